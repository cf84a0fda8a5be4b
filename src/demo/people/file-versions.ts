import type { Protection } from '../../children/index.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import type { FileVersion } from './child-file.ts'
import type { FileCare } from './file-care.ts'

type Asked = {
  readonly care: FileCare
  readonly givenName: string
  readonly protection: Protection
  readonly intake: string
  readonly today: Day
  readonly chance: Chance
}

/**
 * How the particulars read before they were changed, earliest first: a name that was misspelt,
 * a protection that was not known on the first day, another caseworker.
 */
export function versionsOfFile({ care, givenName, protection, intake, today, chance }: Asked) {
  const versions: FileVersion[] = []
  const { openedOn, assignments } = care
  const first = assignments[0]?.staffId ?? null
  const until = (day: Day) => `${isoDay(Math.min(day, today))} 10:${chance.whole(10, 59)}:00`
  const changedBy = first ?? intake
  if (chance.happens(0.04)) {
    const misspelt = `${givenName}${givenName.slice(-1)}`
    const untilAt = until(openedOn + 1)
    versions.push({ untilAt, givenName: misspelt, protection, caseworkerId: first, changedBy })
  }
  if (protection !== 'none' && chance.happens(0.5)) {
    const untilAt = until(openedOn + 2)
    versions.push({ untilAt, givenName, protection: 'none', caseworkerId: first, changedBy })
  }
  for (const { staffId, until: ended } of assignments) {
    if (ended === null) continue
    const untilAt = until(ended)
    versions.push({ untilAt, givenName, protection, caseworkerId: staffId, changedBy: intake })
  }
  return versions
}
