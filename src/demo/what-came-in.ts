import { addMonths, ageOn, type Day, isoDay, parseDay } from '../shared/day.ts'
import { momentInStockholm } from '../shared/moment.ts'
import { firstWorkdayOnOrAfter, lastWorkdayOnOrBefore } from '../shared/swedish-holidays.ts'
import type { Chance } from './chance.ts'
import type { DemoData, DemoFact } from './life/demo-fact.ts'
import type { Team } from './organisation/organisation.ts'
import type { ChildFile } from './people/child-file.ts'

/**
 * What came in about some children before or beside their care: a report and its investigation, a
 * suspicion of crime, an intervention at home. What is then done about it, `followed/` asks the rules.
 */
export function withWhatCameIn(
  file: ChildFile,
  { team, today, chance }: { team: Team; today: Day; chance: Chance },
): ChildFile {
  const told: Told[] = [
    ...reported(file, today, chance.fork('report')),
    ...suspected(file, today, chance.fork('suspicion')),
    ...helpedAtHome(file, today, chance.fork('help')),
    ...wentWrong(file, today, chance.fork('wrong')),
  ]
  if (told.length === 0) return file
  const by = file.caseworkerId ?? team.intake
  const facts = told.map((one) => factOf(one, file, { by, today, chance }))
  return { ...file, facts: [...file.facts, ...facts] }
}

type Told = {
  readonly id: string
  readonly kind: string
  readonly from: Day
  /** What lasts is open; all else holds for its day. */
  readonly lasts?: true
  readonly data: DemoData
}

const shared = {
  about: null,
  at: null,
  outcome: null,
  provision: null,
  decidedBy: null,
  untilDay: null,
  flag: false,
} as const

const recently = 110

/** Reports that nobody has assessed yet, and those that led to the care of the last months. */
function reported({ facts, shows, openedAt }: ChildFile, today: Day, chance: Chance): Told[] {
  const isWaiting = shows === 'registered, not placed'
  const placed = facts.find(({ kind, voided }) => kind === 'placement' && voided === null)
  const opened = parseDay(openedAt.slice(0, 10))
  if (!isWaiting && (placed === undefined || opened > placed.from)) return []
  if (today - opened > recently) return []
  const day = isWaiting ? Math.max(opened, today - 2) : opened
  const report: Told = {
    id: chance.uuid(),
    kind: 'report',
    from: day,
    data: {
      ...shared,
      at: momentInStockholm(day, '9:20'),
      outcome: 'anmalningsskyldig',
      flag: true,
    },
  }
  if (isWaiting) return [report]
  const begun = Math.min(firstWorkdayOnOrAfter(day), today)
  return [
    report,
    {
      id: chance.uuid(),
      kind: 'investigation',
      from: begun,
      lasts: true,
      data: { ...shared, about: report.id },
    },
  ]
}

/** The police rang in the evening: within two days somebody talks with the young person. */
function suspected({ shows }: ChildFile, today: Day, chance: Chance): Told[] {
  if (shows !== 'has absconded') return []
  const day = today - 1
  const at = momentInStockholm(day, `${chance.whole(18, 21)}:${chance.whole(10, 59)}`)
  return [
    {
      id: chance.uuid(),
      kind: 'crime-suspicion',
      from: day,
      data: { ...shared, at, outcome: 'forsta-fangelse' },
    },
  ]
}

/** At home again, some with help that they have agreed to, and some with help that they have not. */
function helpedAtHome({ shows, born, facts }: ChildFile, today: Day, chance: Chance): Told[] {
  if (shows !== 'moved back home') return []
  const isPlaced = facts.some(
    ({ kind, until, voided }) => kind === 'placement' && until === null && voided === null,
  )
  if (isPlaced) return []
  const decided = lastWorkdayOnOrBefore(addMonths(today, -chance.whole(2, 5)))
  const help: Told = {
    id: chance.uuid(),
    kind: 'intervention',
    from: decided,
    lasts: true,
    data: {
      ...shared,
      outcome: chance.pick(['familjebehandling', 'komet', 'kontaktperson']),
      flag: chance.happens(0.7),
    },
  }
  const mustTakePart =
    ageOn(born, decided) >= 13 && ageOn(born, decided) < 20 && decided < parseDay('2027-01-01')
  if (!mustTakePart) return [help]
  return [
    {
      ...help,
      kind: 'intervention-without-consent',
      data: { ...shared, provision: 'lvu-22', decidedBy: 'utskott' },
    },
  ]
}

function wentWrong({ shows }: ChildFile, today: Day, chance: Chance): Told[] {
  if (shows !== 'breakdown and four placements') return []
  const day = lastWorkdayOnOrBefore(today - 4)
  return [
    { id: chance.uuid(), kind: 'misconduct', from: day, data: { ...shared, outcome: 'risk' } },
  ]
}

function factOf(
  { id, kind, from, lasts, data }: Told,
  file: ChildFile,
  { by, today, chance }: { by: string; today: Day; chance: Chance },
): DemoFact {
  const opened = parseDay(file.openedAt.slice(0, 10))
  const day = Math.min(today, firstWorkdayOnOrAfter(Math.max(from, opened)))
  return {
    id,
    originId: id,
    kind,
    childId: file.id,
    authorityId: file.authorityId,
    from,
    until: lasts ? null : from + 1,
    data,
    recordedAt: `${isoDay(day)} ${chance.whole(10, 16)}:${chance.whole(10, 59)}:00`,
    recordedBy: by,
    voided: null,
  }
}
