import type { StatusKind } from '../../design/index.ts'
import type { Day } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import { texts } from './texts.ts'

/** How near it is. A reminder is never late as a duty is: its day is nobody's but one's own. */
export function nearness(day: Day, today: Day): { kind: StatusKind; words: Text } {
  if (day > today) return { kind: 'coming', words: texts.inDays(day - today) }
  return { kind: 'today', words: day === today ? texts.today : texts.since(today - day) }
}
