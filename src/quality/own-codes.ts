import { basisCodes } from '../decisions/catalogue.ts'
import { endReasonCodes, formCodes } from '../placements/catalogue.ts'
import { schoolFormCodes } from '../schooling/catalogue.ts'
import type { Codes } from './domain/register.ts'

/** Our own codes, list by list, as the slices that own them declare them. */
export const ownCodes: Codes = {
  form: new Set(formCodes),
  endReason: new Set(endReasonCodes),
  basis: new Set(basisCodes),
  review: new Set(['overvagande', 'omprovning']),
  schoolForm: new Set(schoolFormCodes),
  sex: new Set(['flicka', 'pojke', 'okant']),
  protection: new Set(['none', 'sekretessmarkering', 'skyddad-folkbokforing', 'by-decision']),
}
