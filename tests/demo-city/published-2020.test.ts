/**
 * The demo city counted by somebody who does not know how it was made: nothing here but plain SQL as
 * the owner, and loops over the plain facts, is held against the city's own printed figures. The
 * table is typed by hand from "Stöd till placerade barn och unga" (Socialförvaltningen 2021-11-12,
 * s. 9), where one to three children are a `*`.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { makeCity } from '../../src/demo/city.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { testDatabase } from '../support/test-database.ts'

const file = new URL('../fixtures/children-by-form-2020.csv', import.meta.url)
const [heading = [], ...lines] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(';'))
const printed = new Map(
  lines.flatMap(([stadsdel, ...cells]) =>
    cells.map((cell, index) => [`${stadsdel} / ${heading[index + 1]}`, cell]),
  ),
)

/** Under which heading a form is counted; every sort of family home is Familjehem. */
const headings: Record<string, string> = {
  sis: '§12-hem',
  hvb: 'HVB',
  jourhem: 'Jourhem',
  familjehem: 'Familjehem',
  natverkshem: 'Familjehem',
  konsulentstott: 'Familjehem',
  behandlingsfamilj: 'Familjehem',
  'skyddat-boende': 'Skyddat boende',
  stodboende: 'Stödboende',
}

/** Epoch days, from Date and not from the system's own arithmetic. */
const day = (iso: string) => Date.parse(iso) / 86_400_000
const today = day('2026-11-22')
const city = makeCity({ seed: 'stockholm', today, size: 'full' })

type Counted = { stadsdel: string; form: string; person: string }

function inYear(year: number, from: number, until: number | null): boolean {
  return from <= day(`${year}-12-31`) && (until === null || until > day(`${year}-01-01`))
}

function factsOf(kind: string, year: number) {
  return city.children.flatMap((child) =>
    child.facts
      .filter((fact) => fact.kind === kind && fact.voided === null)
      .filter((fact) => inYear(year, fact.from, fact.until))
      .map((fact) => ({ child, data: fact.data })),
  )
}

function placedIn(year: number): Counted[] {
  const names = new Map(city.organisation.authorities.map(({ id, shortName }) => [id, shortName]))
  return factsOf('placement', year).map(({ child, data }) => {
    const stadsdel = names.get(child.authorityId) ?? ''
    return { stadsdel, form: String(data.form), person: child.personId }
  })
}

/** Each cell as it would be printed: unique persons, one to three of them as a star. */
function table(rows: readonly Counted[]): Map<string, string> {
  const persons = new Map<string, Set<string>>([...printed.keys()].map((cell) => [cell, new Set()]))
  for (const { stadsdel, form, person } of rows) {
    const cell = `${stadsdel} / ${headings[form]}`
    const inCell = persons.get(cell)
    assert.ok(inCell, `${form} in ${stadsdel} has no cell`)
    inCell.add(person)
  }
  return new Map(
    [...persons].map(([cell, { size }]) => [cell, size > 0 && size < 4 ? '*' : String(size)]),
  )
}

const unique = (rows: readonly { person: string }[]) =>
  new Set(rows.map(({ person }) => person)).size

test('the fixture is the printed table: thirteen rows whose visible cells add up to 2 044', () => {
  assert.equal(lines.length, 13)
  assert.equal([...printed.values()].filter((cell) => cell === '*').length, 12)
  const visible = [...printed.values()].filter((cell) => cell !== '*').map(Number)
  assert.equal(
    visible.reduce((one, other) => one + other, 0),
    2044,
  )
})

test('2020 in the facts: the table cell for cell, and fewer children than its sum', () => {
  const rows = placedIn(2020)
  assert.deepEqual(table(rows), printed)
  assert.ok(unique(rows) < 2044, String(unique(rows)))
})

test('one placement less, and the table is another', () => {
  const rows = placedIn(2020)
  const at = rows.findIndex(({ stadsdel, form }) => stadsdel === 'Norrmalm' && form === 'hvb')
  assert.ok(at >= 0)
  assert.notDeepEqual(table(rows.toSpliced(at, 1)), printed)
})

test('2 122 children placed some time in 2022', () => assert.equal(unique(placedIn(2022)), 2122))

test('about two thousand in each of the ten years', () => {
  for (const year of [2017, 2018, 2019, 2020, 2021, 2023, 2024, 2025, 2026]) {
    const count = unique(placedIn(year))
    assert.ok(count > 1700 && count < 2300, `${year}: ${count}`)
  }
})

test('under LVU some time: 670 children in 2020 and 715 in 2022', () => {
  for (const [year, count] of [
    [2020, 670],
    [2022, 715],
  ] as const) {
    const lvu = factsOf('legal-basis', year).filter(({ data }) => data.basis !== 'sol')
    assert.equal(new Set(lvu.map(({ child }) => child.personId)).size, count, String(year))
  }
})

test('286 children came along to skyddat boende in 2020, with a file and no placement', () => {
  const came = city.children.filter(
    ({ openedAt, protection, facts }) =>
      openedAt.startsWith('2020') &&
      protection === 'by-decision' &&
      facts.every(({ kind }) => kind !== 'placement'),
  )
  assert.equal(came.length, 286)
})

test('another seed hides other numbers behind the stars, and the table is the same', () => {
  const other = makeCity({ seed: 'another', today, size: 'full' })
  assert.notDeepEqual(other.children.at(-1)?.id, city.children.at(-1)?.id)
  const names = new Map(other.organisation.authorities.map(({ id, shortName }) => [id, shortName]))
  const rows = other.children.flatMap(({ facts, authorityId, personId }) =>
    facts
      .filter(({ kind, voided }) => kind === 'placement' && voided === null)
      .filter(({ from, until }) => inYear(2020, from, until))
      .map(({ data }) => {
        const stadsdel = names.get(authorityId) ?? ''
        return { stadsdel, form: String(data.form), person: personId }
      }),
  )
  assert.deepEqual(table(rows), printed)
})

const db = await testDatabase()
await loadDemo({
  ownerUrl: db.ownerUrl,
  today,
  size: 'full',
  engine: db.engine,
  say: () => undefined,
})

const placedInDatabase = (year: number) =>
  db.rows(sql<Counted>`select a.short_name as stadsdel, p.form, c.person_id as person
    from placement p join child c on c.id = p.child_id join authority a on a.id = c.authority_id
    where p.voided_at is null
      and p.period && daterange(make_date(${year}, 1, 1), make_date(${year + 1}, 1, 1))`)

test('in the database: the same table, and it changes with one placement', async () => {
  assert.deepEqual(table(await placedInDatabase(2020)), printed)
  await db.rows(sql`update placement set form = 'hvb' where id = (
    select p.id from placement p join child c on c.id = p.child_id
    join authority a on a.id = c.authority_id
    where p.form = 'stodboende' and a.short_name = 'Bromma' and p.voided_at is null
      and p.period && daterange('2020-01-01', '2021-01-01') limit 1)`)
  const changed = table(await placedInDatabase(2020))
  assert.equal(changed.get('Bromma / Stödboende'), '*')
  assert.notDeepEqual(changed, printed)
})

test('in the database: 2 122, 670 and 715, and 286', async () => {
  assert.equal(unique(await placedInDatabase(2022)), 2122)
  const lvu = (year: number) =>
    db.rows(sql<{ persons: number }>`select count(distinct c.person_id)::int as persons
      from legal_basis b join child c on c.id = b.child_id
      where b.voided_at is null and b.basis <> 'sol'
        and b.period && daterange(make_date(${year}, 1, 1), make_date(${year + 1}, 1, 1))`)
  assert.equal((await lvu(2020))[0]?.persons, 670)
  assert.equal((await lvu(2022))[0]?.persons, 715)
  const [came] = await db.rows(sql<{ files: number }>`select count(*)::int as files from child c
    where extract(year from opened_at) = 2020 and protection = 'by-decision'
      and not exists (select from placement p where p.child_id = c.id)`)
  assert.equal(came?.files, 286)
})

test('in the database: nobody whose care has ended is on a caseworker’s or the intake’s list', async () => {
  const open = await db.rows(sql`select c.id from child c
    where not exists (select from placement p where p.child_id = c.id and p.voided_at is null
        and (upper(p.period) is null or upper(p.period) > date '2026-06-01'))
      and exists (select from placement p where p.child_id = c.id)
      and (c.caseworker_id is null or exists (select from assignment a where a.child_id = c.id
        and a.valid @> date '2026-11-22'))`)
  assert.deepEqual(open, [])
})
