-- Up Migration
-- Statistics is told two facts more: whether the person came unaccompanied, from the file opened last as sex and birth
-- are, and who runs the home of a placement. Neither is known of those of whom nobody has recorded it. Otherwise the
-- functions are as before (0089), with the new columns last.
drop function counted_placements(date, date, timestamptz);
drop function counted_grounds(date, date, timestamptz);
drop function counted_accompanying(date, date, timestamptz);
drop function counted_duties(text, date, date);
drop function counted_file(timestamptz);

-- What a version holds may be nothing, so whether there is one is asked of its key.
create function counted_file(p_as_of timestamptz)
  returns table (id uuid, person bigint, stadsdel text, sex text, born date, protection text, opened_at timestamptz, unaccompanied boolean)
  language sql stable set search_path = public, pg_temp
  as $$ select c.id, counted_as(c.person_id), a.stadsdel,
          first_value(coalesce(v.sex, c.sex)) over last_opened, first_value(coalesce(v.born, c.born)) over last_opened,
          coalesce(v.protection, c.protection), c.opened_at,
          first_value(case when v.child_id is null then c.unaccompanied else v.unaccompanied end) over last_opened
        from child c join counted_authority() a on a.id = c.authority_id
          left join lateral (select o.child_id, o.sex, o.born, o.protection, o.unaccompanied from child_version o
            where o.child_id = c.id and o.until_at > p_as_of order by o.until_at limit 1) v on true
        where c.opened_at <= p_as_of
        window last_opened as (partition by c.person_id order by c.opened_at desc, c.id) $$;
comment on function counted_file is 'Files in view, with the particulars that were held at a moment.';

-- Placements under way some time in a period; a private placement is an agreement between families, not a placement.
-- Which of them the school routine is about is told as in sams_placements() (0061), protected children too.
create function counted_placements(p_from date, p_until date, p_as_of timestamptz)
  returns table (file bigint, person bigint, stadsdel text, sex text, born_year int, age_at_start int, form text,
    from_day date, until_day date, end_reason text, goes_on boolean, changes_school boolean, school_start_on date, school_form text, grade int,
    unaccompanied boolean, provider text)
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
          e.school_form, e.grade, c.unaccompanied, p.provider
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
  returns table (file bigint, person bigint, stadsdel text, sex text, born_year int, basis text, from_day date, until_day date,
    unaccompanied boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select counted_as(c.id), c.person, c.stadsdel, c.sex, extract(year from c.born)::int, b.basis,
          lower(b.period), upper(b.period), c.unaccompanied
        from legal_basis b join fact f on f.id = b.id join counted_file(p_as_of) c on c.id = b.child_id
        where b.period && daterange(p_from, p_until) and f.recorded_at <= p_as_of
          and (b.voided_at is null or b.voided_at > p_as_of) $$;
comment on function counted_grounds is 'Legal grounds that held in a period as they were known at a moment, without names or numbers.';
grant execute on function counted_grounds(date, date, timestamptz) to counter;

-- Until 2024-04-01 a child that came along to skyddat boende was not placed (lag (2024:79)): its file is known by its
-- own protection and by having no placement at all.
create function counted_accompanying(p_from date, p_until date, p_as_of timestamptz)
  returns table (person bigint, stadsdel text, sex text, born_year int, from_day date,
    unaccompanied boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select c.person, c.stadsdel, c.sex, extract(year from c.born)::int, (c.opened_at at time zone 'Europe/Stockholm')::date, c.unaccompanied
        from counted_file(p_as_of) c
        where c.protection = 'by-decision' and (c.opened_at at time zone 'Europe/Stockholm')::date >= p_from
          and (c.opened_at at time zone 'Europe/Stockholm')::date < least(p_until, date '2024-04-01')
          and not exists (select from placement p join fact f on f.id = p.id where p.child_id = c.id
            and f.recorded_at <= p_as_of and (p.voided_at is null or p.voided_at > p_as_of)) $$;
comment on function counted_accompanying is 'Children who came along to skyddat boende before they were placed there, by the day the file was opened.';
grant execute on function counted_accompanying(date, date, timestamptz) to counter;

-- Duties whose last day went by in a period, and how it went. What ended before its day need never be done, and is left out.
create function counted_duties(p_rule text, p_from date, p_until date)
  returns table (person bigint, stadsdel text, sex text, born_year int, rule_id text, limit_day date, outcome text,
    unaccompanied boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select c.person, c.stadsdel, c.sex, extract(year from c.born)::int, d.rule_id, d.limit_day, case
            when d.state <> 'done' then 'nothing-recorded'
            when coalesce(d.fulfilled_at <= d.limit_at, d.fulfilled_on <= d.limit_day) then 'in-time' else 'late' end,
          c.unaccompanied
        from duty d join counted_file('infinity') c on c.id = d.child_id
        where d.limit_day >= p_from and d.limit_day < least(p_until, actor_today()) and (p_rule is null or d.rule_id = p_rule)
          and (d.state in ('open', 'done') or d.state = 'ended' and exists (select from jsonb_array_elements(d.why) step
            where step ->> 'step' = 'ended' and date '1970-01-01' + (step ->> 'day')::int > d.limit_day)) $$;
comment on function counted_duties is 'Duties whose last day went by, and whether they were done in time, without names or numbers.';
grant execute on function counted_duties(text, date, date) to counter;

-- Down Migration
-- None: a step back is a new step forward.
