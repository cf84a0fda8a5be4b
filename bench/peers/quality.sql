-- name: tables
create unlogged table person (row text, child text, identity_number text, born date, sex text, protection text,
  died_on date, born_elsewhere date, address text, unreadable text[]);
create unlogged table placement (row text, child text, id text, continues text, first_day date, until_day date, form text,
  home text, end_reason text, is_continuation boolean, changes_school boolean, school_start_on date, health_check_on date,
  care_plan_on date, plan_on date, permit_from date, permit_until date, provider_form text, daily_cost int, district text,
  district_decided_on date, aftercare_from date, last_from date, unreadable text[]);
create unlogged table basis (row text, child text, first_day date, until_day date, basis text, submitted_on date,
  applied_on date, child_consents boolean, unreadable text[]);
create unlogged table review (row text, child text, kind text, held_on date, unreadable text[]);
create unlogged table enrolment (row text, child text, first_day date, until_day date, school_form text, unreadable text[]);
create unlogged table absence (row text, child text, first_day date, until_day date, unreadable text[]);
create unlogged table code (list text, code text, primary key (list, code));
create function luhn_ok(p text) returns boolean language sql immutable as $$
  select p ~ '^\d{12}$' and (select sum(case when i % 2 = 1 then (d * 2) / 10 + (d * 2) % 10 else d end)
    from (select i, substr(p, i + 2, 1)::int as d from generate_series(1, 10) i) digits) % 10 = 0 $$;

-- name: indexes
create index on person (child); create index on person (identity_number);
create index on placement (child, first_day); create index on basis (child, first_day);
create index on review (child, held_on); create index on enrolment (child, first_day); create index on absence (child, first_day);
analyze;

-- name: 1
select sum(n) as n from (
  select count(*) as n from person where sex not in (select code from code where list = 'sex') or protection not in (select code from code where list = 'protection')
  union all select count(*) from placement where form not in (select code from code where list = 'form') or end_reason not in (select code from code where list = 'endReason')
  union all select count(*) from basis where basis not in (select code from code where list = 'basis')
  union all select count(*) from review where kind not in (select code from code where list = 'review')
  union all select count(*) from enrolment where school_form not in (select code from code where list = 'schoolForm')) x
-- name: 2
select count(*) as n from person where identity_number is null or not luhn_ok(identity_number)
  or (born is not null and to_char(born, 'YYYYMMDD') <> left(identity_number, 8))
-- name: 3
select count(*) as n from (select row, row_number() over (partition by child order by row::int) as nth,
    count(*) over (partition by child) as same_child,
    case when identity_number is null then 1 else count(*) over (partition by identity_number) end as same_number
  from person) x where (same_child > 1 and nth > 1) or (same_child = 1 and same_number > 1)
-- name: 4
select count(*) as n from placement p where not exists (select from person c where c.child = p.child)
-- name: 5
select count(*) as n from person where born <> born_elsewhere
-- name: 6
select count(*) as n from placement p join first_person c using (child) where c.born >= p.until_day
-- name: 7
select count(*) as n from placement p join first_person c using (child) where p.first_day < c.born and (p.until_day is null or c.born < p.until_day)
-- name: 8
select sum(n) as n from (
  select count(*) as n from placement p join first_person c using (child)
    where p.first_day >= c.born + interval '21 years' or coalesce(p.until_day, $1::date + 1) > c.born + interval '21 years'
  union all select count(*) from basis b join first_person c using (child)
    where b.basis in ('lvu-2', 'law2026-3-2', 'law2026-3-5') and b.first_day >= c.born + interval '18 years'
      or b.basis in ('lvu-3', 'law2026-3-3') and b.first_day >= c.born + interval '20 years') x
-- name: 9
select sum(n) as n from (select count(*) as n from person where cardinality(unreadable) > 0
  union all select count(*) from placement where cardinality(unreadable) > 0
  union all select count(*) from basis where cardinality(unreadable) > 0
  union all select count(*) from review where cardinality(unreadable) > 0
  union all select count(*) from enrolment where cardinality(unreadable) > 0
  union all select count(*) from absence where cardinality(unreadable) > 0) x
-- name: 10
select sum(n) as n from (select count(*) as n from person where born > $1::date or died_on > $1::date
  union all select count(*) from placement where first_day > $1::date or until_day > $1::date or school_start_on > $1::date
  union all select count(*) from review where held_on > $1::date
  union all select count(*) from absence where first_day > $1::date) x
-- name: 11
select sum(n) as n from (select count(*) as n from placement where until_day < first_day
  union all select count(*) from basis where until_day < first_day
  union all select count(*) from enrolment where until_day < first_day) x
-- name: 12
select count(*) as n from placement where until_day = first_day
-- name: 13
select sum(n) as n from (
  select count(*) as n from (select first_day, until_day, max(until_day) over w as busy from placement
    window w as (partition by child order by first_day, row::int rows between unbounded preceding and 1 preceding)) x
    where first_day < busy and until_day is distinct from first_day
  union all select count(*) from (select first_day, until_day, max(coalesce(until_day, 'infinity')) over w as busy from basis
    window w as (partition by child order by first_day, row::int rows between unbounded preceding and 1 preceding)) x
    where first_day < busy and until_day is distinct from first_day
  union all select count(*) from (select first_day, until_day, max(coalesce(until_day, 'infinity')) over w as busy from enrolment
    window w as (partition by child order by first_day, row::int rows between unbounded preceding and 1 preceding)) x
    where first_day < busy and until_day is distinct from first_day) x
-- name: 14
select count(*) as n from (select bool_or(until_day is null) over w as open_before from placement
  window w as (partition by child order by first_day, row::int rows between unbounded preceding and 1 preceding)) x where open_before
-- name: 15
select count(*) as n from placement where (until_day is null) <> (end_reason is null)
-- name: 16
select count(*) as n from (select until_day, end_reason, lead(row) over (partition by child order by first_day, row::int) as next from placement) x
  where until_day is not null and end_reason in ('planned-move', 'breakdown') and next is null
-- name: 17
select count(*) as n from (select until_day, end_reason, lead(first_day) over (partition by child order by first_day, row::int) as next from placement) x
  where end_reason in ('planned-move', 'breakdown') and next <> until_day
-- name: 18
select count(*) as n from (select until_day, end_reason, lead(is_continuation) over (partition by child order by first_day, row::int) as goes_on from placement) x
  where until_day is not null and end_reason not in ('planned-move', 'breakdown') and goes_on
-- name: 19
select count(*) as n from (select until_day, lead(first_day) over w as next, lead(is_continuation) over w as goes_on from placement
  window w as (partition by child order by first_day, row::int)) x where next = until_day and not goes_on
-- name: 20
select count(*) as n from placement p join first_person c using (child) where c.died_on is not null and (p.until_day is null or p.until_day > c.died_on + 1)
-- name: 21
select count(*) as n from (select child, first_day, until_day, form, end_reason, lead(first_day) over w as next, lead(form) over w as next_form from placement
    window w as (partition by child order by first_day, row::int)) p
  where end_reason not in ('planned-move', 'breakdown') and next = until_day and (next_form <> form or
    (select basis from basis b where b.child = p.child and b.first_day <= p.first_day and (b.until_day is null or p.first_day < b.until_day) order by b.first_day limit 1)
    is distinct from
    (select basis from basis b where b.child = p.child and b.first_day <= p.next and (b.until_day is null or p.next < b.until_day) order by b.first_day limit 1))
-- name: 22
select count(*) as n from placement where last_from <> first_day
-- name: 23
select count(*) as n from placement p where is_continuation and not exists (select from placement f where f.child = p.child and f.id = p.continues)
-- name: 24
select count(*) as n from placement p join first_person c using (child) where p.form = 'stodboende'
  and extract(year from age(p.first_day, c.born)) not between 16 and 20
-- name: 25
select count(*) as n from placement p where form = 'sis' and not exists (select from basis b where b.child = p.child and b.basis <> 'sol'
  and b.first_day <= p.first_day and (b.until_day is null or p.first_day < b.until_day))
-- name: 26
select count(*) as n from placement where form = 'jourhem' and coalesce(until_day, $1::date) > first_day + interval '6 months'
-- name: 27
select count(*) as n from basis where basis in ('lvu-6', 'law2026-5-1') and (
  coalesce(submitted_on > first_day + 7, coalesce(until_day, $1::date) > first_day + 7)
  or coalesce(applied_on > first_day + 28, coalesce(until_day, $1::date) > first_day + 28))
-- name: 28
select count(*) as n from placement p where form <> 'privatplacering' and coalesce(until_day, $1::date + 1) > first_day and not exists (
  select from basis b where b.child = p.child and b.first_day < coalesce(p.until_day, $1::date + 1) and coalesce(b.until_day, 'infinity') > greatest(p.first_day, b.first_day))
-- name: 29
select count(*) as n from (select p.row, coalesce(p.until_day, $1::date + 1) - p.first_day as days,
    range_agg(daterange(b.first_day, b.until_day) * daterange(p.first_day, coalesce(p.until_day, $1::date + 1))) as covered
  from placement p join basis b on b.child = p.child and b.first_day < coalesce(p.until_day, $1::date + 1) and coalesce(b.until_day, 'infinity') > greatest(p.first_day, b.first_day)
  where p.form <> 'privatplacering' and coalesce(p.until_day, $1::date + 1) > p.first_day group by p.row, p.until_day, p.first_day) x
  where (select sum(upper(r) - lower(r)) from unnest(covered) r) < days
-- name: 30
select count(*) as n from basis b join first_person c using (child) where b.basis = 'sol' and b.child_consents is not true
  and c.born + interval '15 years' <= $1::date and coalesce(b.until_day, $1::date) > c.born + interval '15 years'
-- name: 31
with stay as (
  select child, min(first_day) as first_day, case when bool_or(until_day is null) then null else max(until_day) end as until_day from (
    select child, first_day, until_day, sum(begins) over (partition by child order by first_day, row::int) as run from (
      select child, row, first_day, until_day, case when first_day <= max(coalesce(until_day, 'infinity')) over
        (partition by child order by first_day, row::int rows between unbounded preceding and 1 preceding) then 0 else 1 end as begins
      from placement) a) b group by child, run),
held as (
  select b.row, b.child, greatest(b.first_day, s.first_day) as first_day, least(coalesce(b.until_day, $1::date), coalesce(s.until_day, $1::date)) as until_day,
    case when b.basis in ('lvu-3', 'law2026-3-3') then 'omprovning' else 'overvagande' end as kind
  from basis b join stay s on s.child = b.child where b.basis in ('sol', 'lvu-2', 'lvu-3', 'law2026-3-2', 'law2026-3-3', 'law2026-3-5')
    and greatest(b.first_day, s.first_day) < least(coalesce(b.until_day, $1::date), coalesce(s.until_day, $1::date))),
step as (
  select row, first_day, first_day as done from held
  union all select h.row, h.first_day, r.held_on from held h join review r on r.child = h.child and r.kind = h.kind and r.held_on between h.first_day and h.until_day
  union all select row, first_day, until_day from held)
select count(distinct row) as n from (select row, done, lag(done) over (partition by row, first_day order by done) as before from step) x
  where done > before + interval '6 months'
-- name: 32
select count(*) as n from placement where form <> 'privatplacering' and (care_plan_on is null or plan_on is null)
-- name: 33
select count(*) as n from placement where form in ('hvb', 'stodboende', 'konsulentstott') and (permit_from is null or permit_from > first_day
  or permit_until <= coalesce(until_day - 1, $1::date))
-- name: 34
select count(*) as n from placement where form <> provider_form
-- name: 35
select count(*) as n from placement where form <> 'privatplacering' and (daily_cost is null or daily_cost not between 100 and 30000)
-- name: 36
select count(*) as n from (select district, district_decided_on, lag(district) over (partition by child order by first_day, row::int) as former from placement) x
  where district is null or (former <> district and district_decided_on is null)
-- name: 37
select count(*) as n from placement where changes_school and (school_start_on < first_day or (school_start_on is null and coalesce(until_day, $1::date) > first_day + 7))
-- name: 38
select count(*) as n from placement where health_check_on < first_day or health_check_on > until_day
-- name: 39
select count(*) as n from (select first_day, until_day, lag(row) over w as former, lag(until_day) over w as former_until from absence
  window w as (partition by child order by first_day nulls first, row::int)) x
  where first_day is null or until_day < first_day or (former is not null and (former_until is null or first_day < former_until))
-- name: 40
select count(*) as n from absence a where until_day is null and not exists (select from placement p where p.child = a.child and p.until_day is null)
-- name: 41
select count(*) as n from placement where aftercare_from is not null and (until_day is null or aftercare_from < until_day)
-- name: 42
select count(*) as n from person where protection <> 'none' and address is not null
