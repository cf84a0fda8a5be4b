import { z } from 'zod'
import { deciderSchema } from '../decisions/index.ts'
import {
  oneOf,
  optionalDay,
  requiredDay,
  requiredText,
  ticked,
} from '../platform/web/field-schemas.ts'
import { type EndReasonCode, endReasons } from './domain/end-reasons.ts'
import { type PlacementFormCode, placementForms } from './domain/placement-forms.ts'
import { isProviderCode, type ProviderCode } from './domain/providers.ts'
import { texts } from './texts.ts'

const formCodes = Object.keys(placementForms) as PlacementFormCode[]
const endReasonCodes = Object.keys(endReasons) as EndReasonCode[]

const provider = z
  .string()
  .default('')
  .transform((chosen): ProviderCode | null => (isProviderCode(chosen) ? chosen : null))

export const startSchema = z.object({
  form: oneOf(formCodes, texts.chooseForm),
  from: requiredDay(texts.giveStart),
  hem: requiredText(texts.giveHome),
  kommun: requiredText(texts.giveMunicipality, 100),
  regi: provider,
  skolbyte: oneOf(['ja', 'nej'], texts.chooseSchoolChange),
  planerat: optionalDay,
  sarskilda: ticked,
  lagrum: z.string().default(''),
  av: deciderSchema,
  avslut: z.string().default(''),
})

export const endSchema = z.object({
  till: requiredDay(texts.giveEnd),
  skal: oneOf(endReasonCodes, texts.chooseEndReason),
})

export const correctSchema = z.object({
  form: oneOf(formCodes, texts.chooseForm),
  from: requiredDay(texts.giveStart),
  till: optionalDay,
  skal: z.string().default(''),
  hem: requiredText(texts.giveHome),
  kommun: requiredText(texts.giveMunicipality, 100),
  regi: provider,
  skolbyte: oneOf(['ja', 'nej'], texts.chooseSchoolChange),
  omplacering: ticked,
  planerat: optionalDay,
})

export const abscondingSchema = z.object({ from: requiredDay(texts.giveAbsconded) })
export const returnSchema = z.object({ till: requiredDay(texts.giveReturned) })
