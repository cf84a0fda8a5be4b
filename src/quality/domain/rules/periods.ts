import { birthday } from '../../../shared/day.ts'
import { text } from '../../../shared/text.ts'
import type { ChildRows, PlacementRow } from '../register.ts'
import { nothing, qualityRule, thoseOf } from '../rule.ts'

/** Rules 8, 11–15 and 20: what a period alone, or beside the others of its kind, cannot be. */
export const periodRules = [
  qualityRule({
    number: 8,
    code: 'too-old',
    level: 'error',
    mend: 'basis',
    name: text('För gammal för vården', 'Too old for the care'),
    todo: text(
      'Vård utanför hemmet slutar senast vid 21 år; vård enligt LVU 2 § kan inte börja efter 18 och enligt LVU 3 § inte efter 20. Rätta lagrummet eller datumen.',
      'Care outside the home ends at 21 at the latest; care under LVU Section 2 cannot begin after 18, nor under Section 3 after 20. Correct the legal basis or the dates.',
    ),
    check: ({ person, placements, bases }, { today }) => {
      const born = person?.born ?? null
      if (born === null) return nothing
      const [at18, at20, at21] = [birthday(born, 18), birthday(born, 20), birthday(born, 21)]
      return [
        ...thoseOf(
          placements,
          ({ from, until }) => (from ?? at21 - 1) >= at21 || (until ?? today + 1) > at21,
        ),
        ...thoseOf(bases, ({ basis, from }) => {
          const limit = youngBases.has(basis ?? '')
            ? at18
            : ownBehaviour.has(basis ?? '')
              ? at20
              : null
          return limit !== null && from !== null && from >= limit
        }),
      ]
    },
  }),
  qualityRule({
    number: 11,
    code: 'ends-before-start',
    level: 'error',
    stopsImport: true,
    mend: 'placement',
    name: text('Slutar före start', 'Ends before it starts'),
    todo: text('Rätta ett av datumen.', 'Correct one of the dates.'),
    check: (rows) =>
      everyPeriod(rows, ({ from, until }) => from !== null && until !== null && until < from),
  }),
  qualityRule({
    number: 12,
    code: 'under-one-day',
    level: 'warning',
    mend: 'placement',
    name: text('Kortare än ett dygn', 'Shorter than a day'),
    todo: text(
      'En placering som aldrig blev av ska makuleras i verksamhetssystemet. Raden tas inte in.',
      'A placement that never came about should be voided in the case system. The row is not taken in.',
    ),
    check: ({ placements }) =>
      thoseOf(placements, ({ from, until }) => from !== null && until === from),
  }),
  qualityRule({
    number: 13,
    code: 'overlap',
    level: 'error',
    stopsImport: true,
    mend: 'placement',
    name: text('Perioder överlappar', 'Periods overlap'),
    todo: text(
      'Ett barn bor på ett ställe, under ett lagrum och i en skola i taget. Avsluta den förra perioden den dag nästa börjar.',
      'A child lives in one place, under one legal basis and in one school at a time. End the former period on the day the next begins.',
    ),
    check: (rows) => [
      ...overlapping(rows.placements, false),
      ...overlapping(rows.bases, true),
      ...overlapping(rows.enrolments, true),
    ],
  }),
  qualityRule({
    number: 14,
    code: 'new-while-open',
    level: 'error',
    stopsImport: true,
    mend: 'placement',
    name: text('Ny placering medan en annan är öppen', 'New placement while another is open'),
    todo: text(
      'Avsluta den öppna placeringen, med dag och skäl.',
      'End the open placement, with its day and reason.',
    ),
    check: ({ placements }) => {
      // One without a first day cannot be placed in time; that it lacks one is told by itself.
      let isOpen = false
      return thoseOf(placements, ({ from, until }) => {
        const isWrong = isOpen && from !== null
        isOpen ||= from !== null && until === null
        return isWrong
      })
    },
  }),
  qualityRule({
    number: 15,
    code: 'end-and-reason',
    level: 'error',
    stopsImport: true,
    mend: 'placement',
    name: text('Slutdag och avslutsorsak hör ihop', 'Last day and reason belong together'),
    todo: text(
      'Ange både dag och orsak, eller ingendera om placeringen pågår.',
      'Give both day and reason, or neither if the placement goes on.',
    ),
    check: ({ placements }) =>
      thoseOf(placements, ({ until, endReason }) => (until === null) !== (endReason === null)),
  }),
  qualityRule({
    number: 20,
    code: 'placed-after-death',
    level: 'error',
    mend: 'placement',
    needs: ['diedOn'],
    name: text('Placerad efter dödsdagen', 'Placed after death'),
    todo: text(
      'Avsluta placeringen på dödsdagen, eller rätta dödsdagen.',
      'End the placement on the day of death, or correct that day.',
    ),
    check: ({ person, placements }) => {
      const died = person?.diedOn ?? null
      // The day of death is the last that may be counted, so the period ends the day after.
      return died === null
        ? nothing
        : thoseOf(placements, ({ until }) => until === null || until > died + 1)
    },
  }),
]

/** Care for conditions in the home or by attachment begins below 18, for own behaviour below 20. */
const youngBases = new Set(['lvu-2', 'law2026-3-2', 'law2026-3-5'])
const ownBehaviour = new Set(['lvu-3', 'law2026-3-3'])

type Period = Pick<PlacementRow, 'from' | 'until'>

function everyPeriod(rows: ChildRows, isWrong: (period: Period) => boolean) {
  const { placements, bases, enrolments } = rows
  return [
    ...thoseOf(placements, isWrong),
    ...thoseOf(bases, isWrong),
    ...thoseOf(enrolments, isWrong),
  ]
}

/** Those that begin before an earlier one has ended. One that never ended counts only if `openToo`. */
function overlapping<Kind extends ChildRows['placements' | 'bases' | 'enrolments'][number]>(
  rows: readonly Kind[],
  openToo: boolean,
) {
  let busyUntil = Number.NEGATIVE_INFINITY
  return thoseOf(rows, ({ from, until }) => {
    if (from === null) return false
    const isWrong = from < busyUntil && until !== from
    const ends = until ?? (openToo ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
    busyUntil = Math.max(busyUntil, ends)
    return isWrong
  })
}
