/** The command that takes a register in, killed for real at each of its steps and started again. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { madeUpExtract } from '../fixtures/register/made-up-extract.ts'
import { aCity } from '../support/a-city.ts'
import { runCommand, startCommand } from '../support/command.ts'
import { testDatabase, testToday } from '../support/test-database.ts'

const db = await testDatabase()
// More than two turns of writing, and six of working duties out.
const childrenCount = 1100
const extract = madeUpExtract(childrenCount, {
  units: ['Barn', 'Ungdom'],
  caseworkers: ['Anna', 'Cecilia', 'Nobody Known'],
})

const folder = mkdtempSync(join(tmpdir(), 'obruten-killed-'))
after(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'mapping.json'), JSON.stringify(extract.mapping))
for (const [kind, content] of Object.entries(extract.files)) {
  writeFileSync(join(folder, `${kind}.csv`), content)
}

const surroundings = {
  DATABASE_URL: db.appUrl,
  DATABASE_OWNER_URL: db.ownerUrl,
  OBRUTEN_DEMO_DATABASE: 'yes',
  OBRUTEN_TODAY: testToday,
}
const mapping = join(folder, 'mapping.json')
const begin = ['import', '--authority', 'Farsta', '--mapping', mapping, '--folder', folder]

/** How far the import is and what of it there is, all as of one moment. */
type Moment = {
  id: string | null
  state: string | null
  done: number
  staged: number
  files: Record<string, string>
  held: Record<string, number>
}

/** What each file brings when it is whole, counted by hand from how the extract is made. */
const whole: Record<string, number> = {
  persons: childrenCount,
  guardians: childrenCount,
  placements: 2 * childrenCount,
  decisions: 3 * childrenCount,
  enrolments: childrenCount,
}

const moment = async (): Promise<Moment> => {
  const [now] = await db.rows(sql<Moment>`
    select i.id, i.state, coalesce(i.done_count, 0) as done, (select count(*)::int from register_row) as staged,
      (select coalesce(jsonb_object_agg(kind, state), '{}') from register_file) as files,
      (select jsonb_build_object('persons', (select count(*) from child),
        'guardians', count(*) filter (where kind = 'guardian'),
        'placements', count(*) filter (where kind = 'placement'),
        'decisions', count(*) filter (where kind in ('legal-basis', 'overvagande', 'omprovning')),
        'enrolments', count(*) filter (where kind = 'school-enrolment')) from fact) as held
    from (select) as one left join register_import i on true`)
  if (now === undefined) throw new Error('There is always a moment')
  return now
}

/** At no moment is there a part of a file: nothing of it while it is not written, all of it when it is. */
function assertWholeOrNothing({ files, held }: Moment): void {
  for (const [kind, count] of Object.entries(whole)) {
    assert.equal(held[kind], files[kind] === 'written' ? count : 0, `${kind}, ${files[kind]}`)
  }
}

/** Looks at every moment until it is as wanted; else the command came to its end unkilled. */
async function until(isReached: (now: Moment) => boolean, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false
  ended.then(() => {
    hasEnded = true
  })
  while (!hasEnded) {
    const now = await moment()
    assertWholeOrNothing(now)
    if (isReached(now)) return
    await wait(10)
  }
  throw new Error('The command ended before it was killed')
}

const steps: readonly (readonly [string, (now: Moment) => boolean])[] = [
  ['while files are read', ({ state, staged }) => state === 'reading' && staged > 0],
  [
    'in the middle of the file of persons',
    ({ state, done, files }) => state === 'writing' && files.persons === 'ready' && done > 0,
  ],
  [
    'in the middle of the file of placements',
    ({ state, done, files }) =>
      state === 'writing' &&
      files.assignments === 'written' &&
      files.placements === 'ready' &&
      done > 0 &&
      done < 2 * childrenCount,
  ],
  ['while duties are worked out', ({ state, done }) => state === 'evaluating' && done > 0],
]

/** All that an import leaves behind, by what it says and not by ids and moments. */
async function leftBehind(): Promise<Record<string, unknown>> {
  const [all] = await db.rows(sql<Record<string, unknown>>`with
    children as (select c.id, c.identity_number || ' ' || c.case_number as name, c.given_name, c.family_name, c.born, c.sex,
        u.name as unit, s.name as caseworker, (select min(b.identity_number) from child b
          where b.sibling_group = c.sibling_group) as eldest
      from child c join unit u on u.id = c.unit_id left join staff s on s.id = c.caseworker_id),
    told as (select f.id, c.name, f.kind, f.period, f.source, f.voided_at is null as holds from fact f
      join children c on c.id = f.child_id),
    details as (select id, to_jsonb(placement) as data from placement union all select id, to_jsonb(legal_basis) from legal_basis
      union all select id, to_jsonb(consideration) from consideration union all select id, to_jsonb(guardian) from guardian
      union all select id, to_jsonb(school_enrolment) from school_enrolment)
    select
      (select md5(string_agg(to_jsonb(c)::text, ',' order by name)) from
        (select name, given_name, family_name, born, sex, unit, caseworker, eldest from children) c) as children,
      (select md5(string_agg(concat_ws(' ', name, kind, period, source, holds, data - 'id' - 'child_id' - 'unit_id'), ','
        order by name, kind, period)) from told join details using (id)) as facts,
      (select md5(string_agg(concat_ws(' ', c.name, rule_id, counted_from, limit_day, state), ','
        order by c.name, rule_id, counted_from, occurrence))
        from duty d join children c on c.id = d.child_id) as duties,
      (select count(*)::int from duty) as "dutiesCount",
      (select md5(string_agg(concat_ws(' ', c.name, about, field, ours, theirs, taken), ',' order by c.name, about, field))
        from register_difference d join children c on c.id = d.child_id) as differences,
      (select md5(string_agg(concat_ws(' ', c.name, s.name, a.valid), ',' order by c.name)) from assignment a
        join children c on c.id = a.child_id join staff s on s.id = a.staff_id) as assignments,
      (select jsonb_agg(logged order by logged) from (select detail->>'file' || ' ' || cardinality(child_ids) as logged
        from access_log where event = 'register-imported') l) as logged,
      (select jsonb_agg(child_id) from (select child_id from access_log, unnest(child_ids) as child_id
        where event = 'duties-evaluated' group by child_id having count(*) > 1) twice) as "evaluatedTwice",
      (select count(*)::int from register_row) as staged,
      (select jsonb_object_agg(kind, outcome->'written') from register_file) as outcomes`)
  return all ?? {}
}

async function emptied(): Promise<void> {
  await db.rows(sql`truncate authority, person, staff, access_log cascade`)
  await aCity(db)
}

describe('obruten import, killed and started again', () => {
  test('comes to the same as one that was left alone, and shows no part of a file on the way', async (t) => {
    await emptied()
    const alone = await runCommand(begin, surroundings)
    assert.equal(alone.code, 0, alone.err)
    const undisturbed = await leftBehind()
    assert.ok(Number(undisturbed.dutiesCount) > childrenCount)

    await emptied()
    let importId = ''
    for (const [where, isReached] of steps) {
      const again = importId === '' ? begin : ['import', '--resume', importId]
      const { child, ended } = startCommand(again, surroundings)
      await until(isReached, ended)
      child.kill('SIGKILL')
      const { code, out } = await ended
      assert.deepEqual([code, out], [null, ''], `killed ${where}`)
      const after = await moment()
      assertWholeOrNothing(after)
      importId = after.id ?? ''
      t.diagnostic(`killed ${where}: ${JSON.stringify(after.files)}`)
    }
    const last = await runCommand(['import', '--resume', importId], surroundings)
    assert.deepEqual([last.code, last.out], [0, alone.out], last.err)
    assert.deepEqual(await leftBehind(), undisturbed)
  })

  test('does nothing when it is done', async () => {
    const before = await leftBehind()
    const { id } = await moment()
    const { code } = await runCommand(['import', '--resume', id ?? ''], surroundings)
    assert.equal(code, 0)
    assert.deepEqual(await leftBehind(), before)
  })
})
