/**
 * What W7 is held against: the rows of each page read by the owner in plain SQL, with no web server,
 * no policies, no counts and nothing written down. Each starts from the children that its page is
 * about, as whoever knew them would write it, and its plan is kept on the connection as ours is.
 */
import { type RawBuilder, sql } from 'kysely'
import { date } from '../../src/platform/database/sql-values.ts'
import { listedColumns } from '../../src/rules/read-duties.ts'
import { benchDay } from '../city/open-city.ts'
import type { SignedIn } from '../city/sign-in.ts'

export type Peer = (person: SignedIn) => RawBuilder<{ id: string }>

const dutiesOf = (whose: RawBuilder<unknown>) => sql<{ id: string }>`
  select ${listedColumns},
    c.case_number, c.given_name, c.family_name, c.born, c.protection, c.caseworker_id, s.name
  from child c join duty d on d.child_id = c.id left join staff s on s.id = c.caseworker_id
  where d.state = 'open' and ${whose} order by d.plan_by nulls last, d.id limit 50`

export const caseworkersDuties: Peer = ({ staffId }) =>
  dutiesOf(sql`c.id = any (array(select child_id from assignment
    where staff_id = ${staffId} and valid @> ${date(benchDay)}))`)

export const unitsDuties: Peer = ({ unitId }) => dutiesOf(sql`c.unit_id = ${unitId}`)

const stepOf = (kind: string) => sql`
  (select min(lower(f.period)) from school_step st join fact f on f.id = st.id
    where st.child_id = waiting.child_id and st.placement_id = waiting.id and st.voided_at is null
      and f.kind = ${kind} and f.voided_at is null)`

/**
 * The fifty who have waited longest for school in a placement that goes on, with what was done. Each
 * child's steps are looked up (hence the limits): as `not exists` the database joins those of the city.
 */
export const longestWithoutSchool: Peer = ({ authorityId }) => sql<{ id: string }>`
  with mine as materialized (
    select id, given_name, family_name, born, caseworker_id from child
    where authority_id = ${authorityId} and changes_school and protection = 'none' and closed_on is null),
  waiting as materialized (
    select p.id, p.child_id, p.form, p.period, mine.given_name, mine.family_name, mine.caseworker_id
    from placement p join mine on mine.id = p.child_id
    where p.child_id = any (array(select id from mine)) and p.changes_school and p.voided_at is null
      and (upper(p.period) is null or upper(p.period) > ${date(benchDay)})
      and p.form in ('jourhem', 'familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj',
                     'samplacering', 'hvb', 'stodboende')
      and (select 1 from school_step st join fact f on f.id = st.id
        where st.child_id = p.child_id and st.placement_id = p.id and st.voided_at is null
          and f.kind = 'school-start' and f.voided_at is null limit 1) is null
      and (select 1 from school_enrolment e where e.child_id = p.child_id
        and e.voided_at is null and (upper(p.period) is null or lower(e.period) < upper(p.period))
        and (lower(e.period) >= lower(p.period)
             or e.kind = 'larteam' and (upper(e.period) is null or upper(e.period) > lower(p.period)))
        limit 1) is null
      and (is_of_school_age(mine.born, lower(p.period)) or exists (
        select from school_enrolment e where e.child_id = p.child_id and e.voided_at is null
          and e.school_form in ('gymnasieskola', 'anpassad-gymnasieskola')
          and lower(e.period) <= lower(p.period)
          and (upper(e.period) is null or upper(e.period) >= lower(p.period))))
    order by lower(p.period), p.child_id limit 50)
  select waiting.*, s.name, ${stepOf('sams-message')} as sent, ${stepOf('school-plan')} as planned
  from waiting left join staff s on s.id = waiting.caseworker_id
  order by lower(waiting.period), waiting.child_id`
