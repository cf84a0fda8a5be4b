/** What may be missing on both sides: that a child came alone, and who runs its home. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { FileOutcome } from '../../src/exchange/register-import/imports.ts'
import { aChild } from '../support/a-child.ts'
import { aCity } from '../support/a-city.ts'
import { importedRegister, norrsystem } from '../support/a-register.ts'
import { testDatabase } from '../support/test-database.ts'

const db = await testDatabase()
const city = await aCity(db)
const own = norrsystem().mapping as unknown as { codes: object; files: Files }
type Files = Record<'persons' | 'placements', { columns: object }>
const { persons, placements } = own.files
const mapping = {
  ...own,
  codes: { ...own.codes, provider: { EGEN: 'own', PRIV: 'independent' } },
  files: {
    persons: { ...persons, columns: { ...persons.columns, unaccompanied: 'EKB' } },
    placements: { ...placements, columns: { ...placements.columns, provider: 'REGI' } },
  },
}

// Of Tuva nobody here has said either; of Melker both.
const tuva = await aChild('Tuva', 'Provdal')
  .bornOn('2017-01-12')
  .inJourhem('2026-01-10')
  .savedBy(db, city.anna)
const melker = await aChild('Melker', 'Provdal')
  .bornOn('2015-03-04', 'male')
  .cameAlone()
  .placedIn('hvb', '2026-01-10', { provider: 'own' })
  .savedBy(db, city.anna)

const headings = {
  persons: 'KLIENTNR;PNR;FORNAMN;EFTERNAMN;KON;SKYDD;ENHETKOD;HUSHALL;EKB',
  placements: 'KLIENTNR;START;SLUT;INSATSKOD;UTFORARE;ORT;AVSLUTSKOD;SKOLBYTE;DYGNSPRIS;REGI',
}
const told = (rows: { persons: string[]; placements: string[] }) =>
  importedRegister(db, city.farsta.id, {
    mapping,
    files: {
      persons: [headings.persons, ...rows.persons, ''].join('\n'),
      placements: [headings.placements, ...rows.placements, ''].join('\n'),
    },
  })
const tuvaIs = (came: string) => `1;20170112-2382;Tuva;Provdal;K;0;1201;;${came}`
const melkerIs = (came: string) => `2;20150304-2390;Melker;Provdal;M;0;1201;;${came}`
const stay = (key: number, form: string, regi: string) =>
  `${key};10.01.2026;;${form};Hemmet Ek;Stockholm;;J;900;${regi}`

const held = async () => {
  const rows = await db.rows(sql<{
    name: string
    unaccompanied: boolean | null
    form: string
    provider: string | null
  }>`
    select c.given_name as name, c.unaccompanied, p.form, p.provider from child c
    join placement p on p.child_id = c.id and p.voided_at is null order by c.given_name`)
  return rows.map((row) => [row.name, row.unaccompanied, row.form, row.provider])
}
const differences = async () => {
  const rows = await db.rows(sql<{ told: string }>`
    select about || ' ' || field || ' ' || coalesce(ours, '-') || ' ' || theirs || ' ' || taken as told
    from register_difference order by 1`)
  return rows.map((row) => row.told)
}

describe('what need not be recorded', () => {
  test('is left as it is by a register that does not tell it', async () => {
    await told({
      persons: [tuvaIs(''), melkerIs('')],
      placements: [stay(1, 'JH', ''), stay(2, 'INST', '')],
    })
    assert.deepEqual(await held(), [
      ['Melker', true, 'hvb', 'own'],
      ['Tuva', null, 'jourhem', null],
    ])
    assert.deepEqual(await differences(), [])
  })

  test('is filled in where nobody has said it; where we have, the difference is told', async () => {
    await told({
      persons: [tuvaIs('N'), melkerIs('N')],
      placements: [stay(1, 'JH', 'EGEN'), stay(2, 'INST', 'PRIV')],
    })
    assert.deepEqual(await held(), [
      ['Melker', false, 'hvb', 'own'],
      ['Tuva', false, 'jourhem', 'own'],
    ])
    assert.deepEqual(await differences(), [
      'person unaccompanied ja nej import',
      'placement provider own independent ours',
    ])
    const versions = await db.rows(
      sql<{
        unaccompanied: boolean | null
      }>`select unaccompanied from child_version order by child_id`,
    )
    assert.deepEqual(versions, [{ unaccompanied: null }, { unaccompanied: true }])
    assert.ok(tuva.id < melker.id)
  })

  test('is shown as words, for whoever works with the child', async () => {
    const { differingWords } = await import(
      '../../src/exchange/register-import/domain/differing-words.ts'
    )
    assert.equal(differingWords('unaccompanied', 'ja', 'sv'), 'Ja')
    assert.equal(differingWords('provider', 'own', 'sv'), 'Egen regi (kommunen)')
  })
})

describe('a home of SiS', () => {
  const outcome = async (id: string) => {
    const [row] = await db.rows(sql<{ state: string; outcome: FileOutcome }>`
      select state, outcome from register_file where import_id = ${id} and kind = 'placements'`)
    const problems = row?.outcome.problems ?? []
    return [row?.state, problems.map(({ row: at, column, what }) => [at, column, what.sv])]
  }
  const ronja = '3;20120708-2387;Ronja;Testmark;K;0;1202;;'

  test('that the register gives to somebody else stops the file, with row and column', async () => {
    const id = await told({ persons: [ronja], placements: [stay(3, '12', 'PRIV')] })
    assert.deepEqual(await outcome(id), [
      'refused',
      [[2, 'REGI', 'Ett särskilt ungdomshem drivs av staten, men regiformen säger något annat.']],
    ])
  })

  test('is the state’s also where what was another form before said otherwise', async () => {
    await told({ persons: [ronja], placements: [stay(3, 'INST', 'PRIV')] })
    assert.deepEqual((await held())[1], ['Ronja', null, 'hvb', 'independent'])
    await told({ persons: [ronja], placements: [stay(3, '12', '')] })
    assert.deepEqual((await held())[1], ['Ronja', null, 'sis', 'state'])
  })
})
