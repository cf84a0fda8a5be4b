import type { Fact } from '../../rules/fact.ts'
import type { History } from '../../rules/history.ts'
import type { Context, Occasion } from '../../rules/rule.ts'
import { contains } from '../../shared/period.ts'
import { text } from '../../shared/text.ts'
import { isImmediate } from '../domain/bases.ts'
import { isForCare, isTemporary, measureOf } from './measures.ts'

/**
 * The decision at once, or the temporary ban, that holds when an application reaches the court: the
 * one it names, or else one of the same kind that holds that day. Null: the court has longer.
 */
export function inForceFor(application: Fact, history: History): Fact | null {
  const measures = measuresOf(history).filter((fact) => contains(fact, application.from))
  const named = measures.find(({ originId }) => originId === measureOf(application))
  if (named !== undefined) return named
  return measures.find((fact) => isOfSameKind(application, fact)) ?? null
}

function isOfSameKind(application: Fact, measure: Fact): boolean {
  if (measure.kind === 'legal-basis') return isForCare(application)
  const wanted = measure.kind === 'moving-ban' ? 'flyttningsforbud' : 'utreseforbud'
  return application.data.provision === wanted
}

/** When the decision that a submission or an application follows no longer holds. */
export function measureEnd(fact: Fact, { history }: Context): Occasion['ends'] {
  const named = measuresOf(history).find(({ originId }) => originId === measureOf(fact))
  const measure = named ?? (fact.kind === 'court-application' ? inForceFor(fact, history) : null)
  if (measure === null || measure.until === null) return null
  return { day: measure.until, reason: noLonger }
}

function measuresOf(history: History): readonly Fact[] {
  return [
    ...history.of('legal-basis').filter(isImmediate),
    ...history.of('moving-ban').filter(isTemporary),
    ...history.of('travel-ban').filter(isTemporary),
  ]
}

const noLonger = text(
  'Det beslut som rätten skulle pröva upphörde',
  'The decision the court was to try ceased to hold',
)
