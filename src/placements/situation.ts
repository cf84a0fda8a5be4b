import type { Place } from '../children/index.ts'
import { basisNameOn, type LegalBasisCode } from '../decisions/index.ts'
import type { RecordedFact } from '../rules/read-facts.ts'
import type { Day } from '../shared/day.ts'
import { formatDay } from '../shared/day-words.ts'
import { contains } from '../shared/period.ts'
import { type Language, speak } from '../shared/text.ts'
import { isInstitution, placementForms } from './domain/placement-forms.ts'
import { toPlacement } from './queries.ts'
import { texts } from './texts.ts'

/**
 * Where the child lives on a day and on what ground, in one line; empty when there is neither.
 * @example 'Familjehem hos Ek sedan 9 november 2026 · vård enligt LVU 2 §'
 */
export function situationOn(facts: readonly RecordedFact[], day: Day, language: Language): string {
  const say = speak(language)
  const holding = (kind: string) =>
    facts.find(
      (fact) => fact.kind === kind && contains({ from: fact.from, until: fact.until }, day),
    )
  const home = holding('placement')
  const ground = holding('legal-basis')
  const parts: string[] = []
  if (home !== undefined) {
    const { form, homeName, period } = toPlacement(home)
    const since = formatDay(period.from, language, 'long')
    const words = isInstitution(form) ? texts.sinceAt : texts.since
    parts.push(say(words(say(placementForms[form].name), homeName, since)))
  }
  if (ground !== undefined) {
    // Care may go on without a placement, and that must be seen: nobody knows where the child is.
    if (home === undefined) parts.push(say(texts.notPlacedNow))
    parts.push(say(texts.care(say(basisNameOn(ground.data.basis as LegalBasisCode, day)))))
  }
  return parts.join(' · ')
}

/** The home where the child is placed on a day, and since when. */
export function homeOn(facts: readonly RecordedFact[], day: Day): Place | null {
  const home = facts.find(
    ({ kind, from, until }) => kind === 'placement' && contains({ from, until }, day),
  )
  return home === undefined ? null : { name: String(home.data.homeName), since: home.from }
}
