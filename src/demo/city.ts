import { schoolCalendar } from '../schooling/index.ts'
import { addMonths, type Day, yearOf } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import { Chance } from './chance.ts'
import { withDecisions } from './court-and-consent.ts'
import { type DistrictMonth, monthFilesOf } from './month-files.ts'
import { makeOrganisation, type Organisation } from './organisation/organisation.ts'
import { firstDayWithPast, makePast } from './past/past.ts'
import { Births } from './people/births.ts'
import type { ChildFile } from './people/child-file.ts'
import { openCase } from './people/open-case.ts'
import type { CityFrame } from './people/open-file.ts'
import { type CalendarRow, type SchoolYears, schoolYearsAround } from './places/school-years.ts'
import { dealToTeams } from './stories/deal-to-teams.ts'
import { withWhatCameIn } from './what-came-in.ts'

/** The whole demo city as plain data, before any of it is written. */
export type City = {
  readonly today: Day
  readonly organisation: Organisation
  readonly schoolYears: SchoolYears
  readonly children: readonly ChildFile[]
  readonly monthFiles: readonly DistrictMonth[]
}

/** The stories of today alone, or with ten years of children around them. */
export type CitySize = 'small' | 'full'

/**
 * Makes the city: the same for the same seed and day. Histories are counted back from `today`, so
 * that it shows the same states on every day.
 */
export function makeCity({
  seed,
  today,
  size = 'small',
}: {
  seed: string
  today: Day
  size?: CitySize
}): City {
  const chance = new Chance(`obruten/${seed}`)
  const organisation = makeOrganisation(chance.fork('organisation'), today)
  const schoolYears = schoolYearsAround(today)
  const frame = {
    today,
    ...calendarOf(schoolYears),
    births: new Births(today),
    namesInUnit: new Map<string, Set<string>>(),
  }
  const dealt = dealToTeams(organisation.teams, chance.fork('deal'))
  const children = dealt.flatMap((hand, index) =>
    openCase(frame, hand, chance.fork(`case/${index}`)),
  )
  const told = children.map((file) => {
    const team = organisation.teams.find(({ unitId }) => unitId === file.unitId)
    const own = chance.fork(`came-in/${file.id}`)
    return team === undefined ? file : withWhatCameIn(file, { team, today, chance: own })
  })
  const covered = withDeputies(told, organisation, today)
  const isFull = size === 'full' && today >= firstDayWithPast
  const allYears = isFull ? schoolYearsAround(today, yearOf(today) - firstSchoolYear) : schoolYears
  const past = isFull
    ? makePast({ ...frame, ...calendarOf(allYears) }, organisation, covered, chance.fork('past'))
    : []
  const all = withDecisions([...covered, ...past], {
    today,
    inUseSince: inUseSinceIn(today),
    chance: chance.fork('decisions'),
  })
  const monthFiles = monthFilesOf(all, organisation, { today, chance: chance.fork('months') })
  return { today, organisation, schoolYears: allYears, children: all, monthFiles }
}

const monthsInUse = 14

/** Since when the nämnder record in Obruten what no import brings: a year can be looked back on. */
export function inUseSinceIn(today: Day): Day {
  return addMonths(today, -monthsInUse)
}

/** Care is told from 2017 on, of children who came some years before. */
const firstSchoolYear = 2010

function calendarOf({ terms, breaks }: SchoolYears): Pick<CityFrame, 'calendar' | 'autumns'> {
  return {
    calendar: schoolCalendar(terms.map(named), breaks.map(named)),
    autumns: terms.flatMap(({ name, from }) => (name.startsWith('Höst') ? [from] : [])),
  }
}

function named({ name, from, until }: CalendarRow) {
  return { name: text(name, name), from, until }
}

/** In each team of more than two, the first covers for the second, for one child, this fortnight. */
function withDeputies(
  children: readonly ChildFile[],
  { teams }: Organisation,
  today: Day,
): ChildFile[] {
  const deputies = new Map(
    teams.flatMap(({ caseworkers: [first, second, third] }) =>
      first !== undefined && second !== undefined && third !== undefined ? [[second, first]] : [],
    ) as [string, string][],
  )
  return children.map((child) => {
    const staffId = deputies.get(child.caseworkerId ?? '')
    if (staffId === undefined) return child
    deputies.delete(child.caseworkerId ?? '')
    const id = `${child.id.slice(0, -1)}${child.id.endsWith('0') ? '1' : '0'}`
    const deputy = { id, staffId, kind: 'deputy' as const, from: today - 4, until: today + 10 }
    return { ...child, assignments: [...child.assignments, deputy] }
  })
}
