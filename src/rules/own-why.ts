import type { Rule, RuleVersion } from './rule.ts'
import type { WhyStep } from './why.ts'

type Without<Step, Names extends PropertyKey> = Step extends unknown ? Omit<Step, Names> : never

/** A step of why without what its rule version says word for word. */
export type OwnWhyStep = Without<WhyStep, 'text' | 'term' | 'source'>

/**
 * Of a duty's why, what is its own: the facts and days. The words of the law stand in the rule
 * version, which never changes, and need not be held once more with every duty (they are nine
 * tenths of it).
 */
export function ownWhy(why: readonly WhyStep[]): readonly OwnWhyStep[] {
  return why.map((step): OwnWhyStep => {
    switch (step.step) {
      case 'trigger': {
        const { text: _, ...own } = step
        return own
      }
      case 'counted': {
        const { term: _, ...own } = step
        return own
      }
      case 'lapses': {
        const { text: _, ...own } = step
        return own
      }
      case 'transition': {
        const { text: _, source: __, ...own } = step
        return own
      }
      case 'demand':
      case 'term': {
        const { text: _, source: __, ...own } = step
        return own
      }
      case 'reading':
        return { step: 'reading' }
      default:
        return step
    }
  })
}

/** The whole why again, with the words of the version that governs the duty. */
export function wholeWhy(
  own: readonly OwnWhyStep[],
  rule: Rule,
  version: RuleVersion,
): readonly WhyStep[] {
  const isAgain = own.some(({ step }) => step === 'previous')
  return own.flatMap((step): WhyStep | [] => {
    switch (step.step) {
      case 'trigger':
        return { ...step, text: version.trigger.says }
      case 'demand':
        return { ...step, source: version.source, text: version.text }
      case 'reading':
        return version.reading === undefined ? [] : { ...step, text: version.reading }
      case 'term':
        return { ...step, ...version.term }
      case 'counted':
        return {
          ...step,
          term: isAgain || step.isAgain ? (version.dueAgain ?? version.due).term : version.due.term,
        }
      case 'lapses':
        return version.lapses === undefined ? [] : { ...step, text: version.lapses }
      case 'transition': {
        const told = rule.versions.find(({ id }) => id === step.toVersion)?.transition
        return told === undefined ? [] : { ...step, source: told.source, text: told.text }
      }
      default:
        return step
    }
  })
}
