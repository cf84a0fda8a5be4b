/** How it went: numerator, denominator and what is missing are categories of one dimension. */
import { sql } from 'kysely'
import type { TableMeasure } from '../../../measures/table-measure.ts'
import { isoDay } from '../../../shared/day.ts'
import { text } from '../../../shared/text.ts'
import { knownThen, ofDuty, ofPlacement, selected, timeParts, wholePeriod } from '../columns.ts'

/**
 * Placements that began in the period and that the school routine is about, by whether school began within
 * seven days. The median of the days is beside the table (school-start-median.ts).
 * @example Placed 3, 5 and 10 November; school on 5 November, 14 November and not yet: 3 placements, 2 started,
 *   1 within seven days, 1 later, 1 missing.
 * Source: "Stöd till placerade barn och unga", Socialförvaltningen 2021-11-12, s. 15–16.
 */
export const schoolStart: TableMeasure = {
  id: 'school-start',
  name: text('Skolstart efter placering', 'School start after placement'),
  definition: text(
    'Placeringar som började i perioden och bytte skolan för ett barn i skolåldern eller gymnasiet, utom i skyddat boende. Andelen inom sju dagar räknas av dem som har börjat; de utan registrerad skolstart visas för sig.',
    'Placements that began in the period and changed the school of a child of school age or in upper secondary school, other than in sheltered housing. The share within seven days is of those who have started; those without a recorded start are shown apart.',
  ),
  version: '1',
  counts: 'cases',
  dimensions: {
    stadsdel: 'sum',
    form: 'sum',
    'form-detail': 'sum',
    'age-at-placement': 'sum',
    'age-at-year-end': 'sum',
    sex: 'sum',
    unaccompanied: 'sum',
    provider: 'sum',
    'school-stage': 'sum',
    'school-start': 'sum',
  },
  always: ['school-start'],
  addsOverTime: true,
  asOf: true,
  rows: (asked) => sql`select p.person as who, t.part, 1 as weight,
      p.school_start_on - p.from_day as days ${selected(asked, ofPlacement)}
    from ${timeParts(asked)} join counted_placements(${wholePeriod(asked)}, ${knownThen(asked)}) p
      on p.from_day >= t.from_day and p.from_day < t.until_day where p.changes_school`,
}

/**
 * Duties whose last day went by in the period, by whether they were done in time.
 * @example Of five visits due in March one was done on its last day, one a day late, one never; one is due on the
 *   31st, which is today; and one care ended before the day came: in time 1, late 1, nothing recorded 1, in all 3.
 */
export const dutiesKept: TableMeasure = {
  id: 'duties-kept',
  name: text('Åtaganden gjorda i tid', 'Duties done in time'),
  definition: text(
    'Åtaganden vars sista dag gick i perioden, före i dag. Det som upphörde innan dess behövde inte göras och räknas inte, inte heller det som undantogs. Räknas efter reglerna och uppgifterna som de är nu.',
    'Duties whose last day went by in the period, before today. What ended before it did not have to be done and is not counted, nor what was exempted. Counted by the rules and facts as they are now.',
  ),
  version: '1',
  counts: 'cases',
  dimensions: {
    rule: 'sum',
    stadsdel: 'sum',
    sex: 'sum',
    'age-at-year-end': 'sum',
    unaccompanied: 'sum',
    kept: 'sum',
  },
  always: ['kept'],
  addsOverTime: true,
  asOf: false,
  rows: (asked) => {
    const only = asked.filters.rule?.length === 1 ? (asked.filters.rule[0] ?? null) : null
    const { from, until } = {
      from: asked.parts[0]?.from ?? 0,
      until: asked.parts.at(-1)?.until ?? 0,
    }
    return sql`select p.person as who, t.part, 1 as weight ${selected(asked, ofDuty)}
      from ${timeParts(asked)} join counted_duties(${only}, ${isoDay(from)}::date, ${isoDay(until)}::date) p
        on p.limit_day >= t.from_day and p.limit_day < t.until_day`
  },
}
