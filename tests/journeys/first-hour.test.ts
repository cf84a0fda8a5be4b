/** What makes the day's first hour lighter: the way back, keys that lead to pages. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { plainWay, Visitor } from '../support/journey-visitor.ts'
import { aBoy, registerChild } from './story/the-child.ts'
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
