/** Local versions to put together, and the parts that goals are made of. */
import { ruleKinds } from '../../src/catalogue.ts'
import type { Goal, GoalParts, LocalVersion } from '../../src/rules/local/local-version.ts'
import { withLocal } from '../../src/rules/local/with-local.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { isoDay, parseDay } from '../../src/shared/day.ts'
import { text } from '../../src/shared/text.ts'
import type { AChild } from './a-child.ts'
import { dutiesOf, firstRules } from './evaluated.ts'

const kind = (name: string, isPeriod = false, namesPlacement = false) => ({
  kind: name,
  name: text(name, name),
  isPeriod,
  namesPlacement,
})

export const parts: GoalParts = {
  kinds: [
    kind('placement', true),
    kind('legal-basis', true),
    kind('overvagande'),
    kind('region-notified', false, true),
    kind('school-enrolment', true),
  ],
  forms: ['familjehem', 'hvb', 'jourhem'].map((code) => ({ code, name: text(code, code) })),
}
export const known = ruleKinds.map(({ kind: name }) => name)
export const source = { work: 'Riktlinje', publisher: 'Socialnämnden 2026-11-03', place: 's. 4' }

export function aTerm(ruleId: string, amount: number, from: string, number = 1): LocalVersion {
  const term = { amount, unit: 'days' as const }
  return { id: `t${number}`, ruleId, number, validFrom: parseDay(from), source, kind: 'term', term }
}

const visits: Goal = {
  title: text('Samtal var tredje månad', 'A talk every third month'),
  who: text('Socialsekreteraren.', 'The caseworker.'),
  text: text('Barnet ska få ett samtal.', 'The child shall have a talk.'),
  trigger: 'care-started',
  fulfilledBy: 'overvagande',
  rolling: false,
  reach: 'new',
  forms: [],
  ageFrom: null,
  ageTo: null,
}

export function aGoal(goal: Partial<Goal>, from = '2027-02-01'): LocalVersion {
  const term = { amount: 3, unit: 'months' as const }
  const validFrom = parseDay(from)
  return {
    id: 'g1',
    ruleId: 'lokalt-1',
    number: 1,
    validFrom,
    source,
    kind: 'goal',
    term,
    goal: { ...visits, ...goal },
  }
}

export const rulesWith = (...local: LocalVersion[]) => withLocal(firstRules, local, parts)

/** The limits of one rule's duties, and the version that each stands under. */
export function limits(
  child: AChild,
  ruleId: string,
  today: string,
  rules: readonly Rule[],
): string[] {
  return dutiesOf(child, today, [...rules])
    .filter((duty) => duty.ruleId === ruleId)
    .map(
      ({ limit, versionId, state }) =>
        `${limit === null ? '–' : isoDay(limit)} ${versionId} ${state}`,
    )
}
