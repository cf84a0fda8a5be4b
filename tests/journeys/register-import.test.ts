/** A foreign case system's extract, brought in by the administrator and met by those who work with the children. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { plainWay, Visitor, type Way } from '../support/journey-visitor.ts'
import {
  extract,
  filesTold,
  mappingFile,
  uploadExtract,
  waitUntilTakenIn,
} from './story/the-register.ts'

/** Each way in a district of its own: one city may know the same persons at two authorities. */
const ways: readonly (readonly [Way, district: string])[] = [
  [{ ...plainWay, name: 'with scripts, on a desk' }, 'Farsta'],
  [
    { ...plainWay, name: 'without scripts, on a phone', javaScript: false, width: 380 },
    'Skarpnäck',
  ],
]

const { browser, base } = await openCity()

for (const [way, district] of ways) {
  describe(`a foreign register ${way.name}`, async () => {
    const enter = async (role: 'administrator' | 'unitManager') => {
      const visitor = await Visitor.enter(browser, base, way)
      return { visitor, name: await visitor.signIn(district, role) }
    }
    const childrenCalled = async (name: RegExp) => {
      const { visitor } = await enter('unitManager')
      await visitor.menu('Enhetens barn')
      const found = await visitor.main.getByRole('link', { name }).count()
      await visitor.leave()
      return found
    }

    test('nothing chosen is told at each field', async () => {
      const { visitor, name } = await enter('administrator')
      if (district === 'Farsta') assert.equal(name, 'Malin Hagberg')
      await visitor.menu('Registerimport')
      await visitor.press('Läs in')
      await visitor.sees('Välj mappningsfilen.')
      await visitor.sees('Välj minst en fil ur uttaget.')
      await visitor.leave()
    })

    test('with their units, every row is told and nobody comes in', async () => {
      const { visitor } = await enter('administrator')
      await uploadExtract(visitor, mappingFile())
      assert.ok(await waitUntilTakenIn(visitor), 'a bar that tells how far it is')
      await visitor.sees('Klar. Ingen fil togs in.')
      assert.deepEqual(
        (await filesTold(visitor)).map(([file, state, rows]) => [file, state, rows]),
        extract.map(([file], index) => [
          file,
          'Inte intagen',
          ['4', '3', '4', '5', '5', '2'][index],
        ]),
      )
      const wrongs = await visitor.rows(visitor.table('Personer: 4 fel att rätta'))
      assert.deepEqual(
        wrongs.map(([row, column, what]) => [row, column, what]),
        [['2–5', 'ENHETKOD', 'Enheten finns inte hos er.']],
      )
      const placements = await visitor.rows(visitor.table('Placeringar: 5 fel att rätta'))
      assert.deepEqual(
        placements.map(([row, , what]) => [row, what]),
        [['2–6', 'Personen är ny, och personfilen togs inte in.']],
      )
      // The report is for whoever mends the extract, and she sees no child.
      assert.doesNotMatch(await visitor.words(), /Provdal|2017|Asken/)
      await visitor.leave()
      assert.equal(await childrenCalled(/^(Tuva P|Melker P|Elis E)\./), 0)
    })

    test('with the units of ours, all come in', async () => {
      const { visitor } = await enter('administrator')
      await uploadExtract(visitor, mappingFile({ 1201: 'Barn och unga', 1202: 'Barn och unga' }))
      await waitUntilTakenIn(visitor)
      await visitor.sees('Klar. Alla filer togs in.')
      assert.deepEqual(await filesTold(visitor), [
        ['Personer', 'Intagen', '4', '4', '0', '0', '0'],
        ['Vårdnadshavare', 'Intagen', '3', '3', '0', '0', '0'],
        ['Handläggare', 'Intagen', '4', '0', '0', '4', '4'],
        ['Placeringar', 'Intagen', '5', '5', '0', '0', '0'],
        ['Beslut', 'Intagen', '5', '5', '0', '0', '0'],
        ['Skolgång', 'Intagen', '2', '2', '0', '0', '0'],
      ])
      await visitor.unfold('Placeringar: 3 att se över')
      await visitor.sees('Dygnskostnad')
      // Of the two imports the one that was refused can be told from the one that was not.
      await visitor.menu('Registerimport')
      const imports = await visitor.rows(visitor.table('Tidigare importer'))
      assert.deepEqual(
        imports.map((cells) => cells.at(-1)),
        ['Klar', 'Inte intagen'],
      )
      await visitor.leave()
      assert.equal(await childrenCalled(/^(Tuva P|Melker P|Elis E)\./), 3)
    })

    test('the manager sees where the systems differ, and marks it as seen', async () => {
      const { visitor } = await enter('unitManager')
      await visitor.goTo('/skillnader')
      await visitor.sees('4 skillnader att se över')
      const told = async () => {
        const rows = await visitor.rows(visitor.table('Skillnader'))
        return rows.map((cells) => cells.slice(0, 5))
      }
      const rows = await told()
      assert.ok(
        rows.some(
          ([child, about, ours, theirs, taken]) =>
            child?.startsWith('Tuva P.') &&
            [about, ours, theirs, taken].join(' | ') ===
              'Handläggare | Inget | Anna | Togs inte in',
        ),
        JSON.stringify(rows),
      )
      // The child whose name may not be shown is there as nobody, with nothing of what was said.
      assert.ok(rows.every((cells) => !cells.join(' ').includes('Cecilia')))
      const first = visitor.main.locator('tbody tr').filter({ hasText: 'Tuva' })
      await visitor.press('Sedd', first)
      await visitor.sees('Skillnaden är sedd.')
      await visitor.sees('3 skillnader att se över')
      assert.ok((await told()).every(([child]) => !child?.startsWith('Tuva P.')))
      await visitor.leave()
    })

    test('the child’s page has what the register told', async () => {
      const { visitor } = await enter('unitManager')
      await visitor.menu('Enhetens barn')
      await visitor.follow(/^Tuva P\./)
      await visitor.unfold('Visa som tabell')
      const chain = await visitor.rows(visitor.table('Kedjan som tabell'))
      const told = chain.map((cells) => cells.join(' | ')).join('\n')
      for (const words of ['Jourhemmet Asken', 'Familjehemmet Björken', 'Ekskolan']) {
        assert.ok(told.includes(words), `${words} in\n${told}`)
      }
      await visitor.leave()
    })
  })
}
