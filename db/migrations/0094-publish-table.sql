-- Up Migration
-- The only way onto the shelf. What makes a table safe is decided before; this holds what must be true
-- whoever calls it: an audit that says safe, no small number shown, nothing said of a hidden cell, all files there.
create function publish_table(p_number text, p_family text, p_content jsonb, p_settings jsonb, p_statuses jsonb,
    p_audit jsonb, p_files jsonb, p_corrects text, p_correction text, p_source text)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_year text := to_char(actor_today(), 'YYYY');
  v_cells jsonb := p_content -> 'table' -> 'cells';
  v_threshold int := (p_settings ->> 'threshold')::int;
  v_slug text := replace(p_number, ':', '-');
  v_wrong text;
begin
  -- Two that publish at once come one after the other, so that no number is skipped or given twice.
  perform pg_advisory_xact_lock(hashtext('publication'));
  v_wrong := case
    when actor_staff() is null then 'nobody publishes'
    when p_audit -> 'isSafe' is distinct from 'true'::jsonb then 'the audit does not say that the table is safe'
    when coalesce(p_settings ->> 'kind', '') not in ('count', 'amount') then 'what is counted must be said'
    when v_threshold is null or v_threshold < 3 then 'the threshold is at least 3'
    when jsonb_typeof(v_cells) is distinct from 'array' then 'a table has cells'
    when jsonb_array_length(v_cells) <> (
      select exp(sum(ln(jsonb_array_length(d -> 'categories'))))::numeric(20)
      from jsonb_array_elements(p_content -> 'table' -> 'dimensions') d) then 'cells and dimensions do not match'
    when jsonb_array_length(p_statuses) is distinct from jsonb_array_length(v_cells) then 'a status for each cell'
    when exists (
      select from jsonb_array_elements(v_cells) with ordinality as c (cell, nth)
      where not coalesce(
        c.cell - 'value' - 'showing' = '{}'
        and case c.cell ->> 'showing'
          when 'shown' then jsonb_typeof(c.cell -> 'value') = 'number' and p_statuses ->> (nth::int - 1) = 'shown'
            and (p_settings ->> 'kind' = 'amount' or ((c.cell ->> 'value')::numeric >= 0
              and (c.cell ->> 'value')::numeric % 1 = 0 and (c.cell ->> 'value')::numeric not between 1 and v_threshold))
          when 'rounded' then jsonb_typeof(c.cell -> 'value') = 'number' and p_statuses ->> (nth::int - 1) = 'rounded'
          when 'hidden' then c.cell -> 'value' = 'null' and p_statuses ->> (nth::int - 1) in ('small', 'for-others')
          when 'missing' then c.cell -> 'value' = 'null' and p_statuses ->> (nth::int - 1) = 'missing'
          else false
        end, false)) then 'a cell shows what must be hidden'
    when p_number is distinct from v_year || ':' || (
      select coalesce(max(split_part(number, ':', 2)::int), 0) + 1 from publication
      where number like v_year || ':%') then 'another number is next'
    when p_corrects is not null and not exists (
      select from publication p join publication_audit a using (number)
      where p.number = p_corrects and p.family = p_family and a.authority_id = actor_authority())
      then 'only an own publication of the same family is corrected'
    when (select array_agg(f ->> 'name' order by f ->> 'name') from jsonb_array_elements(p_files) f) is distinct from
      (select array_agg(v_slug || ending order by v_slug || ending)
       from unnest(array['.px', '.json', '.csv', '.csv-metadata.json', '.xlsx']) as ending) then 'all files, and no other'
  end;
  if v_wrong is not null then
    raise exception '%', v_wrong using errcode = '42501';
  end if;
  insert into publication (number, family, title_sv, title_en, publisher, published_on, content, corrects, correction)
    select p_number, p_family, p_content -> 'table' -> 'title' ->> 'sv', p_content -> 'table' -> 'title' ->> 'en',
      a.name, actor_today(), p_content, p_corrects, p_correction
    from authority a where a.id = actor_authority();
  insert into publication_file (number, name, media_type, bytes)
    select p_number, f ->> 'name', f ->> 'type', decode(f ->> 'bytes', 'base64') from jsonb_array_elements(p_files) f;
  insert into publication_audit (number, authority_id, published_by, settings, statuses, audit, source)
    values (p_number, actor_authority(), actor_staff(), p_settings, p_statuses, p_audit, p_source);
end $$;
comment on function publish_table is 'Puts a protected table on the shelf for good; refuses one whose audit does not say safe or that shows a small number.';
grant execute on function publish_table(text, text, jsonb, jsonb, jsonb, jsonb, jsonb, text, text, text) to analyst;

-- Down Migration
-- None: a step back is a new step forward.
