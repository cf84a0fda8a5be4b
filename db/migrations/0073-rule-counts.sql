-- Up Migration
-- How each unit keeps one rule, in numbers, for an analyst who knows no child. The columns never overlap and no
-- total is given, so that no number can be found by taking one from another; one to three is told as nothing.
-- Open duties by their last day: to be planned within fourteen days, later, late within the last twelve months,
-- late since before; and what became of the others whose last day went by within the last twelve months.
-- At a stadsdel its own units; at the socialnämnd all.
create function rule_counts(p_rule text) returns table (authority text, unit text, soon int, later int, late int,
    long_late int, in_time int, done_late int, never int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ with counted as (
          select a.short_name as place, u.name as unit, case
              when d.state = 'open' then case
                when d.limit_day < actor_today() - interval '12 months' then 'long-late'
                when d.limit_day < actor_today() then 'late'
                when d.plan_by <= actor_today() + 14 then 'soon' else 'later' end
              when d.limit_day < actor_today() - interval '12 months' or d.limit_day >= actor_today() then null
              when d.state = 'done' and d.fulfilled_on <= d.limit_day then 'in-time'
              when d.state = 'done' then 'done-late'
              when d.state = 'ended' and exists (select from jsonb_array_elements(d.why) step
                where step ->> 'step' = 'ended' and date '1970-01-01' + (step ->> 'day')::int > d.limit_day) then 'never'
            end as what
          from duty d join child c on c.id = d.child_id join unit u on u.id = c.unit_id
            join authority a on a.id = c.authority_id
          where d.rule_id = p_rule and (c.authority_id = actor_authority()
            or (select kind from authority where id = actor_authority()) = 'socialnamnd')),
        summed as (
          select c.place, c.unit,
            count(*) filter (where c.what = 'soon')::int as soon,
            count(*) filter (where c.what = 'later')::int as later,
            count(*) filter (where c.what = 'late')::int as late,
            count(*) filter (where c.what = 'long-late')::int as long_late,
            count(*) filter (where c.what = 'in-time')::int as in_time,
            count(*) filter (where c.what = 'done-late')::int as done_late,
            count(*) filter (where c.what = 'never')::int as never
          from counted c where c.what is not null group by c.place, c.unit)
        select s.place, s.unit,
          case when s.soon not between 1 and 3 then s.soon end,
          case when s.later not between 1 and 3 then s.later end,
          case when s.late not between 1 and 3 then s.late end,
          case when s.long_late not between 1 and 3 then s.long_late end,
          case when s.in_time not between 1 and 3 then s.in_time end,
          case when s.done_late not between 1 and 3 then s.done_late end,
          case when s.never not between 1 and 3 then s.never end
        from summed s $$;
comment on function rule_counts is 'Counts of duties of one rule by unit, those of one to three as nothing; never of whom.';
grant execute on function rule_counts(text) to analyst;

-- Down Migration
-- None: a step back is a new step forward.
