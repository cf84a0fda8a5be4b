-- Up Migration
-- A reinforcement team (förstärkningsteam) is lent to a unit for a period: within one nämnd, or from
-- the central department to any. Each of the lent gets an appointment at the borrowing unit for just
-- that period, and an assignment of hers there never outlasts the loan: when it ends, nothing is to do.
create table loan (
  id uuid primary key,
  from_unit_id uuid not null references unit,
  to_unit_id uuid not null references unit check (to_unit_id <> from_unit_id),
  valid daterange not null,
  given_by uuid not null references staff,
  given_at timestamptz not null default clock_timestamp(),
  ended_by uuid references staff,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
comment on table loan is 'Staff of one unit lent to another for a period.';
comment on column loan.id is 'Identity.';
comment on column loan.from_unit_id is 'The unit that lends.';
comment on column loan.to_unit_id is 'The unit that borrows.';
comment on column loan.valid is 'From when and until when (exclusive); cut when it is ended early.';
comment on column loan.given_by is 'Who lent them.';
comment on column loan.given_at is 'When that was recorded.';
comment on column loan.ended_by is 'Who ended it early; null where it ended or will end by itself.';
comment on column loan.ended_at is 'When it was ended early.';
alter table loan enable row level security;
create policy of_unit on loan for select to unit_manager
  using ((select actor_unit()) in (from_unit_id, to_unit_id));
create policy of_authority on loan for select to administrator
  using (from_unit_id in (select u.id from unit u where u.authority_id = (select actor_authority())));
grant select on loan to unit_manager, administrator;
-- No insert, update or delete for any role: lend_staff() lends and end_loan() ends.

create table loan_member (
  loan_id uuid not null references loan,
  staff_id uuid not null references staff,
  staff_name text not null,
  appointment_id uuid not null references appointment,
  primary key (loan_id, staff_id)
);
comment on table loan_member is 'Who is lent, and the appointment at the borrowing unit that the loan gave.';
comment on column loan_member.loan_id is 'Which loan.';
comment on column loan_member.staff_id is 'Who is lent.';
comment on column loan_member.staff_name is 'The name, since lender and borrower may be of different nämnder.';
comment on column loan_member.appointment_id is 'The appointment at the borrowing unit.';
create index on loan_member (staff_id);
create index on loan_member (appointment_id);
alter table loan_member enable row level security;
create policy see_with_loan on loan_member for select to unit_manager, administrator using (loan_id in (select id from loan));
grant select on loan_member to unit_manager, administrator;
-- No insert, update or delete for any role: as above.

-- To change role, one must see one's own appointments, at whatever nämnd.
create policy own on appointment for select to signed_in using (staff_id = (select actor_staff()));

-- However an assignment comes about, one's own or a deputy's, it is cut by the loan that it rests on.
create function cut_by_loan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_unit uuid;
  v_until date;
begin
  select unit_id into v_unit from child where id = new.child_id;
  if exists (select from appointment a where a.staff_id = new.staff_id and a.role = 'caseworker' and a.unit_id = v_unit
             and a.valid @> actor_today()
             and not exists (select from loan_member m where m.appointment_id = a.id)) then
    return new;
  end if;
  select upper(l.valid) into v_until from loan l join loan_member m on m.loan_id = l.id
    where m.staff_id = new.staff_id and l.to_unit_id = v_unit
    order by l.valid @> actor_today() desc, upper(l.valid) desc nulls last limit 1;
  if v_until is not null then new.valid := new.valid * daterange(null, v_until); end if;
  return new;
end $$;
create trigger cut_by_loan before insert or update of valid on assignment for each row execute function cut_by_loan();

-- Lends caseworkers of one unit to another. A manager lends of her own unit; an administrator of any
-- unit of the nämnd. Only the central department lends to another nämnd.
create function lend_staff(p_from_unit uuid, p_to_unit uuid, p_staff uuid[], p_from date, p_until date) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_id uuid := gen_random_uuid();
  v_from unit;
  v_to unit;
begin
  select * into v_from from unit where id = p_from_unit and authority_id = actor_authority()
    and (actor_unit() is null or id = actor_unit());
  select * into v_to from unit where id = p_to_unit and id <> p_from_unit;
  if v_from.id is null or v_to.id is null then return 'no-such-unit'; end if;
  if v_to.authority_id <> v_from.authority_id
     and not exists (select from authority where id = v_from.authority_id and kind = 'socialnamnd') then
    return 'no-such-unit';
  end if;
  if p_from < actor_today() or p_until <= p_from or p_until > p_from + 366 then return 'no-such-period'; end if;
  if cardinality(p_staff) = 0 or (select count(distinct a.staff_id) from appointment a
      where a.staff_id = any (p_staff) and a.role = 'caseworker' and a.unit_id = p_from_unit
        and a.valid @> actor_today() and a.staff_id <> actor_staff()
        and not exists (select from loan_member m where m.appointment_id = a.id)) <> cardinality(p_staff) then
    return 'not-of-the-unit';
  end if;
  if exists (select from appointment a where a.staff_id = any (p_staff) and a.role = 'caseworker'
             and a.unit_id = p_to_unit and a.valid && daterange(p_from, p_until)) then
    return 'there-already';
  end if;
  insert into loan (id, from_unit_id, to_unit_id, valid, given_by)
  values (v_id, p_from_unit, p_to_unit, daterange(p_from, p_until), actor_staff());
  with made as (
    insert into appointment (id, staff_id, role, authority_id, unit_id, valid)
    select gen_random_uuid(), s, 'caseworker', v_to.authority_id, v_to.id, daterange(p_from, p_until)
    from unnest(p_staff) s returning id, staff_id)
  insert into loan_member (loan_id, staff_id, staff_name, appointment_id)
  select v_id, made.staff_id, s.name, made.id from made join staff s on s.id = made.staff_id;
  return 'lent';
end $$;
comment on function lend_staff is 'Lends caseworkers of a unit to another unit for a period.';
grant execute on function lend_staff to unit_manager, administrator;

-- Ends a loan today, or takes back one that has not begun: appointments, assignments and covers with it.
-- Lender and borrower may both.
create function end_loan(p_loan uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v loan;
begin
  select * into v from loan where id = p_loan and valid && daterange(actor_today(), null)
    and (actor_unit() in (from_unit_id, to_unit_id)
         or (actor_unit() is null and from_unit_id in (select id from unit where authority_id = actor_authority())))
    for no key update;
  if v.id is null then return false; end if;
  update loan set valid = valid * daterange(null, actor_today()), ended_by = actor_staff(), ended_at = clock_timestamp()
    where id = v.id;
  update appointment a set valid = a.valid * daterange(null, actor_today())
    from loan_member m where m.loan_id = v.id and a.id = m.appointment_id;
  update assignment a set valid = a.valid * daterange(null, actor_today())
    from loan_member m, child c where m.loan_id = v.id and a.staff_id = m.staff_id and c.id = a.child_id
      and c.unit_id = v.to_unit_id and a.valid && daterange(actor_today(), null);
  update cover k set valid = k.valid * daterange(null, actor_today())
    from loan_member m where m.loan_id = v.id and k.deputy_id = m.staff_id and k.unit_id = v.to_unit_id;
  return true;
end $$;
comment on function end_loan is 'Ends a loan from today, for lender or borrower.';
grant execute on function end_loan to unit_manager, administrator;

-- Down Migration
-- None: a step back is a new step forward.
