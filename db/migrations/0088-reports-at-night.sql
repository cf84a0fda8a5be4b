-- Up Migration
-- A report of concern that comes in at night is received then, and the child's need of protection is
-- assessed at once (SoL 20 kap. 1 §): socialjouren records both, of a child that she has opened. She
-- sees those she has recorded herself in the file that is open to her, and no others.
create policy see_own_reports on fact for select to on_call
  using (kind in ('report', 'protection-assessment') and recorded_by = (select actor_staff())
         and child_id in (select id from child));
create policy report_at_night on fact for insert to on_call
  with check (kind in ('report', 'protection-assessment')
              and (child_id, authority_id) in (select c.id, c.authority_id from child c)
              and recorded_by = (select actor_staff()) and voided_at is null);
create policy see_own_reports on case_event for select to on_call
  using (id in (select f.id from fact f where f.kind in ('report', 'protection-assessment')));
create policy report_at_night on case_event for insert to on_call
  with check (voided_at is null and child_id in (select id from child)
              and id in (select f.id from fact f where f.kind in ('report', 'protection-assessment')));
grant select, insert (id, child_id, about, at, outcome, flag) on case_event to on_call;
-- No correction at night: whoever has the child in the morning corrects or voids.
