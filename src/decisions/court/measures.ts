import type { Fact, FactValue } from '../../rules/fact.ts'
import type { History } from '../../rules/history.ts'
import type { Day } from '../../shared/day.ts'

/**
 * How decisions, submissions, applications and rulings hang together: each names what it follows.
 * A measure is what the board decided: being taken into care at once, or a ban.
 */
export const temporary = 'tillfalligt'

export function isTemporary({ kind, data }: Fact): boolean {
  return (kind === 'moving-ban' || kind === 'travel-ban') && data.provision === temporary
}

export function isForCare({ data }: Fact): boolean {
  return data.provision === 'vard' || data.provision === 'anknytning'
}

export function applicationOf(about: FactValue | undefined, facts: readonly Fact[]): Fact | null {
  const isIt = ({ kind, originId }: Fact) => kind === 'court-application' && originId === about
  return facts.find(isIt) ?? null
}

/** The measure a submission or an application follows, by the first version's id. */
export function measureOf({ data }: Fact): string | null {
  return typeof data.about === 'string' ? data.about : null
}

/** What the court tried: the submission or the application that a ruling names. */
export function triedIn(ruling: Fact, history: History): Fact | null {
  const isIt = ({ originId }: Fact) => originId === ruling.data.about
  return (
    history.of('court-submission').find(isIt) ?? history.of('court-application').find(isIt) ?? null
  )
}

/** The first ruling with one of those outcomes on what follows one of those measures. */
export function rulingOn(
  measures: readonly string[],
  outcomes: readonly string[],
  history: History,
): Fact | null {
  const isOn = (ruling: Fact) => {
    const tried = triedIn(ruling, history)
    const measure = tried === null ? null : measureOf(tried)
    return measure !== null && measures.includes(measure)
  }
  const isSuch = (ruling: Fact) => outcomes.includes(String(ruling.data.outcome))
  return history.of('court-ruling').find((ruling) => isSuch(ruling) && isOn(ruling)) ?? null
}

/** The day the court decided an application; null while it has not. */
export function decidedOn(applicationId: string, history: History): Day | null {
  const ruling = history.of('court-ruling').find(({ data }) => data.about === applicationId)
  return ruling?.from ?? null
}
