-- A city of children with years of care behind them, made in sets. Its size comes by the settings
-- bench.authorities, bench.children (at each authority, in 5 units, 25 to a caseworker) and
-- bench.placements (per child), its day by bench.today; the same sizes give the same city. Rows lie
-- in the order they were recorded, so that one child's facts are spread over the table as in life.
-- Run as superuser: what refers to what is right by the making, and is not asked again (replica).
set session_replication_role = replica;

create temp table size as select
  current_setting('bench.authorities')::int as authorities, current_setting('bench.children')::int as children,
  current_setting('bench.placements')::numeric as placements, current_setting('bench.today')::date as today;
create function pg_temp.uid(what text, n int) returns uuid language sql immutable
  return md5(what || ':' || n)::uuid;

insert into authority (id, kind, name, short_name, in_use_since)
  select pg_temp.uid('authority', a), 'stadsdelsnamnd', 'Stadsdelsnämnd ' || a, 'Stadsdel ' || a, today - 60
  from size, generate_series(1, authorities) a;
create temp table team as select (a - 1) * 5 + u as t, pg_temp.uid('authority', a) as authority_id,
    pg_temp.uid('unit', (a - 1) * 5 + u) as unit_id, u
  from size, generate_series(1, authorities) a, generate_series(1, 5) u;
insert into unit select unit_id, authority_id, 'Enhet ' || u from team;

create temp table worker as
  select 'caseworker' as role, (t - 1) * 1000 + w as n, t, w from team, size, generate_series(1, greatest(1, children / 125)) w
  union all select 'unit_manager', 10000000 + t, t, 0 from team
  union all select 'school_contact', 20000000 + t, t, 0 from team where u = 1;
insert into staff select pg_temp.uid('staff', n), 'Person ' || n from worker;
insert into appointment select pg_temp.uid('appointment', n), pg_temp.uid('staff', n), role, authority_id,
    case when role <> 'school_contact' then unit_id end, daterange('2015-01-01', null)
  from worker join team using (t);
insert into school_term
  select pg_temp.uid('spring', y), daterange(make_date(y, 1, 10), make_date(y, 6, 12)), 'Vårterminen ' || y from generate_series(2012, 2028) y
  union all select pg_temp.uid('autumn', y), daterange(make_date(y, 8, 18), make_date(y, 12, 20)), 'Höstterminen ' || y from generate_series(2012, 2028) y;
insert into school_break select pg_temp.uid('break', y), daterange(make_date(y, 10, 26), make_date(y, 10, 31)), 'Höstlov' from generate_series(2012, 2028) y;

create temp table kid as
  select i, uuidv7(-make_interval(days => 400 + i * 131 % 2800)) as id, pg_temp.uid('person', i) as person_id, team.authority_id, team.unit_id,
    pg_temp.uid('staff', (t - 1) * 1000 + 1 + (i / 5 / authorities) % greatest(1, children / 125)) as staff_id,
    today - (365 * 5 + i * 97 % (365 * 12)) as born,
    today - (400 + i * 131 % 2800) as care_from,
    -- The placement now: most for years or months, one in twelve begun within the last ten weeks.
    today - case when i % 12 = 0 then 1 + i % 70 else 60 + i * 37 % 330 end as last_from,
    case when i % 7 = 0 then today - 10 end as ended,
    floor(placements)::int + case when (i % 100) < (placements % 1) * 100 then 1 else 0 end as stays,
    (array['sol', 'sol', 'lvu-2', 'lvu-3'])[1 + i % 4] as basis
  from size, generate_series(0, authorities * children - 1) i join team on t = 1 + i % (select count(*) from team);
insert into person select person_id, to_char(born, 'YYYYMMDD') || lpad((i % 10000)::text, 4, '0') || i, 'P-' || i from kid;

create temp table stay as
  select *, case when k = stays - 1 then ended else lead(from_day) over (partition by i order by k) end as until_day,
    k = stays - 1 and i % 6 = 0 or (i + k) % 8 = 0 as changes
  from (select kid.*, k, uuidv7(make_interval(days => f - today)) as placement_id, f as from_day
        from kid, size, generate_series(0, stays - 1) k,
          lateral (select case when k = stays - 1 then last_from else care_from + (last_from - care_from) * k / (stays - 1) end as f)) s
  where ended is null or from_day < ended;

create temp table g as
  select placement_id as id, 'placement' as kind, i, from_day as f, until_day as u, k, null::uuid as of, changes from stay
  union all select uuidv7(), 'school-enrolment', i, from_day + case when changes then 5 + i % 9 else 0 end, until_day, k, null, changes from stay, size
    where (until_day is null or until_day > from_day + 20) and from_day + 14 <= today and not (changes and k = stays - 1 and i % 5 = 0)
  union all select uuidv7(), 'sams-message', i, from_day + 2, from_day + 3, k, placement_id, true from stay, size where changes and i % 10 > 0 and from_day + 2 <= today
  union all select uuidv7(), 'school-start', i, from_day + 5 + i % 9, from_day + 6 + i % 9, k, placement_id, true from stay, size where changes and i % 5 > 0 and from_day + 14 <= today
  union all select uuidv7(), 'school-plan', i, from_day + 14, from_day + 15, k, placement_id, true from stay, size where changes and i % 10 > 2 and from_day + 14 <= today
  union all select uuidv7(), 'region-notified', i, from_day + 1, from_day + 2, k, placement_id, false from stay, size where k = 0 or (k = stays - 1 and i % 3 > 0 and from_day + 1 <= today)
  union all select uuidv7(), 'legal-basis', i, care_from, care_from + 300, 0, null, false from kid
  union all select uuidv7(), 'legal-basis', i, care_from + 300, ended, 1, null, false from kid
  union all select uuidv7(), case basis when 'lvu-3' then 'omprovning' else 'overvagande' end, i, d::date, d::date + 1, 0, null, false
    from kid, size, generate_series(care_from + 150 + i % 40, coalesce(ended, today - i * 13 % 220), '150 days') d
  union all select uuidv7(), 'guardian', i, born, null, n, null, false from kid, generate_series(1, 2) n
  union all select uuidv7(), 'absconding', i, last_from + 9, last_from + 11, 0, null, false from kid where i % 9 = 0 and last_from + 11 < (select today from size) - 10;

insert into child (id, person_id, authority_id, unit_id, case_number, identity_number, identity_kind, given_name, family_name,
    born, sex, protection, caseworker_id, changes_school, opened_at)
  select id, person_id, authority_id, unit_id, extract(year from care_from) || '-' || lpad(i::text, 6, '0'),
    to_char(born, 'YYYYMMDD') || lpad((i % 10000)::text, 4, '0'), 'personnummer', 'Förnamn' || i % 997, 'Efternamn' || i % 4001,
    born, (array['flicka', 'pojke'])[1 + i % 2], case when i % 40 = 0 then 'sekretessmarkering' else 'none' end,
    staff_id, false, care_from from kid order by care_from, i;
insert into assignment (id, child_id, staff_id, kind, valid)
  select uuidv7(), id, staff_id, 'own', daterange(care_from, null) from kid order by care_from, i;
insert into fact (id, origin_id, kind, subject_kind, subject_id, period, authority_id, recorded_at, recorded_by)
  select g.id, g.id, kind, 'child', kid.id, daterange(f, u), authority_id, f + time '10:00', staff_id
  from g join kid using (i) order by case when kind = 'guardian' then care_from else f end, i;
insert into placement (id, child_id, period, form, home_name, municipality, changes_school, is_replacement, end_reason)
  select g.id, kid.id, daterange(f, u), (array['jourhem', 'familjehem', 'familjehem', 'natverkshem', 'konsulentstott', 'hvb'])[1 + (i + k) % 6],
    'Hemmet ' || i % 5003, (array['Stockholm', 'Huddinge', 'Nacka', 'Södertälje'])[1 + i % 4], changes, k > 0, case when u is not null then 'planned-move' end
  from g join kid using (i) where kind = 'placement' order by f, i;
insert into legal_basis (id, child_id, period, basis)
  select g.id, kid.id, daterange(f, u), basis from g join kid using (i) where kind = 'legal-basis' order by f, i;
insert into consideration (id, child_id, of, decided_by)
  select g.id, kid.id, basis, 'utskott' from g join kid using (i) where kind in ('overvagande', 'omprovning') order by f, i;
insert into guardian (id, child_id, name, relation)
  select g.id, kid.id, 'Vårdnadshavare ' || k, (array['mamma', 'pappa'])[k] from g join kid using (i) where kind = 'guardian' order by care_from, i;
insert into school_enrolment (id, child_id, period, school_name, school_form, grade)
  select g.id, kid.id, daterange(f, u), 'Skolan ' || i % 211, 'grundskola', i % 10 from g join kid using (i) where kind = 'school-enrolment' order by f, i;
insert into school_step (id, child_id, placement_id)
  select g.id, kid.id, of from g join kid using (i) where kind in ('school-start', 'sams-message', 'school-plan') order by f, i;
insert into region_notice (id, child_id, placement_id)
  select g.id, kid.id, of from g join kid using (i) where kind = 'region-notified' order by f, i;

set session_replication_role = origin;
drop table size, team, worker, kid, stay, g;
