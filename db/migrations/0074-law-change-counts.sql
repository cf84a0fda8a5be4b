-- Up Migration
-- What a change of law means for each unit, in numbers, for an analyst who knows no child: how many duties get
-- another last day by the rule versions of that day and how many keep it, by rule. Until the day those that are open
-- and will pass, from then on those that passed. No total is given, and one to three is told as nothing.
-- At a stadsdel its own units; at the socialnämnd all.
create function law_change_counts(p_day date) returns table (authority text, unit text, rule_id text, new_day int, same_day int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ with version as (select v.rule_id, v.version_id from rule_version v where v.valid_from = p_day),
        passing as (
          select d.child_id, d.rule_id, date '1970-01-01' + (d.upcoming ->> 'limit')::int is distinct from d.limit_day as moves
          from duty d where p_day > actor_today() and d.state not in ('done', 'ended', 'withdrawn')
            and (d.rule_id, d.upcoming ->> 'versionId') in (select v.rule_id, v.version_id from version v)
          union all
          select d.child_id, d.rule_id, step ->> 'before' is distinct from step ->> 'after'
          from duty d cross join lateral jsonb_array_elements(d.why) step
          where p_day <= actor_today() and d.state <> 'withdrawn' and d.rule_id in (select v.rule_id from version v)
            and step ->> 'step' = 'transition'
            and (d.rule_id, step ->> 'toVersion') in (select v.rule_id, v.version_id from version v)),
        summed as (
          select a.short_name as place, u.name as unit, p.rule_id, count(*) filter (where p.moves)::int as new_day,
            count(*) filter (where not p.moves)::int as same_day
          from passing p join child c on c.id = p.child_id join unit u on u.id = c.unit_id
            join authority a on a.id = c.authority_id
          where c.authority_id = actor_authority()
            or (select kind from authority where id = actor_authority()) = 'socialnamnd'
          group by a.short_name, u.name, p.rule_id)
        select s.place, s.unit, s.rule_id, case when s.new_day not between 1 and 3 then s.new_day end,
          case when s.same_day not between 1 and 3 then s.same_day end
        from summed s $$;
comment on function law_change_counts is 'Counts of duties that a change of law moves or keeps, by unit and rule, those of one to three as nothing; never of whom.';
grant execute on function law_change_counts(date) to analyst;

-- How many decisions on each legal ground held on the eve of a day on which rules changed; of no other day.
create function basis_counts(p_day date) returns table (authority text, unit text, basis text, decisions int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.short_name, u.name, b.basis, nullif(count(*), least(count(*), 3))::int
        from legal_basis b join child c on c.id = b.child_id join unit u on u.id = c.unit_id
          join authority a on a.id = c.authority_id
        where b.voided_at is null and b.period @> p_day - 1 and c.closed_on is null
          and p_day in (select v.valid_from from rule_version v)
          and (c.authority_id = actor_authority()
            or (select kind from authority where id = actor_authority()) = 'socialnamnd')
        group by a.short_name, u.name, b.basis $$;
comment on function basis_counts is 'Counts of decisions by unit and legal ground on the eve of a change of rules, those of one to three as nothing; never of whom.';
grant execute on function basis_counts(date) to analyst;

-- Down Migration
-- None: a step back is a new step forward.
