import { legalBases } from '../../../decisions/index.ts'
import { endReasonCodes, providerCodes } from '../../../placements/catalogue.ts'
import { placementForms } from '../../../placements/index.ts'
import { schoolFormCodes } from '../../../schooling/catalogue.ts'
import type { OurCodes } from './mapping.ts'

/** Our own codes, list by list, as the slices that own them declare them. */
export const ourCodes: OurCodes = {
  sex: ['flicka', 'pojke', 'okant'],
  protection: ['none', 'sekretessmarkering', 'skyddad-folkbokforing', 'by-decision'],
  relation: ['mamma', 'pappa', 'god-man', 'sarskilt-forordnad', 'annan'],
  form: Object.keys(placementForms),
  endReason: endReasonCodes,
  basis: Object.keys(legalBases),
  decisionKind: ['lagrum', 'overvagande', 'omprovning'],
  decidedBy: ['namnd', 'utskott', 'ordforande', 'delegat', 'domstol'],
  provider: providerCodes,
  schoolForm: schoolFormCodes,
  yesNo: ['ja', 'nej'],
}
