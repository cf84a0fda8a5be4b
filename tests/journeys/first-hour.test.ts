/** What makes the day's first hour lighter: own reminders, times booked, the way back, keys that lead to pages. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { plainWay, Visitor } from '../support/journey-visitor.ts'
import { aBoy, placeWithSchoolChange, registerChild } from './story/the-child.ts'
import { district } from './story/walk-the-path.ts'

const { browser, base } = await openCity()
const caseworker = await Visitor.enter(browser, base)
await caseworker.signIn(district, 'caseworker')
const plain = await Visitor.enter(browser, base, { ...plainWay, javaScript: false, width: 380 })
await plain.signIn(district, 'caseworker')
after(async () => {
  await caseworker.leave()
  await plain.leave()
})

const path = (visitor: Visitor) => new URL(visitor.page.url()).pathname

describe('recently opened', () => {
  test('is a way back from My children and from the search, and is cleared', async () => {
    await registerChild(caseworker, aBoy('2014-03-04', 'Ture', 'Udd'))
    // The same person at another browser, without scripts and on a phone.
    for (const visitor of [caseworker, plain]) {
      await visitor.menu('Mina barn')
      const recent = visitor.main.getByRole('region', { name: 'Senast öppnade' })
      await visitor.follow('Ture U.', recent)
      assert.match(await visitor.heading(), /^Ture U\./)
      await visitor.menu('Sök barn')
      assert.match(await visitor.words(recent), /Ture U\./)
    }
    await plain.press('Rensa listan')
    await plain.sees('Listan är rensad.')
    assert.equal(await plain.main.getByText('Senast öppnade').count(), 0)
  })
})

describe('a reminder', () => {
  for (const [name, visitor] of [
    ['with scripts', caseworker],
    ['without, on a phone', plain],
  ] as const) {
    test(`is written, moved, ticked off and taken back, ${name}`, async () => {
      const words = `Ring farmor, ${name}`
      const line = async () => {
        const rows = await visitor.rows(visitor.main.getByRole('table').first())
        return rows.find((cells) => cells.some((cell) => cell.startsWith(words)))?.join(' | ') ?? ''
      }
      await visitor.menu('Min arbetslista')
      await visitor.follow('Ny påminnelse')
      await visitor.press('Spara')
      await visitor.sees('Skriv vad du vill bli påmind om.')
      await visitor.write('Vad', words)
      await visitor.setDay('Dag', '2026-11-20')
      await visitor.press('Spara')
      await visitor.sees('Dagen har redan varit. Välj i dag eller en senare dag.')
      await visitor.setDay('Dag', '2026-11-24')
      await visitor.press('Spara')
      await visitor.sees('Påminnelsen är sparad.')
      assert.match(await line(), /Egen påminnelse \| tis 24 nov \| om 2 dagar/)
      await visitor.follow(`Ändra ${words}`)
      await visitor.setDay('Dag', '2026-11-22')
      await visitor.press('Spara')
      assert.match(await line(), /sön 22 nov \| i dag/)
      await visitor.press(`Klart ${words}`)
      await visitor.sees(`Avbockat: ${words}`)
      assert.equal(await line(), '')
      await visitor.press(`Ångra ${words}`)
      await visitor.sees('Påminnelsen är tillbaka.')
      assert.match(await line(), /i dag/)
    })
  }
})

describe('a time booked for a duty', () => {
  test('shows on the list and the chain, moves and is cancelled, and every step can be undone', async () => {
    const page = await registerChild(caseworker, aBoy('2013-03-05', 'Ulf', 'Vass'))
    await placeWithSchoolChange(caseworker, 'Familjen Ask')
    await caseworker.unfold(/^Alla åtaganden/)
    await caseworker.follow('Underrätta regionen om hälsoundersökning')
    const duty = new URL(caseworker.page.url()).pathname
    await caseworker.follow('Boka tid')
    await caseworker.setDay('Dag', '2026-12-03')
    await caseworker.write('Klockan, t.ex. 13:00', '25')
    await caseworker.press('Boka')
    await caseworker.sees('Skriv ett klockslag, till exempel 13:00.')
    await caseworker.write('Klockan, t.ex. 13:00', '13')
    await caseworker.write('Plats', 'Vårdcentralen')
    await caseworker.press('Boka')
    await caseworker.sees('torsdag 3 december 2026 kl. 13:00')
    assert.equal(await caseworker.told('Plats'), 'Vårdcentralen')

    const file = await caseworker.download(async () => {
      await caseworker.main.getByRole('link', { name: 'Hämta till kalendern' }).click()
    })
    assert.equal(file.name, 'bokad-tid.ics')
    assert.doesNotMatch(file.bytes.toString('utf8'), /Ulf|Vass|Vårdcentralen/)

    await caseworker.goTo('/arbetslista')
    await caseworker.sees('bokat tor 3 dec kl. 13:00')
    await caseworker.goTo(page)
    await caseworker.unfold('Visa som tabell')
    const rows = await caseworker.rows(caseworker.table('Kedjan som tabell'))
    assert.ok(rows.some((cells) => /3 dec 2026.*bokat kl\. 13:00.*Planerat/.test(cells.join(' '))))

    // The same person goes on at a phone without scripts.
    await plain.goTo(duty)
    await plain.follow('Flytta tiden')
    await plain.setDay('Dag', '2026-12-04')
    await plain.press('Flytta')
    await plain.sees('Tiden är flyttad.')
    await plain.sees('fredag 4 december 2026 kl. 13:00')
    await plain.press('Ångra')
    await plain.sees('torsdag 3 december 2026 kl. 13:00')
    await plain.press('Avboka')
    await plain.sees('Tiden är avbokad.')
    await plain.press('Ångra')
    await plain.sees('torsdag 3 december 2026 kl. 13:00')
  })
})

describe('keyboard shortcuts', () => {
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>(
      (before, key) => before.then(() => caseworker.page.keyboard.press(key)),
      Promise.resolve(),
    )
  const lead = async (keys: string[], to: string) => {
    await press(...keys)
    await caseworker.page.waitForURL(`${base}${to}`)
  }

  test('do nothing until they are turned on', async () => {
    await caseworker.goTo('/mina-barn')
    await press('g', 'a')
    await caseworker.page.waitForTimeout(300)
    assert.equal(path(caseworker), '/mina-barn')
  })

  test('lead to the pages, from wherever one stands', async () => {
    await caseworker.goTo('/min-inloggning')
    await caseworker.press('Slå på kortkommandon')
    await caseworker.sees('Kortkommandon är påslagna.')
    await lead(['g', 'a'], '/arbetslista')
    await lead(['g', 'b'], '/mina-barn')
    await lead(['?'], '/kortkommandon')
    await lead(['/'], '/sok#skriv')
  })

  test('are letters like others in a field, which the search’s key leads into', async () => {
    const field = caseworker.field('Namn eller nummer')
    assert.ok(await field.evaluate((element) => element === document.activeElement))
    await caseworker.page.keyboard.type('g b?/')
    await caseworker.page.waitForTimeout(300)
    assert.equal(path(caseworker), '/sok')
    assert.equal(await field.inputValue(), 'g b?/')
  })

  test('leave alone what goes with Control, and forget a key after a while', async () => {
    await caseworker.goTo('/mina-barn')
    await press('Control+g', 'a')
    await press('g')
    await caseworker.page.waitForTimeout(1700)
    await press('a')
    await caseworker.page.waitForTimeout(300)
    assert.equal(path(caseworker), '/mina-barn')
  })

  test('are listed and turned off without any script', async () => {
    await plain.goTo('/kortkommandon')
    await plain.sees('Kortkommandon är påslagna.')
    const rows = await plain.rows(plain.table('Kortkommandon'))
    assert.deepEqual(rows[0], ['g och sedan a', 'Min arbetslista'])
    await plain.press('Slå av kortkommandon')
    await plain.sees('Kortkommandon är avslagna.')
    await caseworker.goTo('/mina-barn')
    await press('g', 'a')
    await caseworker.page.waitForTimeout(300)
    assert.equal(path(caseworker), '/mina-barn')
  })
})
