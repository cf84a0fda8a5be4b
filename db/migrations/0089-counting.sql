-- Up Migration
-- What statistics is counted from: rows without a name, an identity number or a file, told by functions to one role,
-- which no person has; an analyst's transaction puts it on for the counting alone (asCounter). The analyst's own role
-- gets nothing here, so that no query of its own lists single children.
grant usage on schema public to counter;
alter policy write_job on access_log to importer, engine, gatekeeper, messenger, counter;
grant insert (id, system_actor, role, authority_id, event, outcome, child_ids, detail) on access_log to counter;
alter policy read_all on rule_version to signed_in, engine, counter;
grant select on rule_version to counter;

-- What was known earlier is looked up among voided rows too, which the indexes that are there leave out.
create index on placement (child_id);
create index on school_step (child_id, placement_id);
create index on school_enrolment (child_id);

-- Whose files are counted: at the socialnämnd all, at a stadsdel its own, and by nobody who is no analyst there today.
-- A transaction without an appointment is no person's: the operator's own command, who owns the database, counts all.
create function counted_authority() returns table (id uuid, stadsdel text)
  language sql stable set search_path = public, pg_temp
  as $$ select a.id, a.short_name from authority a
        where a.kind <> 'utbildningsnamnd' and (actor_appointment() is null or exists (
          select from appointment p join authority own on own.id = p.authority_id
          where p.id = actor_appointment() and p.valid @> actor_today() and p.role = 'analyst'
            and (own.kind = 'socialnamnd' or own.id = a.id))) $$;
comment on function counted_authority is 'The authorities whose files the running transaction may count.';
-- No grant: only the functions below, which run as the owner, ask it.

-- A number that stands for a person or a file within one transaction, and for nobody in the next: counts can be
-- unique and joined, but no child can be followed from one question to another, nor to the month's file.
create function counted_as(p_id uuid) returns bigint
  language sql stable set search_path = public, pg_temp
  return hashtextextended(p_id::text, (extract(epoch from transaction_timestamp()) * 1000000)::bigint);
comment on function counted_as is 'A number for a person or a file, another in each transaction.';

-- The files as they were known at a moment. Sex and birth are the person's, from the file opened last, so that a
-- person with two files is on one side of each.
create function counted_file(p_as_of timestamptz)
  returns table (id uuid, person bigint, stadsdel text, sex text, born date, protection text, opened_at timestamptz)
  language sql stable set search_path = public, pg_temp
  as $$ select c.id, counted_as(c.person_id), a.stadsdel,
          first_value(coalesce(v.sex, c.sex)) over last_opened, first_value(coalesce(v.born, c.born)) over last_opened,
          coalesce(v.protection, c.protection), c.opened_at
        from child c join counted_authority() a on a.id = c.authority_id
          left join lateral (select o.sex, o.born, o.protection from child_version o
            where o.child_id = c.id and o.until_at > p_as_of order by o.until_at limit 1) v on true
        where c.opened_at <= p_as_of
        window last_opened as (partition by c.person_id order by c.opened_at desc, c.id) $$;
comment on function counted_file is 'Files in view, with the particulars that were held at a moment.';

-- Placements under way some time in a period; a private placement is an agreement between families, not a placement.
-- Which of them the school routine is about is told as in sams_placements() (0061), protected children too.
create function counted_placements(p_from date, p_until date, p_as_of timestamptz)
  returns table (file bigint, person bigint, stadsdel text, sex text, born_year int, age_at_start int, form text,
    from_day date, until_day date, end_reason text, goes_on boolean, changes_school boolean, school_start_on date, school_form text, grade int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select counted_as(c.id), c.person, c.stadsdel, c.sex, extract(year from c.born)::int,
          extract(year from age(lower(p.period), c.born))::int, p.form, lower(p.period), upper(p.period), p.end_reason,
          exists (select from placement n join fact nf on nf.id = n.id where n.child_id = p.child_id and n.form <> 'privatplacering'
            and nf.recorded_at <= p_as_of and (n.voided_at is null or n.voided_at > p_as_of)
            and lower(n.period) between upper(p.period) and upper(p.period) + n.is_replacement::int),
          p.changes_school and p.form not in ('skyddat-boende', 'sis') and (is_of_school_age(c.born, lower(p.period)) or exists (
            select from school_enrolment g join fact gf on gf.id = g.id
            where g.child_id = p.child_id and g.school_form in ('gymnasieskola', 'anpassad-gymnasieskola')
              and lower(g.period) <= lower(p.period) and (upper(g.period) is null or upper(g.period) >= lower(p.period))
              and gf.recorded_at <= p_as_of and (g.voided_at is null or g.voided_at > p_as_of))),
          (select min(lower(sf.period)) from school_step s join fact sf on sf.id = s.id and sf.kind = 'school-start'
            where s.child_id = p.child_id and s.placement_id = f.origin_id and sf.recorded_at <= p_as_of
              and (s.voided_at is null or s.voided_at > p_as_of)),
          e.school_form, e.grade
        from placement p join fact f on f.id = p.id join counted_file(p_as_of) c on c.id = p.child_id
          left join lateral (select s.school_form, s.grade from school_enrolment s join fact ef on ef.id = s.id
            where s.child_id = p.child_id and s.period @> lower(p.period) and ef.recorded_at <= p_as_of
              and (s.voided_at is null or s.voided_at > p_as_of) order by lower(s.period) desc limit 1) e on true
        where p.form <> 'privatplacering' and p.period && daterange(p_from, p_until) and f.recorded_at <= p_as_of
          and (p.voided_at is null or p.voided_at > p_as_of) $$;
comment on function counted_placements is 'Placements under way in a period as they were known at a moment, without names, numbers, homes or places.';
grant execute on function counted_placements(date, date, timestamptz) to counter;

-- On what grounds of law children were in care some time in a period.
create function counted_grounds(p_from date, p_until date, p_as_of timestamptz)
  returns table (file bigint, person bigint, stadsdel text, sex text, born_year int, basis text, from_day date, until_day date)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select counted_as(c.id), c.person, c.stadsdel, c.sex, extract(year from c.born)::int, b.basis,
          lower(b.period), upper(b.period)
        from legal_basis b join fact f on f.id = b.id join counted_file(p_as_of) c on c.id = b.child_id
        where b.period && daterange(p_from, p_until) and f.recorded_at <= p_as_of
          and (b.voided_at is null or b.voided_at > p_as_of) $$;
comment on function counted_grounds is 'Legal grounds that held in a period as they were known at a moment, without names or numbers.';
grant execute on function counted_grounds(date, date, timestamptz) to counter;

-- Until 2024-04-01 a child that came along to skyddat boende was not placed (lag (2024:79)): its file is known by its
-- own protection and by having no placement at all.
create function counted_accompanying(p_from date, p_until date, p_as_of timestamptz)
  returns table (person bigint, stadsdel text, sex text, born_year int, from_day date)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select c.person, c.stadsdel, c.sex, extract(year from c.born)::int, (c.opened_at at time zone 'Europe/Stockholm')::date
        from counted_file(p_as_of) c
        where c.protection = 'by-decision' and (c.opened_at at time zone 'Europe/Stockholm')::date >= p_from
          and (c.opened_at at time zone 'Europe/Stockholm')::date < least(p_until, date '2024-04-01')
          and not exists (select from placement p join fact f on f.id = p.id where p.child_id = c.id
            and f.recorded_at <= p_as_of and (p.voided_at is null or p.voided_at > p_as_of)) $$;
comment on function counted_accompanying is 'Children who came along to skyddat boende before they were placed there, by the day the file was opened.';
grant execute on function counted_accompanying(date, date, timestamptz) to counter;

-- Duties whose last day went by in a period, and how it went. What ended before its day need never be done, and is left out.
create function counted_duties(p_rule text, p_from date, p_until date)
  returns table (person bigint, stadsdel text, sex text, born_year int, rule_id text, limit_day date, outcome text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select c.person, c.stadsdel, c.sex, extract(year from c.born)::int, d.rule_id, d.limit_day, case
            when d.state <> 'done' then 'nothing-recorded'
            when coalesce(d.fulfilled_at <= d.limit_at, d.fulfilled_on <= d.limit_day) then 'in-time' else 'late' end
        from duty d join counted_file('infinity') c on c.id = d.child_id
        where d.limit_day >= p_from and d.limit_day < least(p_until, actor_today()) and (p_rule is null or d.rule_id = p_rule)
          and (d.state in ('open', 'done') or d.state = 'ended' and exists (select from jsonb_array_elements(d.why) step
            where step ->> 'step' = 'ended' and date '1970-01-01' + (step ->> 'day')::int > d.limit_day)) $$;
comment on function counted_duties is 'Duties whose last day went by, and whether they were done in time, without names or numbers.';
grant execute on function counted_duties(text, date, date) to counter;

-- The rows of a table by stadsdel: those in view, also where nobody is counted, in the order and groups that the setting
-- 'stadsdel-groups' gives, such as [["Västerort", ["Bromma"]]].
create function counted_stadsdelar() returns table (stadsdel text, in_group text, place int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.stadsdel, g.in_group, coalesce(g.place, 1000)::int
        from counted_authority() a join authority whole on whole.id = a.id left join lateral (
          select o.value ->> 0 as in_group, o.ordinality * 100 + m.ordinality as place
          from setting s, jsonb_array_elements(s.value) with ordinality o, jsonb_array_elements_text(o.value -> 1) with ordinality m
          where s.name = 'stadsdel-groups' and m.value = a.stadsdel limit 1) g on true
        where whole.kind = 'stadsdelsnamnd' or exists (select from child c where c.authority_id = a.id) $$;
comment on function counted_stadsdelar is 'The stadsdelar in view, with the group and place that the municipality has given them.';
grant execute on function counted_stadsdelar() to counter;

-- Down Migration
-- None: a step back is a new step forward.
