import { addMonths, ageOn, type Day, isoDay } from '../shared/day.ts'
import { joinUnbroken, type Run } from '../shared/period.ts'
import { firstWorkdayOnOrAfter } from '../shared/swedish-holidays.ts'
import type { Chance } from './chance.ts'
import type { DemoData, DemoFact } from './life/demo-fact.ts'
import type { ChildFile } from './people/child-file.ts'

/**
 * What happens in a child's care that calls for something: an investigation closed while the child
 * is in a jourhem, a home with more than three, school meetings in Skolfam; and the plan that took up
 * where the child is to live. What every placed child has follows from its placements by itself.
 */
export function withCareEvents(
  file: ChildFile,
  { today, inUseSince }: { readonly today: Day; readonly inUseSince: Day },
  chance: Chance,
): ChildFile {
  const worker = file.caseworkerId
  const placements = file.facts.filter(
    ({ kind, voided, data }) =>
      kind === 'placement' && voided === null && data.form !== 'privatplacering',
  )
  if (worker === null || placements.length === 0) return file
  const cares = joinUnbroken(
    placements,
    (placement) => placement,
    (next) => (next.data.isReplacement === true ? 1 : 0),
  )
  const facts = [
    ...closedInJourhem(file, placements, today, chance.fork('investigation')),
    ...crowdedHome(placements, chance.fork('crowded')),
    ...schoolMeetings(file, placements, today, chance.fork('skolfam')),
    ...cares.flatMap((care) => longTermPlan(care, today, chance.fork(`plan/${care.from}`))),
  ].filter(({ from }) => from >= inUseSince && from <= today)
  const told = facts.map((fact) => recorded(fact, file, worker, chance))
  return told.length === 0 ? file : { ...file, facts: [...file.facts, ...told] }
}

type Happened = {
  readonly kind: string
  readonly from: Day
  readonly until?: Day | null
  readonly data: DemoData
}

const daysToClose = 30

/** Many who stay on in a jourhem: the investigation is closed, and two months are left. */
function closedInJourhem(
  { facts }: ChildFile,
  placements: readonly DemoFact[],
  today: Day,
  chance: Chance,
): Happened[] {
  const home = placements.find(({ data, until }) => data.form === 'jourhem' && until === null)
  const isInvestigated = facts.some(({ kind }) => kind === 'investigation')
  if (home === undefined || isInvestigated || today - home.from < daysToClose) return []
  if (!chance.happens(0.6)) return []
  const until = firstWorkdayOnOrAfter(home.from + chance.whole(10, daysToClose - 5))
  const data = { about: null, outcome: 'insats' }
  return [{ kind: 'investigation', from: home.from, until, data }]
}

const homes = new Set(['familjehem', 'natverkshem', 'konsulentstott', 'jourhem'])

function crowdedHome(placements: readonly DemoFact[], chance: Chance): Happened[] {
  const last = placements.findLast(({ data }) => homes.has(String(data.form)))
  if (last === undefined || !chance.happens(0.03)) return []
  return [{ kind: 'home-many-children', from: last.from, data: { about: last.originId } }]
}

const betweenMeetings = 95

/** Skolfam is for children of 6 to 12 in family homes: a school meeting some times a year. */
function schoolMeetings(
  { born }: ChildFile,
  placements: readonly DemoFact[],
  today: Day,
  chance: Chance,
): Happened[] {
  const home = placements.find(({ data, until }) => data.form === 'familjehem' && until === null)
  const age = ageOn(born, today)
  if (home === undefined || age < 6 || age > 12 || !chance.happens(0.4)) return []
  const meetings: Happened[] = []
  for (let day = today - chance.whole(2, 40); day > home.from + 60; day -= betweenMeetings) {
    const from = firstWorkdayOnOrAfter(day)
    if (from <= today) meetings.push({ kind: 'skolfam-meeting', from, data: { flag: true } })
  }
  return meetings
}

/** Most plans take up the long term some months before the child has been placed for two years. */
function longTermPlan(care: Run<DemoFact>, today: Day, chance: Chance): Happened[] {
  const twoYears = addMonths(care.from, 24)
  const from = firstWorkdayOnOrAfter(twoYears - chance.whole(5, 120))
  if (from > today || !chance.happens(0.9)) return []
  return [{ kind: 'care-plan', from, data: { outcome: 'reviderad', flag: true } }]
}

function recorded(
  { kind, from, until = from + 1, data }: Happened,
  { id: childId, authorityId }: ChildFile,
  recordedBy: string,
  chance: Chance,
): DemoFact {
  const id = chance.fork(`${kind}/${from}`).uuid()
  const recordedAt = `${isoDay(from)} 15:${chance.whole(10, 59)}:00`
  return {
    id,
    originId: id,
    kind,
    childId,
    authorityId,
    from,
    until,
    data,
    recordedAt,
    recordedBy,
    voided: null,
  }
}
