import type { Day } from '../../shared/day.ts'
import { dayText } from '../../shared/day-words.ts'
import { text } from '../../shared/text.ts'
import type { Rule, RuleVersion, Trigger } from '../rule.ts'
import { within } from '../terms.ts'
import { type GoalVersion, ruleOfGoal } from './goal-version.ts'
import { type GoalParts, type LocalVersion, sourceOf } from './local-version.ts'

type TermVersion = Extract<LocalVersion, { readonly kind: 'term' }>

/**
 * The catalogue as it holds here: the law's and the city's rules as they are built in, with the
 * municipality's own number of days where it has set one, and its own goals after them. Pure, and
 * the same in any order of the versions. A number of days that the law gives is left as it is,
 * whatever is asked.
 */
export function withLocal(
  rules: readonly Rule[],
  local: readonly LocalVersion[],
  parts: GoalParts,
): readonly Rule[] {
  if (local.length === 0) return rules
  const inOrder = local.toSorted((one, other) => one.validFrom - other.validFrom)
  const goals = inOrder.filter((one): one is GoalVersion => one.kind === 'goal')
  const all = [
    ...rules,
    ...goals
      .toSorted((one, other) => (one.ruleId < other.ruleId ? -1 : 1))
      .map((goal) => ruleOfGoal(goal, parts)),
  ]
  return all.map((rule) => {
    const own = inOrder.filter(({ ruleId }) => ruleId === rule.id)
    const terms = own.filter((one): one is TermVersion => one.kind === 'term')
    const end = own.find(({ kind }) => kind === 'end')
    const changed = terms.length === 0 ? rule : withTerms(rule, terms)
    return end === undefined ? changed : endedOn(changed, end.validFrom)
  })
}

/** Only what no law has decided is the municipality's to decide, and only where there is one number. */
export function mayChangeTerm({
  level,
  term,
  dueAgain,
}: Pick<RuleVersion, 'level' | 'term' | 'dueAgain'>): boolean {
  return dueAgain === undefined && (level === 'stadsmål' || term.level === 'lokal rutin')
}

/**
 * The rule's versions cut where a number of days is changed. When the law itself is replaced the
 * municipality's number goes on under the new law, unless that law gives one.
 */
function withTerms(rule: Rule, terms: readonly TermVersion[]): Rule {
  const versions = rule.versions.flatMap((version) => {
    if (!mayChangeTerm(version)) return [version]
    const { validFrom, validUntil } = version
    const before = terms.findLast((one) => one.validFrom <= validFrom)
    const inside = terms.filter(
      (one) => one.validFrom > validFrom && (validUntil === null || one.validFrom < validUntil),
    )
    const begun = before === undefined ? version : withTerm(version, before)
    const pieces = [begun, ...inside.map((one) => changedInForce(version, one))]
    return pieces.map((piece, index): RuleVersion => {
      const next = pieces[index + 1]
      return next === undefined ? piece : { ...piece, validUntil: next.validFrom }
    })
  })
  return { ...rule, versions }
}

function withTerm(version: RuleVersion, local: TermVersion): RuleVersion {
  const { amount, unit } = local.term
  const { adjust } = version.due
  const counted = within(amount, unit)
  const from = dayText(local.validFrom)
  return {
    ...version,
    id: `${version.id}+lokal-${local.number}`,
    term: {
      level: version.term.level === 'stadsmål' ? 'stadsmål' : 'lokal rutin',
      source: sourceOf(local.source),
      text: text(
        `Kommunen har bestämt tiden till ${counted.term.sv}, från och med ${from.sv}.`,
        `The municipality has set the time to ${counted.term.en}, from ${from.en}.`,
      ),
    },
    due: { ...counted, ...(adjust && { adjust }) },
  }
}

/** From the day a new number of days comes into force it is for what is open then, too. */
function changedInForce(version: RuleVersion, local: TermVersion): RuleVersion {
  return {
    ...withTerm(version, local),
    validFrom: local.validFrom,
    appliesTo: 'open-on',
    trigger: reachOf(version),
    transition: {
      to: 'never-before-force',
      source: sourceOf(local.source),
      text: text(
        'Den nya tiden gäller också det som är öppet när den börjar gälla, men ger aldrig en dag före den.',
        'The new time is also for what is open when it comes into force, but never gives a day before that.',
      ),
    },
  }
}

/** What an earlier law still governs, because the version only took what began under it, is not drawn in. */
function reachOf({ appliesTo, recurrence, trigger, validFrom }: RuleVersion): Trigger {
  if (appliesTo === 'open-on' || recurrence === 'rolling') return trigger
  return {
    ...trigger,
    find: (context) => trigger.find(context).filter(({ arises }) => arises >= validFrom),
  }
}

/** Nothing arises under it from that day; what is open then is still to be done. */
function endedOn(rule: Rule, day: Day): Rule {
  const versions = rule.versions
    .filter(({ validFrom }) => validFrom < day)
    .map((version, index, kept): RuleVersion => {
      return index === kept.length - 1 ? { ...version, validUntil: day } : version
    })
  return versions.length === 0 ? rule : { ...rule, versions, abolished: true }
}
