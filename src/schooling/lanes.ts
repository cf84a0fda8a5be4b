import type { KindWords, Lane, LaneContext } from '../children/index.ts'
import type { ChainBar } from '../design/index.ts'
import type { RecordedFact } from '../rules/read-facts.ts'
import type { Day } from '../shared/day.ts'
import { dayText } from '../shared/day-words.ts'
import { type Text, text } from '../shared/text.ts'
import { type DelayReason, delayReasons } from './domain/delay-reasons.ts'
import { isOfSchoolAge } from './domain/school-age.ts'
import type { SchoolForm } from './domain/school-forms.ts'
import { isUpperSecondary, schoolForms } from './domain/school-forms.ts'
import { enrolmentFact, samsMessageFact, schoolPlanFact, schoolStartFact } from './facts.ts'
import { followArea } from './follow/events.ts'
import { texts } from './texts.ts'

export const schoolLane: Lane = {
  id: 'skola',
  title: texts.laneTitle,
  order: 30,
  kinds: [
    enrolmentFact,
    schoolStartFact,
    samsMessageFact,
    schoolPlanFact,
    ...followArea.events.map(({ fact }) => fact),
  ],
  ruleIds: ['school-start', 'sams-message', 'school-plan', ...followArea.ruleIds],
  draw: (context) => ({
    bars: [...enrolmentBars(context), ...startedBars(context), ...gapBars(context)],
    marks: [],
  }),
}

function enrolmentBars({ of, say, href }: LaneContext): ChainBar[] {
  return of('school-enrolment').map((fact) => {
    const { schoolName, grade } = fact.data
    return {
      from: fact.from,
      until: fact.until,
      label: grade === null ? String(schoolName) : `${schoolName}, ${say(texts.inGrade(grade))}`,
      short: String(schoolName),
      tone: 'held',
      href: href(fact),
      detail: say(schoolForms[fact.data.schoolForm as SchoolForm]),
    }
  })
}

/** A start that no enrolment covers still shows that school goes on, until the placement ends. */
function startedBars({ of, href }: LaneContext): ChainBar[] {
  return of('school-start').flatMap((start) => {
    const isCovered = of('school-enrolment').some(
      ({ from, until }) => from <= start.from && (until === null || until > start.from),
    )
    if (isCovered) return []
    const placement = placementOf(of('placement'), start)
    const next = of('school-enrolment').find(({ from }) => from > start.from)
    return [
      {
        from: start.from,
        until: earliest(placement?.until ?? null, next?.from ?? null),
        label: String(start.data.schoolName ?? ''),
        tone: 'held' as const,
        href: href(start),
      },
    ]
  })
}

/** From a placement that changed the school to its start: the gap, but for the breaks within it. */
function gapBars({ of, born, today, calendar, say }: LaneContext): ChainBar[] {
  return of('placement').flatMap((placement) => {
    if (placement.data.changesSchool !== true) return []
    const firstSchoolDay = calendar.nextSchoolDay(placement.from) ?? placement.from
    const goesToSchool =
      isOfSchoolAge(born, firstSchoolDay) || wasUpperSecondary(placement, of('school-enrolment'))
    if (!goesToSchool) return []
    const start = startAfter(placement, of('school-start'), of('school-enrolment'))
    const until = start ?? placement.until
    const pieces = splitByBreaks(placement.from, until ?? today, calendar)
    const days = (until ?? today) - placement.from
    return pieces.map(
      ({ from, until: end, name }): ChainBar =>
        name === null
          ? {
              from,
              // Still going on: the drawing lets it run to today.
              until: until === null && end === today ? null : end,
              // Cut by a break, each piece tells the whole wait, which is what is counted everywhere.
              label: say(texts.noSchool(days)),
              short: say(texts.days(days)),
              tone: 'gap',
            }
          : { from, until: end, label: say(name), tone: 'break' },
    )
  })
}

/** A pause shorter than this is part of the gap: a weekend and a study day are no holiday. */
const shortestBreak = 5

type Piece = { readonly from: Day; readonly until: Day; readonly name: Text | null }

function splitByBreaks(from: Day, until: Day, calendar: LaneContext['calendar']): Piece[] {
  const pieces: Piece[] = []
  for (let day = from; day < until; ) {
    const pause = calendar.breakOn(day)
    const isLong = pause !== null && pause.until - pause.from >= shortestBreak
    const end = isLong ? Math.min(pause.until, until) : day + 1
    const last = pieces.at(-1)
    if (!isLong && last?.name === null) pieces[pieces.length - 1] = { ...last, until: end }
    else pieces.push({ from: day, until: end, name: isLong ? pause.name : null })
    day = end
  }
  return pieces
}

function wasUpperSecondary(placement: RecordedFact, enrolments: readonly RecordedFact[]): boolean {
  return enrolments.some(
    ({ data, from, until }) =>
      isUpperSecondary(String(data.schoolForm)) &&
      from <= placement.from &&
      (until === null || until >= placement.from),
  )
}

function startAfter(
  placement: RecordedFact,
  starts: readonly RecordedFact[],
  enrolments: readonly RecordedFact[],
): Day | null {
  const recorded = starts.find(({ data }) => data.placementId === placement.originId)?.from ?? null
  const enrolled = enrolments.find(
    ({ from }) => from >= placement.from && (placement.until === null || from < placement.until),
  )
  return recorded ?? enrolled?.from ?? null
}

function placementOf(placements: readonly RecordedFact[], { data }: RecordedFact) {
  return placements.find(({ originId }) => originId === data.placementId)
}

function earliest(one: Day | null, other: Day | null): Day | null {
  if (one === null) return other
  return other === null ? one : Math.min(one, other)
}

const tellStep: KindWords['tell'] = ({ data }, say) => [
  ...(data.schoolName === null
    ? []
    : [{ term: say(texts.school), value: String(data.schoolName) }]),
  ...(data.delayReason === null
    ? []
    : [
        {
          term: say(texts.delayReason),
          value: say(delayReasons[data.delayReason as DelayReason]),
        },
      ]),
]

/** School cannot have begun in a placement that had not. */
function beforeItsPlacement(
  start: RecordedFact,
  day: Day,
  facts: readonly RecordedFact[],
): Text | null {
  const placements = facts.filter(({ kind }) => kind === 'placement')
  const from = placementOf(placements, start)?.from
  if (from === undefined || day >= from) return null
  const began = dayText(from)
  return text(texts.beforePlacement(began.sv).sv, texts.beforePlacement(began.en).en)
}

export const kindWords: Record<string, KindWords> = {
  'school-enrolment': {
    name: texts.enrolment,
    tell: ({ data }, say) => [
      { term: say(texts.school), value: String(data.schoolName) },
      { term: say(texts.schoolForm), value: say(schoolForms[data.schoolForm as SchoolForm]) },
      { term: say(texts.grade), value: data.grade === null ? '–' : String(data.grade) },
      {
        term: say(texts.taughtBy),
        value: say(data.kind === 'larteam' ? texts.byLarteam : texts.bySchool),
      },
    ],
    correctHref: ({ childId, id }) => `/barn/${childId}/skola/${id}/ratta`,
  },
  'school-start': {
    name: texts.schoolStart,
    tell: tellStep,
    correctDays: 'day',
    refuseDay: beforeItsPlacement,
  },
  'sams-message': { name: texts.samsMessage, tell: tellStep, correctDays: 'day' },
  'school-plan': { name: texts.schoolPlan, tell: tellStep, correctDays: 'day' },
}
