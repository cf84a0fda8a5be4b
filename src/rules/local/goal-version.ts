import { ageOn, birthday, type Day } from '../../shared/day.ts'
import { dayText } from '../../shared/day-words.ts'
import { type Text, text } from '../../shared/text.ts'
import type { Fact } from '../fact.ts'
import { factDuring, factNaming } from '../fulfilment.ts'
import type { Context, Fulfilment, Occasion, Rule, RuleVersion, Trigger } from '../rule.ts'
import { within } from '../terms.ts'
import { careEnded, placedRuns } from '../triggers.ts'
import {
  careStarted,
  type Goal,
  type GoalKind,
  type GoalParts,
  type LocalVersion,
  sourceOf,
} from './local-version.ts'

export type GoalVersion = Extract<LocalVersion, { readonly kind: 'goal' }>

/** A goal of the municipality's own as a rule like any other, with its first version. */
export function ruleOfGoal(version: GoalVersion, parts: GoalParts): Rule {
  const { title, who } = version.goal
  return {
    id: version.ruleId,
    subject: 'child',
    title,
    who,
    versions: [firstVersion(version, parts)],
  }
}

function firstVersion(version: GoalVersion, parts: GoalParts): RuleVersion {
  const { goal, term, validFrom } = version
  const source = sourceOf(version.source)
  const due = within(term.amount, term.unit)
  return {
    id: `lokal-${version.number}`,
    validFrom,
    validUntil: null,
    appliesTo: 'triggers-from',
    level: 'stadsmål',
    source,
    text: goal.text,
    reading: readingOf(goal, validFrom, parts),
    term: {
      level: 'stadsmål',
      source,
      text: text(`Målet är ${due.term.sv}.`, `The goal is ${due.term.en}.`),
    },
    trigger: goalTrigger(goal, validFrom, parts),
    due,
    ...(goal.rolling && { recurrence: 'rolling' as const }),
    fulfilledBy: [goalFulfilment(goal, parts)],
  }
}

/** Whether an occasion of this goal hangs on a placement, which a fulfilling fact may name. */
export function hangsOnPlacement({ trigger }: Pick<Goal, 'trigger'>): boolean {
  return trigger === careStarted || trigger === 'placement'
}

function goalFulfilment(goal: Goal, parts: GoalParts): Fulfilment {
  const { fulfilledBy } = goal
  const named = kindIn(parts, fulfilledBy)?.namesPlacement === true && hangsOnPlacement(goal)
  return named && !goal.rolling ? factNaming(fulfilledBy) : factDuring(fulfilledBy, () => true)
}

export function goalTrigger(goal: Goal, validFrom: Day, parts: GoalParts): Trigger {
  const kind = kindIn(parts, goal.trigger)
  return {
    kinds: goal.trigger === careStarted ? ['placement'] : [...new Set([goal.trigger, 'placement'])],
    says: saysOf(goal, kind),
    find: (context) => {
      const all =
        goal.trigger === careStarted
          ? careOccasions(goal, context)
          : factOccasions(goal, context, kind?.isPeriod ?? false)
      const ofAge = all.filter(({ countsFrom }) => isOfAge(goal, context, countsFrom))
      const ended = goal.rolling ? ofAge.map((one) => endedByAge(one, goal, context)) : ofAge
      return goal.reach === 'new' ? ended : ended.map((one) => underWay(one, validFrom, context))
    },
  }
}

function careOccasions({ forms }: Goal, context: Context): Occasion[] {
  return placedRuns(context, isIn(forms)).map((run) => ({
    origin: run.items[0],
    covers: run.items.map(({ originId }) => originId),
    countsFrom: run.from,
    arises: run.from,
    ends: run.until === null ? null : { day: run.until, reason: careEnded },
  }))
}

/** A period ends its own occasion; what happens on a day is of no use any more when the care ends. */
function factOccasions(goal: Goal, context: Context, isPeriod: boolean): Occasion[] {
  const isPlacement = goal.trigger === 'placement'
  const runs = isPlacement ? [] : placedRuns(context, isIn(goal.forms))
  const wantsForm = goal.forms.length > 0
  return context.history.of(goal.trigger).flatMap((fact): Occasion[] => {
    if (isPlacement && !isIn(goal.forms)(fact)) return []
    const run = runs.find(
      ({ from, until }) => from <= fact.from && (until === null || fact.from < until),
    )
    if (!isPlacement && wantsForm && run === undefined) return []
    const own = { day: fact.until, reason: periodEnded }
    const care = { day: run?.until ?? null, reason: careEnded }
    const { day, reason } = isPlacement ? { ...own, reason: careEnded } : isPeriod ? own : care
    return [
      {
        origin: fact,
        covers: [fact.originId],
        countsFrom: fact.from,
        arises: fact.from,
        ends: day === null ? null : { day, reason },
      },
    ]
  })
}

const periodEnded = text('Det som målet utgår från upphörde', 'What the goal starts from ended')

function isIn(forms: readonly string[]): (placement: Fact) => boolean {
  return ({ data }) => forms.length === 0 || forms.includes(String(data.form))
}

function isOfAge({ ageFrom, ageTo }: Goal, { born }: Context, day: Day): boolean {
  if (born === null) return true
  const age = ageOn(born, day)
  return age >= (ageFrom ?? 0) && age <= (ageTo ?? Number.POSITIVE_INFINITY)
}

/** What recurs stops when the child is older than the goal is for. */
function endedByAge(one: Occasion, { ageTo }: Goal, { born, today }: Context): Occasion {
  if (ageTo === null || born === null) return one
  const day = birthday(born, ageTo + 1)
  if (day > today || (one.ends !== null && one.ends.day <= day)) return one
  const reason = text(`Barnet fyllde ${ageTo + 1} år`, `The child turned ${ageTo + 1}`)
  return { ...one, ends: { day, reason } }
}

/** Under way when the goal begins: its time counts from that day, and it is nobody's lateness before. */
function underWay(one: Occasion, validFrom: Day, { today }: Context): Occasion {
  const isOpenThen =
    one.arises < validFrom && (one.ends === null || one.ends.day > validFrom) && validFrom <= today
  return isOpenThen ? { ...one, countsFrom: validFrom, arises: validFrom } : one
}

export function kindIn({ kinds }: GoalParts, kind: string): GoalKind | undefined {
  return kinds.find((one) => one.kind === kind)
}

function saysOf({ trigger }: Goal, kind: GoalKind | undefined): Text {
  if (trigger === careStarted) {
    return text('Vård utanför det egna hemmet inleddes', 'Care outside the home began')
  }
  const name = kind?.name ?? text(trigger, trigger)
  return kind?.isPeriod
    ? text(`${name.sv} började`, `${name.en} began`)
    : text(`${name.sv} skedde`, `${name.en} took place`)
}

/** For whom, and from what: the choices said in words, on the page as our reading of the goal. */
export function readingOf(goal: Goal, validFrom: Day, parts: GoalParts): Text {
  const { forms, ageFrom, ageTo, reach, rolling } = goal
  const names = parts.forms.filter(({ code }) => forms.includes(code)).map(({ name }) => name)
  const from = dayText(validFrom)
  const sentences = [
    names.length === 0
      ? text('Det gäller alla placeringsformer.', 'It is for all forms of placement.')
      : text(
          `Det gäller ${names.map(({ sv }) => sv.toLowerCase()).join(', ')}.`,
          `It is for ${names.map(({ en }) => en.toLowerCase()).join(', ')}.`,
        ),
    ...agesOf(ageFrom, ageTo),
    reach === 'new'
      ? text(
          `Det gäller det som börjar från och med ${from.sv}.`,
          `It is for what begins from ${from.en}.`,
        )
      : text(
          `Det som redan pågår ${from.sv} räknas från den dagen.`,
          `What is under way on ${from.en} counts from that day.`,
        ),
    ...(rolling
      ? [text('Tiden räknas om från varje gång.', 'Time counts anew from each time it is done.')]
      : []),
  ]
  return text(sentences.map(({ sv }) => sv).join(' '), sentences.map(({ en }) => en).join(' '))
}

function agesOf(from: number | null, to: number | null): Text[] {
  if (from === null && to === null) return []
  if (to === null)
    return [text(`Den som är ${from} år eller äldre.`, `Those aged ${from} or more.`)]
  return [
    text(
      `Den som är ${from ?? 0} till och med ${to} år.`,
      `Those aged ${from ?? 0} to ${to} inclusive.`,
    ),
  ]
}
