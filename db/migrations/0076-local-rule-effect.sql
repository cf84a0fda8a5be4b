-- Up Migration
-- What a preview counted, unit by unit. Nobody reads it but through local_rule_effects(): an administrator sees no
-- children, and a unit's one, two or three might be known by name.
create table local_rule_effect (
  preview_id uuid not null references local_rule_preview,
  unit_id uuid not null references unit,
  open_count int not null,
  moved_count int not null,
  at_once_count int not null,
  added_count int not null,
  past_count int not null,
  primary key (preview_id, unit_id)
);
comment on table local_rule_effect is 'What a preview counted in one unit.';
comment on column local_rule_effect.preview_id is 'Which preview.';
comment on column local_rule_effect.unit_id is 'Which unit.';
comment on column local_rule_effect.open_count is 'Open duties under the rule, as it is now, on the first day of the version.';
comment on column local_rule_effect.moved_count is 'Of those, with another last day.';
comment on column local_rule_effect.at_once_count is 'Of those, which are to be done on the very first day of the version.';
comment on column local_rule_effect.added_count is 'Duties that arise on the first day, of what is already under way.';
comment on column local_rule_effect.past_count is 'Duties that would have arisen in the twelve months before the count.';
alter table local_rule_effect enable row level security;
create policy count on local_rule_effect to engine using (true) with check (true);
grant select, insert, delete on local_rule_effect to engine;
-- No update: a count that is made again is another preview, or begins anew.

-- Numbers by unit, of one to three nothing. The sum is told only where it gives no hidden number away.
create function local_rule_effects(p_preview uuid)
  returns table (authority text, unit text, measure text, count int)
  language sql stable security definer set search_path = public, pg_temp
  as $$ with counted as (
          select a.short_name, u.name, m.measure, m.count
          from local_rule_effect e join unit u on u.id = e.unit_id join authority a on a.id = u.authority_id
            cross join lateral (values ('open', open_count), ('moved', moved_count), ('at-once', at_once_count),
              ('added', added_count), ('past', past_count)) m (measure, count)
          where e.preview_id = p_preview and governs_rules()
        )
        select short_name, name, measure, case when count not between 1 and 3 then count end from counted
        union all
        select null, null, measure,
          case when count(*) filter (where count between 1 and 3) <> 1 then sum(count)::int end
        from counted group by measure $$;
comment on function local_rule_effects is 'Counts of a preview by unit, those of one to three as nothing, and their sums; never of whom.';
grant execute on function local_rule_effects(uuid) to administrator;

-- After confirmation, the children whom the rule concerns are evaluated anew; how far that has come.
create table local_rule_run (
  version_id uuid primary key references local_rule_version,
  total_count int not null default 0,
  done_count int not null default 0,
  changed_count int not null default 0,
  last_child uuid,
  finished_at timestamptz
);
comment on table local_rule_run is 'The evaluation that brings a confirmed local version to the duties, resumed where it stopped.';
comment on column local_rule_run.version_id is 'The version.';
comment on column local_rule_run.total_count is 'Children whom the rule concerns.';
comment on column local_rule_run.done_count is 'Of them evaluated.';
comment on column local_rule_run.changed_count is 'Duties that changed.';
comment on column local_rule_run.last_child is 'The last child done.';
comment on column local_rule_run.finished_at is 'When it was done.';
alter table local_rule_run enable row level security;
create policy govern on local_rule_run for select to administrator using ((select governs_rules()));
create policy run on local_rule_run to engine using (true) with check (true);
grant select (version_id, total_count, done_count, finished_at) on local_rule_run to administrator;
grant select, insert, update on local_rule_run to engine;
-- No delete: a run that was made was made.

-- Adds the job that counts a preview, or that brings a confirmed version to the duties.
create function enqueue_local_rule(p_task text, p_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not governs_rules() or not (
    (p_task = 'preview-local-rule' and exists (select from local_rule_preview where id = p_id and state = 'waiting'))
    or (p_task = 'apply-local-rule' and exists (
      select from local_rule_event where version_id = p_id and event = 'confirmed'))) then
    raise exception 'no such job' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(p_task, json_build_object('id', p_id), job_key => p_task || ':' || p_id, max_attempts => 3);
end $$;
comment on function enqueue_local_rule is 'Adds the job that counts the effect of a local version, or brings it to the duties.';
grant execute on function enqueue_local_rule(text, uuid) to administrator;

-- Down Migration
-- None: a step back is a new step forward.
