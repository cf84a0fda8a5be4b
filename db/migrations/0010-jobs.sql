-- Up Migration
-- The web application may add a job of a known kind; the queue itself belongs to the worker.
create function enqueue(p_task text, p_payload json) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_task not in ('read-month-file') then
    raise exception 'no such job' using errcode = '42501';
  end if;
  -- One run per payload, however often it is asked for.
  perform graphile_worker.add_job(p_task, p_payload, job_key => p_task || ':' || p_payload::text, max_attempts => 3);
end $$;
comment on function enqueue is 'Adds a job within the running transaction: no job without what it is about.';
grant execute on function enqueue(text, json) to analyst;

-- Down Migration
-- None: a step back is a new step forward.
