/** Children: each person once, however many placements, files or grounds. */
import { sql } from 'kysely'
import { withoutConsent } from '../../../decisions/index.ts'
import type { RowsAsked, TableMeasure } from '../../../measures/table-measure.ts'
import { text } from '../../../shared/text.ts'
import {
  grouped,
  heading,
  knownThen,
  ofAccompanying,
  ofGround,
  ofPlacement,
  selected,
  timeParts,
  wholePeriod,
} from '../columns.ts'

/** A person is one sex, one age at the year's end, and came alone or not; of all else somebody may be several in a period. */
const ofPersons = {
  sex: 'sum',
  'age-at-year-end': 'sum',
  unaccompanied: 'sum',
  stadsdel: 'union',
} as const

const overlaps = sql`p.from_day < t.until_day and (p.until_day is null or p.until_day > t.from_day)`

const placements = (asked: RowsAsked) =>
  sql`${timeParts(asked)} join counted_placements(${wholePeriod(asked)}, ${knownThen(asked)}) p on ${overlaps}`

/** The grounds that held on some day that was both the placement's and the period's. */
const grounds = (asked: RowsAsked) =>
  asked.dimensions.includes('legal-basis')
    ? sql`left join counted_grounds(${wholePeriod(asked)}, ${knownThen(asked)}) g on g.file = p.file
        and g.from_day < least(coalesce(p.until_day, 'infinity'), t.until_day)
        and coalesce(g.until_day, 'infinity') > greatest(p.from_day, t.from_day)`
    : sql``

/**
 * Unique children who were placed some time in the period.
 * @example Alva: jourhem 2020-11-03 until 2020-11-10, then familjehem until 2021-03-01, in Farsta. Bo:
 *   jourhem in Farsta in May 2020 and in Skärholmen in June. In 2020: 2 in jourhem, 1 in familjehem, 2 in all;
 *   Farsta 2, Skärholmen 1, the city 2. In 2021: Alva alone.
 * Source: "Stöd till placerade barn och unga", Socialförvaltningen 2021-11-12, s. 9 ("någon gång under året").
 */
export const childrenPlaced: TableMeasure = {
  id: 'children',
  name: text('Placerade barn', 'Children placed'),
  definition: text(
    'Unika barn och unga som var placerade någon gång under perioden. Ett barn i två former eller stadsdelar räknas i båda, och en gång i summan.',
    'Unique children and young people who were placed some time in the period. A child in two forms or districts counts in both, and once in the total.',
  ),
  version: '1',
  counts: 'persons',
  dimensions: {
    ...ofPersons,
    form: 'union',
    'form-detail': 'union',
    provider: 'union',
    'legal-basis': 'union',
    'age-at-placement': 'union',
    sheltered: 'union',
    'school-stage': 'union',
  },
  addsOverTime: false,
  asOf: true,
  rows: (
    asked,
  ) => sql`select distinct p.person as who, t.part, 1 as weight ${selected(asked, ofPlacement)}
    from ${placements(asked)} ${grounds(asked)}`,
}

/**
 * Children by stadsdel and form as the city publishes them: the sums add children × stadsdel × form, so that
 * a child in two forms counts twice. Not individuals, whatever the report calls them.
 * Where the table is parted by form, unique children stand beside the sum of each row.
 * @example Alva and Bo above: jourhem 3 (Alva, and Bo in two stadsdelar), familjehem 1, the city 4; unique 2.
 * Source: as above, s. 9, where 2 044 "individer" are such a sum.
 */
export const childrenByForm: TableMeasure = {
  id: 'child-forms',
  name: text('Barn per placeringsform', 'Children by form of placement'),
  definition: text(
    'Barn och unga som var placerade någon gång under perioden, en gång för varje stadsdel och placeringsform. Summorna lägger ihop dem: ett barn i två former räknas två gånger. Unika barn står bredvid: var och en räknas en gång.',
    'Children and young people who were placed some time in the period, once for each district and form of placement. The totals add them up: a child in two forms counts twice. Unique children stand beside: each is counted once.',
  ),
  version: '2',
  counts: 'cases',
  dimensions: {
    stadsdel: 'sum',
    form: 'sum',
    sex: 'sum',
    'age-at-year-end': 'sum',
    unaccompanied: 'sum',
  },
  persons: { beside: 'form', label: text('Unika barn', 'Unique children'), dimensions: ofPersons },
  addsOverTime: false,
  asOf: true,
  rows: (asked) => sql`select p.person as who, t.part, 1 as weight ${selected(asked, ofPlacement)}
    from ${placements(asked)}
    group by p.person, t.part, p.stadsdel, ${heading} ${grouped(asked, ofPlacement)}`,
}

/**
 * Unique children for whom a decision on care without consent held some time in the period.
 * @example Alva: LVU 6 § 2020-12-28 until 2021-01-20, then LVU 2 §. In 2020: 1 (under LVU 6 §). In 2021: 1, under
 *   both grounds. Bo, on SoL throughout: never.
 * Source: LVU (1990:52) 2, 3 and 6 §§; lag (2026:1600) 3 kap. 2, 3 and 5 §§ and 5 kap. 1 § from 2027-01-01.
 */
export const childrenUnderLvu: TableMeasure = {
  id: 'lvu-children',
  name: text('Barn med beslut om vård enligt LVU', 'Children with a decision on care under LVU'),
  definition: text(
    'Unika barn och unga för vilka ett beslut om vård utan samtycke gällde någon gång under perioden: LVU 2, 3 eller 6 §, från 2027 lagen (2026:1600).',
    'Unique children and young people for whom a decision on care without consent held some time in the period: LVU sections 2, 3 or 6, from 2027 the Act (2026:1600).',
  ),
  version: '1',
  counts: 'persons',
  dimensions: { ...ofPersons, 'legal-basis': 'union' },
  addsOverTime: false,
  asOf: true,
  rows: (
    asked,
  ) => sql`select distinct p.person as who, t.part, 1 as weight ${selected(asked, ofGround)}
    from ${timeParts(asked)} join counted_grounds(${wholePeriod(asked)}, ${knownThen(asked)}) p on ${overlaps}
    where p.basis = any(${[...withoutConsent]}::text[])`,
}

/**
 * Unique children who came along with a parent to skyddat boende, by the day the file was opened. Until 2024-04-01
 * they were not placed; from then on they are (lag (2024:79)), and counted among the placed.
 * @example A file opened 2020-03-02 under the authority's own protection, with no placement: 1 in 2020. One
 *   opened 2024-05-02: none, since such a child is placed and counted as such.
 * Source: "Stöd till placerade barn och unga", Socialförvaltningen 2021-11-12 (176 in 2010, 362 in 2019, 286 in 2020).
 */
export const accompanyingChildren: TableMeasure = {
  id: 'accompanying',
  name: text('Medföljande barn i skyddat boende', 'Accompanying children in sheltered housing'),
  definition: text(
    'Unika barn som följde med en förälder till skyddat boende utan att vara placerade, efter dagen då akten öppnades. Från 1 april 2024 placeras barnen själva och räknas bland de placerade.',
    'Unique children who came along with a parent to sheltered housing without being placed, by the day the file was opened. From 1 April 2024 the children are placed themselves and count among the placed.',
  ),
  version: '1',
  counts: 'persons',
  dimensions: ofPersons,
  addsOverTime: false,
  asOf: true,
  rows: (
    asked,
  ) => sql`select distinct p.person as who, t.part, 1 as weight ${selected(asked, ofAccompanying)}
    from ${timeParts(asked)} join counted_accompanying(${wholePeriod(asked)}, ${knownThen(asked)}) p
      on p.from_day >= t.from_day and p.from_day < t.until_day`,
}
