/**
 * Columns, where a role may read or change some of a table and not all. Written by hand: a column
 * added to one of these tables is nobody's until a line here says whose.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()

/** Columns that a role may not read of a table it reads. */
const unread: Record<string, string> = {
  'caseworker child': 'person_id',
  'intake child': 'person_id',
  'unit_manager child': 'person_id',
  'messenger staff': 'email name',
  'messenger appointment': 'authority_id unit_id',
  'messenger staff_preference': 'changed_at shortcuts',
  // No extract tells a telephone number, nor moves a child to another unit.
  'importer child_version': 'closed_on phone unit_id',
  'importer child': 'case_number changes_school opened_at person_id phone',
  'administrator register_file': 'content content_sha256',
  'administrator local_rule_run': 'changed_count last_child',
  'school_contact child':
    'identity_kind identity_number opened_at person_id phone sibling_group unaccompanied',
  // At night siblings are looked up like any other child, with a reason.
  'on_call child': 'changes_school closed_on opened_at person_id sex sibling_group unaccompanied',
  // The contact follows the school; where the child lives, and who runs the home, is no part of it.
  'school_contact placement': 'home_name provider',
  'engine child':
    'case_number family_name given_name identity_kind identity_number opened_at person_id phone sex sibling_group unaccompanied',
}
const people = [
  'caseworker',
  'intake',
  'unit_manager',
  'school_contact',
  'analyst',
  'administrator',
  'on_call',
]
for (const role of people) {
  unread[`${role} session`] = 'language token_hash'
}

/** Columns that a role may change, of the tables where it may not change all. */
const particulars = 'born family_name given_name phone protection sex sibling_group unaccompanied'
const voiding = 'void_kind void_reason voided_at voided_by'
const changed: Record<string, string> = {
  'caseworker child': particulars,
  'intake child': particulars,
  'unit_manager child': particulars,
  'engine child': 'changes_school',
  'caseworker fact': voiding,
  'intake fact': voiding,
  'unit_manager fact': voiding,
  'school_contact fact': voiding,
  'caseworker note': 'day locked_at locks_on text',
  'intake note': 'day locked_at locks_on text',
  'unit_manager note': 'day locked_at locks_on text',
  'importer child': 'born family_name given_name protection sex sibling_group unaccompanied',
  'importer fact': 'void_kind voided_at',
  'importer register_import': 'done_count finished_at outcome state total_count',
  'importer register_file': 'content outcome rows_count state',
  'importer register_person': 'child_id family_key',
  'importer register_touched': 'evaluated_at',
  'importer register_told': 'extracted_on',
  'engine local_rule_preview': 'done_count state total_count',
  'sealer access_log': 'seal_no',
  'administrator unit': 'name',
  'administrator staff': 'email ended_on mail_address name',
  'messenger mail_round': 'finished_at next_try_at problem tries',
  'messenger daily_mail': 'problem state tried_at',
  'administrator appointment': 'valid',
  'analyst reported_row': 'replaced_at',
  'analyst saved_table': 'is_shared name removed_at',
  'unit_manager board_meeting': 'body cancelled_at cancelled_by held_on papers_by set_at set_by',
  'caseworker meeting_item': 'withdrawn_at withdrawn_by',
  'intake meeting_item': 'withdrawn_at withdrawn_by',
  'unit_manager meeting_item': 'listed_at listed_by withdrawn_at withdrawn_by',
  'unit_manager on_call_shift': 'ended_at ended_by',
  'administrator on_call_shift': 'ended_at ended_by',
  'on_call on_call_opening': 'event event_at',
  'on_call fact': voiding,
  'unit_manager unit_weight': 'set_at set_by weight',
}
for (const role of ['caseworker', 'intake', 'unit_manager']) {
  changed[`${role} recent_child`] = 'opened_at'
  changed[`${role} news_read`] = 'read_until'
  changed[`${role} booking`] = 'cancelled_at cancelled_by'
  changed[`${role} reminder`] = 'day done_at words'
  changed[`${role} register_difference`] = 'seen_at seen_by'
}
for (const role of people) {
  changed[`${role} staff_preference`] = 'changed_at mail_answer mail_language mail_wanted shortcuts'
}

type Grant = { who: string; columns: string }

const roles = sql`(select r.oid, r.rolname from pg_roles r join pg_auth_members m on m.roleid = r.oid
  where m.member = 'obruten_app'::regrole and r.rolname not in ('care', 'signed_in'))`

describe('columns', () => {
  test('that a reader of the table may not read', async () => {
    const found = await db.rows(sql<Grant>`
      select r.rolname || ' ' || c.relname as who,
        string_agg(a.attname, ' ' order by a.attname) filter (
          where not has_column_privilege(r.oid, c.oid, a.attnum, 'select')) as columns
      from ${roles} r, pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_any_column_privilege(r.oid, c.oid, 'select')
      group by 1 having bool_or(not has_column_privilege(r.oid, c.oid, a.attnum, 'select'))`)
    assert.deepEqual(byWho(found), unread)
  })

  test('that may be changed, where not all may', async () => {
    const found = await db.rows(sql<Grant>`
      select r.rolname || ' ' || c.relname as who,
        string_agg(a.attname, ' ' order by a.attname) filter (
          where has_column_privilege(r.oid, c.oid, a.attnum, 'update')) as columns
      from ${roles} r, pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_any_column_privilege(r.oid, c.oid, 'update')
      group by 1 having bool_or(not has_column_privilege(r.oid, c.oid, a.attnum, 'update'))`)
    assert.deepEqual(byWho(found), changed)
  })

  test('of a person nobody reads, and of a child the analyst and the administrator nothing', async () => {
    const found = await db.rows(sql<{ who: string }>`
      select r.rolname || ' ' || t.name as who from ${roles} r, (values ('person'), ('child')) as t (name)
      where has_any_column_privilege(r.oid, t.name, 'select')
        and (t.name = 'person' or r.rolname in ('analyst', 'administrator', 'gatekeeper', 'sealer'))`)
    assert.deepEqual(found, [])
  })

  test('nothing is granted to everyone', async () => {
    const found = await db.rows(sql<{ table_name: string }>`
      select table_name from information_schema.role_table_grants
      where grantee = 'PUBLIC' and table_schema = 'public'`)
    assert.deepEqual(found, [])
  })

  test('no sequence is anybody’s', async () => {
    const found = await db.rows(sql<{ who: string }>`
      select r.rolname as who from ${roles} r, pg_class c
      where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace
        and has_sequence_privilege(r.oid, c.oid, 'usage, select, update')`)
    assert.deepEqual(found, [])
  })
})

function byWho(found: readonly Grant[]): Record<string, string> {
  return Object.fromEntries(found.map(({ who, columns }) => [who, columns]))
}
