/** Somebody who has no business with us reads the statistics: signed out, without scripts, on any screen. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import Px from 'px'
import { openCity } from '../support/journey.ts'
import { plainWay, Visitor } from '../support/journey-visitor.ts'

const { browser, base } = await openCity()

for (const language of ['sv', 'en'] as const) {
  for (const width of [1280, 380]) {
    describe(`the public shelf in ${language} at ${width}, without scripts`, async () => {
      const way = { ...plainWay, language, width, javaScript: false, mayNameOthers: true }
      const visitor = await Visitor.enter(browser, base, way)
      after(() => visitor.leave())
      const { page } = visitor

      test('is found from the sign-in page, and leads to a table', async () => {
        if (language === 'en')
          await page.context().addCookies([{ name: 'sprak', value: 'en', url: base }])
        await visitor.goTo('/logga-in')
        await page
          .getByRole('contentinfo')
          .getByRole('link', { name: visitor.say('Statistik', 'Statistics') })
          .click()
        assert.equal(
          await page.getByRole('heading', { level: 1 }).textContent(),
          visitor.say('Statistik', 'Statistics'),
        )
        await page.locator('a.ob-row-link').first().click()
        assert.match(page.url(), /\/statistik\/20\d\d-\d+$/)
      })

      test('reads the numbers under their headings', async () => {
        const table = page.getByRole('table')
        const headings = await table.getByRole('columnheader').allTextContents()
        const rows = await table.getByRole('rowheader').count()
        assert.ok(headings.length > 2 && rows > 2)
        assert.equal(await table.getByRole('cell').count(), (headings.length - 1) * rows)
      })

      test('hears what a sign stands for', async () => {
        const heard = page.getByRole('table').getByText(visitor.say('skyddad uppgift', 'protected'))
        assert.ok((await heard.count()) > 0)
      })

      test('has no sideways scroll', async () => {
        const { scroll, seen } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          seen: document.documentElement.clientWidth,
        }))
        assert.ok(scroll <= seen, `${scroll} > ${seen}`)
      })

      test('fetches a file that says the same', async () => {
        const [fetched] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: /^PX/ }).click(),
        ])
        const px = new Px(await readFile(await fetched.path(), 'utf8'))
        const shown = await page
          .getByRole('table')
          .getByRole('row')
          .last()
          .getByRole('cell')
          .last()
          .textContent()
        const last = px.variables().map((name) => px.values(name).length - 1)
        assert.equal(px.datum(last), shown?.replace(/\D/g, ''))
      })
    })
  }
}

describe('a machine finds no fault', async () => {
  const visitor = await Visitor.enter(browser, base)
  after(() => visitor.leave())
  for (const address of ['/statistik', '/statistik?ord=finnsinte', '/statistik/2026-1']) {
    for (const width of [1280, 380]) {
      test(`${address} at ${width}`, async () => {
        await visitor.page.setViewportSize({ width, height: 800 })
        assert.equal(await visitor.goTo(address), 200)
        const { violations } = await new AxeBuilder({ page: visitor.page })
          .setLegacyMode(true)
          .analyze()
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target)}`),
          [],
        )
      })
    }
  }
})
