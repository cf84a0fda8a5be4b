-- Up Migration
-- What a preview counted, told more carefully: of five open duties four moved, and it is known of the fifth that
-- it did not. So a part is told only where what is left of its whole is not one to three either; and a sum only
-- where no part is hidden for that reason, and the hidden ones could all be more than one and fewer than three.
create or replace function local_rule_effects(p_preview uuid)
  returns table (authority text, unit text, measure text, count int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ with counted as (
          select a.short_name, u.name, m.measure, m.count,
            m.count between 1 and 3 as is_small,
            m.whole > 3 and m.whole - m.count between 1 and 3
              or m.between_them > 3 and m.between_them - m.count between 1 and 3 as leaves_small
          from local_rule_effect e join unit u on u.id = e.unit_id join authority a on a.id = u.authority_id
            cross join lateral (values ('open', open_count, null, null), ('moved', moved_count, open_count, null),
              ('at-once', at_once_count, open_count, moved_count),
              ('added', added_count, null, null), ('past', past_count, null, null))
              m (measure, count, whole, between_them)
          where e.preview_id = p_preview and governs_rules()
        ),
        hidden as (
          select counted.*, is_small or coalesce(leaves_small, false) as is_hidden from counted
        )
        select short_name, name, measure, case when not is_hidden then count end from hidden
        union all
        select null, null, measure,
          case when bool_or(is_hidden and not is_small) then null
            when count(*) filter (where is_small) = 0 then sum(count)::int
            when count(*) filter (where is_small) > 1
              and sum(count) filter (where is_small) not in
                (count(*) filter (where is_small), 3 * count(*) filter (where is_small)) then sum(count)::int end
        from hidden group by measure $$;
comment on function local_rule_effects is 'Counts of a preview by unit, those of one to three and those that leave one to three as nothing, and their sums; never of whom.';

-- Down Migration
-- None: a step back is a new step forward.
