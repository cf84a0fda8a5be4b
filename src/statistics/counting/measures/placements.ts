/** Placements: each counts once, so that every total is a sum. */
import { type RawBuilder, sql } from 'kysely'
import type { RowsAsked, TableMeasure } from '../../../measures/table-measure.ts'
import { isoDay } from '../../../shared/day.ts'
import { text } from '../../../shared/text.ts'
import { knownThen, ofPlacement, selected, timeParts, wholePeriod } from '../columns.ts'

const everyDimension = {
  stadsdel: 'sum',
  form: 'sum',
  'form-detail': 'sum',
  'legal-basis': 'sum',
  'age-at-placement': 'sum',
  'age-at-year-end': 'sum',
  sex: 'sum',
  unaccompanied: 'sum',
  provider: 'sum',
  sheltered: 'sum',
  'school-stage': 'sum',
} as const

const everyPlacement = {
  version: '1',
  counts: 'cases',
  dimensions: everyDimension,
  asOf: true,
} as const

/** Placements that something happened to on a day of the period; their ground is the one of `groundDay`. */
function onDay(asked: RowsAsked, day: RawBuilder<unknown>, groundDay = day): RawBuilder<unknown> {
  const ground = asked.dimensions.includes('legal-basis')
    ? sql`left join counted_grounds(${groundsFrom(asked)}, ${knownThen(asked)}) g on g.file = p.file
        and g.from_day <= ${groundDay} and (g.until_day is null or g.until_day > ${groundDay})`
    : sql``
  return sql`from ${timeParts(asked)} join counted_placements(${aDayLonger(asked)}, ${knownThen(asked)}) p
    on ${day} >= t.from_day and ${day} < t.until_day ${ground}`
}

/** What ended on the first day of the period was under way on the day before. */
function aDayLonger({ parts }: RowsAsked): RawBuilder<unknown> {
  return sql`${isoDay((parts[0]?.from ?? 0) - 1)}::date, ${isoDay(parts.at(-1)?.until ?? 0)}::date`
}
const groundsFrom = aDayLonger

/**
 * Placements that began in the period, moves too.
 * @example Jourhem 2020-11-03 until 2020-11-10, familjehem from 2020-11-10: 2 in November 2020, none in December.
 */
export const placementsBegun: TableMeasure = {
  ...everyPlacement,
  id: 'placements-begun',
  name: text('Påbörjade placeringar', 'Placements begun'),
  definition: text(
    'Placeringar vars första dag är i perioden. En flytt börjar en ny placering.',
    'Placements whose first day is in the period. A move begins a new placement.',
  ),
  addsOverTime: true,
  rows: (asked) => sql`select p.person as who, t.part, 1 as weight ${selected(asked, ofPlacement)}
    ${onDay(asked, sql`p.from_day`)}`,
}

/**
 * Placements that ended in the period: the day the child left, which is no day of the placement.
 * @example Jourhem 2020-11-03 until 2020-12-01: ended in December 2020.
 */
export const placementsEnded: TableMeasure = {
  ...everyPlacement,
  id: 'placements-ended',
  name: text('Avslutade placeringar', 'Placements ended'),
  definition: text(
    'Placeringar som barnet lämnade en dag i perioden, flyttar också. Lagrummet är det som gällde den sista natten.',
    'Placements that the child left on a day in the period, moves too. The legal basis is that of the last night.',
  ),
  addsOverTime: true,
  rows: (asked) => sql`select p.person as who, t.part, 1 as weight ${selected(asked, ofPlacement)}
    ${onDay(asked, sql`p.until_day`, sql`(p.until_day - 1)`)}`,
}

/**
 * Of those that ended, moves: another placement of the same file began that day, or the day after where it
 * is marked as a re-placement, as in the chain (placements/domain/unbroken-care.ts).
 * @example Jourhem until 2020-11-10, familjehem from 2020-11-10: 1 move, under jourhem, which it left. From
 *   2020-11-12: none.
 */
export const moves: TableMeasure = {
  ...everyPlacement,
  id: 'moves',
  name: text('Flyttar mellan placeringar', 'Moves between placements'),
  definition: text(
    'Placeringar som slutade i perioden och följdes av en ny samma dag, eller dagen efter för en omplacering. Räknas där barnet flyttade ifrån.',
    'Placements that ended in the period and were followed by another the same day, or the day after for a re-placement. Counted where the child moved from.',
  ),
  addsOverTime: true,
  rows: (asked) => sql`select p.person as who, t.part, 1 as weight ${selected(asked, ofPlacement)}
    ${onDay(asked, sql`p.until_day`, sql`(p.until_day - 1)`)} where p.goes_on`,
}

/**
 * Placements under way on the last day of the period, or today where the period has not ended.
 * @example From 2020-11-03 until 2020-12-31: under way at the end of November, not of December.
 */
export const stockOnDay: TableMeasure = {
  ...everyPlacement,
  id: 'stock',
  name: text('Placeringar som pågår', 'Placements under way'),
  definition: text(
    'Placeringar som pågår periodens sista dag, eller i dag om perioden inte är slut. Ett barn har en placering i taget; har två stadsdelar placerat barnet räknas båda.',
    'Placements under way on the last day of the period, or today where it has not ended. A child has one placement at a time; where two districts have placed the child, both count.',
  ),
  addsOverTime: false,
  rows: (asked) => {
    const day = sql`least(t.until_day - 1, ${isoDay(asked.today)}::date)`
    const ground = asked.dimensions.includes('legal-basis')
      ? sql`left join counted_grounds(${wholePeriod(asked)}, ${knownThen(asked)}) g on g.file = p.file
          and g.from_day <= ${day} and (g.until_day is null or g.until_day > ${day})`
      : sql``
    return sql`select p.person as who, t.part, 1 as weight ${selected(asked, ofPlacement)}
      from ${timeParts(asked)} join counted_placements(${wholePeriod(asked)}, ${knownThen(asked)}) p
        on p.from_day <= ${day} and (p.until_day is null or p.until_day > ${day}) ${ground}`
  },
}

/**
 * Placed days in the period, today the last: the first night counts, the day the child left does not.
 * @example 2020-02-01 until 2020-02-03: 2 days in 2020. From 2020-12-30, not ended, seen in 2022: 2 in 2020, 365 in 2021.
 */
export const placedDays: TableMeasure = {
  ...everyPlacement,
  dimensions: Object.fromEntries(
    Object.entries(everyDimension).filter(([id]) => id !== 'legal-basis'),
  ) as Readonly<Record<string, 'sum'>>,
  isAmount: true,
  id: 'days',
  name: text('Vårddygn', 'Days in care'),
  definition: text(
    'Dygn i placering under perioden, till och med i dag. Första dygnet räknas, dagen då barnet lämnade inte.',
    'Days of placement in the period, up to and including today. The first counts, the day the child left does not.',
  ),
  addsOverTime: true,
  rows: (asked) => {
    const tomorrow = sql`${isoDay(asked.today + 1)}::date`
    const from = sql`greatest(p.from_day, t.from_day)`
    const until = sql`least(p.until_day, t.until_day, ${tomorrow})`
    return sql`select p.person as who, t.part, (${until} - ${from})::int as weight ${selected(asked, ofPlacement)}
      from ${timeParts(asked)} join counted_placements(${wholePeriod(asked)}, ${knownThen(asked)}) p
        on ${from} < ${until}`
  },
}
