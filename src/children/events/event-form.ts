import { z } from 'zod'
import { oneOf, optionalDay, requiredDay, ticked } from '../../platform/web/field-schemas.ts'
import { says } from '../../platform/web/read-form.ts'
import type { EventChoice, EventKind } from '../../rules/event-kind.ts'
import type { FactValue } from '../../rules/fact.ts'
import { momentInStockholm } from '../../shared/moment.ts'
import type { Text } from '../../shared/text.ts'
import { texts } from './texts.ts'

/** What was typed in an event's form, checked field by field. */
export type TypedForm = {
  readonly dag: number
  readonly kl: string | null
  readonly om: string | null
  readonly utfall: string | null
  readonly lagrum: string | null
  readonly av: string | null
  readonly till: number | null
  readonly flagga: boolean
}

/** What is not asked is not sent either: a form has no such field. */
const notAsked = z.unknown().optional()

/** The form of a kind: only what it asks is asked. */
export function schemaOf(kind: EventKind, aboutIds: readonly string[]): z.ZodType<TypedForm> {
  const { hour, about, outcome, provision, decidedBy, untilDay } = kind
  const nothing = notAsked.transform(() => null)
  return z.object({
    dag: requiredDay(texts.giveDay),
    kl: hour === undefined ? nothing : clock(hour === 'required'),
    om:
      about === undefined
        ? nothing
        : choice(aboutIds, about.isOptional === true, texts.chooseAbout),
    utfall: outcome === undefined ? nothing : codeOf(outcome),
    lagrum: provision === undefined ? nothing : codeOf(provision),
    av: decidedBy === undefined ? nothing : decider(decidedBy),
    till:
      untilDay === undefined
        ? nothing
        : untilDay.isOptional
          ? optionalDay
          : requiredDay(texts.giveDay),
    flagga: ticked,
  })
}

function clock(isRequired: boolean): z.ZodType<string | null> {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const written = typed.trim()
      if (written === '' && !isRequired) return null
      // Any day tells whether it is a time by the clock at all.
      if (written !== '' && momentInStockholm(0, written) !== null) return written
      context.addIssue({ code: 'custom', message: says(texts.giveClock) })
      return z.NEVER
    })
}

export function codeOf({ choices, isOptional }: EventChoice): z.ZodType<string | null> {
  return choice(
    choices.map(({ code }) => code),
    isOptional === true,
    texts.choose,
  )
}

/** One alone is not asked for. */
function decider(deciders: readonly string[]): z.ZodType<string> {
  const [only] = deciders
  if (deciders.length === 1 && only !== undefined) return notAsked.transform(() => only)
  return oneOf(deciders, texts.choose)
}

function choice(
  values: readonly string[],
  isOptional: boolean,
  ask: Text,
): z.ZodType<string | null> {
  const chosen = oneOf(values, ask)
  if (!isOptional) return chosen
  return z.union([
    z
      .literal('')
      .optional()
      .transform(() => null),
    chosen,
  ])
}

/** What was typed as the fact's own columns. */
export function dataOf(kind: EventKind, typed: TypedForm): Record<string, FactValue> {
  const { columns } = kind.fact
  const all: Record<string, FactValue> = {
    about: typed.om,
    at: typed.kl === null ? null : momentInStockholm(typed.dag, typed.kl),
    outcome: typed.utfall,
    provision: typed.lagrum,
    decidedBy: typed.av,
    untilDay: typed.till,
    flag: typed.flagga,
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in columns))
}
