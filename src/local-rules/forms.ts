import { z } from 'zod'
import { oneOf, requiredDay, requiredText } from '../platform/web/field-schemas.ts'
import { says } from '../platform/web/read-form.ts'
import type { Goal, LocalSource, LocalTerm } from '../rules/local/local-version.ts'
import { type Text, text } from '../shared/text.ts'
import { texts } from './texts.ts'

/** A whole number within bounds, or null where it may be left empty. */
function whole(least: number, most: number, ask: Text, { optional = false } = {}) {
  return z
    .string()
    .default('')
    .transform((typed, context): number | null => {
      const written = typed.trim()
      if (written === '' && optional) return null
      const number = /^\d{1,3}$/.test(written) ? Number(written) : -1
      if (number >= least && number <= most) return number
      context.addIssue({ code: 'custom', message: says(ask) })
      return z.NEVER
    })
}

const decided = {
  fran: requiredDay(texts.giveDay),
  dokument: requiredText(texts.giveWork),
  utgivare: requiredText(texts.givePublisher),
  plats: requiredText(texts.givePlace, 60),
  varfor: requiredText(texts.giveReason, 1000),
}

const limit = {
  antal: whole(1, 366, texts.giveAmount),
  enhet: oneOf(['days', 'months'], texts.chooseUnit),
}

function fitsUnit({ antal, enhet }: { antal: number | null; enhet: string }): boolean {
  return enhet !== 'months' || (antal ?? 0) <= 36
}

const tooManyMonths = { path: ['antal'], message: says(texts.giveAmount) }

export const termSchema = z.object({ ...limit, ...decided }).refine(fitsUnit, tooManyMonths)

export const endSchema = z.object(decided)

export const goalSchema = z
  .object({
    namn_sv: requiredText(texts.giveTitle, 80),
    namn_en: requiredText(texts.giveTitle, 80),
    text_sv: requiredText(texts.giveText, 500),
    text_en: requiredText(texts.giveText, 500),
    vem_sv: requiredText(texts.giveWho, 300),
    vem_en: requiredText(texts.giveWho, 300),
    nar: requiredText(texts.chooseTrigger),
    uppfylls: requiredText(texts.chooseFulfilled),
    upprepas: oneOf(['once', 'rolling'], texts.chooseRecurs),
    galler: oneOf(['new', 'open-too'], texts.chooseReach),
    alder_fran: whole(0, 25, texts.badAge, { optional: true }),
    alder_till: whole(0, 25, texts.badAge, { optional: true }),
    ...limit,
    ...decided,
  })
  .refine(fitsUnit, tooManyMonths)

export function termOf({
  antal,
  enhet,
}: {
  antal: number | null
  enhet: LocalTerm['unit']
}): LocalTerm {
  return { amount: antal ?? 0, unit: enhet }
}

export function sourceIn(read: { dokument: string; utgivare: string; plats: string }): LocalSource {
  return { work: read.dokument, publisher: read.utgivare, place: read.plats }
}

export function goalOf(read: z.infer<typeof goalSchema>, forms: readonly string[]): Goal {
  return {
    title: text(read.namn_sv, read.namn_en),
    who: text(read.vem_sv, read.vem_en),
    text: text(read.text_sv, read.text_en),
    trigger: read.nar,
    fulfilledBy: read.uppfylls,
    rolling: read.upprepas === 'rolling',
    reach: read.galler,
    forms,
    ageFrom: read.alder_fran,
    ageTo: read.alder_till,
  }
}
