import type { Day } from '../../shared/day.ts'
import { firstWorkdayOnOrAfter } from '../../shared/swedish-holidays.ts'
import type { Chance } from '../chance.ts'
import type { Said } from '../life/recording.ts'
import type { Team } from '../organisation/organisation.ts'
import type { Assignment } from './child-file.ts'

/** When the file was opened, and in whose hands it has been. */
export type FileCare = {
  readonly openedOn: Day
  readonly assignments: readonly Assignment[]
  readonly caseworkerOn: (day: Day) => string | null
}

type Asked = {
  readonly told: readonly Said[]
  readonly born: Day
  readonly today: Day
  readonly chance: Chance
  readonly team: Team
  readonly caseworkerId: string | null
}

export function careOfFile({ told, born, today, chance, team, caseworkerId }: Asked): FileCare {
  const openedOn = openingDay(told, { born, today, chance })
  const assignments =
    caseworkerId === null ? [] : handsOf({ openedOn, today, chance, team, caseworkerId })
  const caseworkerOn = (day: Day) =>
    assignments.find(({ from, until }) => from <= day && (until === null || day < until))
      ?.staffId ?? null
  return { openedOn, assignments, caseworkerOn }
}

/** Some weeks before the first placement, for the investigation; on its day when it was urgent. */
function openingDay(
  told: readonly Said[],
  { born, today, chance }: { born: Day; today: Day; chance: Chance },
): Day {
  const placed = told.filter(({ kind }) => kind === 'placement').map(({ from }) => from)
  if (placed.length === 0) return firstWorkdayBefore(today - chance.whole(1, 12))
  const first = Math.min(...placed)
  if (today - first <= 6) return first
  return Math.max(born, firstWorkdayBefore(first - chance.whole(4, 60)))
}

function firstWorkdayBefore(day: Day): Day {
  let candidate = day
  while (firstWorkdayOnOrAfter(candidate) !== candidate) candidate -= 1
  return candidate
}

/** One caseworker all the way, or another before. */
function handsOf({
  openedOn,
  today,
  chance,
  team,
  caseworkerId,
}: Pick<Asked, 'today' | 'chance' | 'team'> & {
  openedOn: Day
  caseworkerId: string
}): Assignment[] {
  const from = Math.min(today, openedOn + chance.whole(0, 2))
  const others = team.caseworkers.filter((id) => id !== caseworkerId)
  const hasChanged = today - from > 120 && others.length > 0 && chance.happens(0.18)
  const own = (staffId: string, since: Day, until: Day | null): Assignment => {
    return { id: chance.uuid(), staffId, kind: 'own', from: since, until }
  }
  if (!hasChanged) return [own(caseworkerId, from, null)]
  const changed = chance.whole(from + 30, today - 20)
  return [own(chance.pick(others), from, changed), own(caseworkerId, changed, null)]
}
