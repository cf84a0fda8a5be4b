import type { Due } from '../../rules/rule.ts'
import { text } from '../../shared/text.ts'

const swedish = ['noll', 'en vecka', 'två veckor', 'tre veckor', 'fyra veckor']
const english = ['zero', 'one week', 'two weeks', 'three weeks', 'four weeks']

/**
 * Weeks end on the day of the same name (lagen (1930:173) 1 §).
 * @example a Thursday and one week: the next Thursday
 */
export function withinWeeks(weeks: 1 | 2 | 3 | 4): Due {
  return {
    term: text(`inom ${swedish[weeks]}`, `within ${english[weeks]}`),
    count: (from) => from + weeks * 7,
  }
}
