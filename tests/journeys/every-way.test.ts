import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { plainWay, Visitor, type Way } from '../support/journey-visitor.ts'
import { crawl } from './story/crawl.ts'
import { aBoy, placeWithSchoolChange, registerChild } from './story/the-child.ts'
import { walkThePath } from './story/walk-the-path.ts'

/** Names without å, ä and ö, so that what is left of Swedish on an English page shows. */
const ways: readonly (readonly [Way, ReturnType<typeof aBoy>])[] = [
  [
    { ...plainWay, name: 'without JavaScript', javaScript: false },
    aBoy('2015-02-03', 'Alvar', 'Bergman'),
  ],
  [
    { ...plainWay, name: 'on a screen of 380 pixels', width: 380 },
    aBoy('2014-02-04', 'Birger', 'Dahl'),
  ],
  [
    { ...plainWay, name: 'by keyboard alone', onlyKeyboard: true },
    aBoy('2013-02-05', 'Conrad', 'Ekman'),
  ],
  [{ ...plainWay, name: 'in English', language: 'en' }, aBoy('2012-02-06', 'Didrik', 'Falk')],
]

const { browser, base } = await openCity()

describe('the whole path, from placement to the month’s file', () => {
  for (const [way, child] of ways) {
    test(way.name, async () => {
      await walkThePath({ browser, base, way, child })
    })
  }
})

test('every form about a child and every record of it speaks English', async () => {
  const way: Way = { ...plainWay, language: 'en' }
  const visitor = await Visitor.enter(browser, base, way)
  await visitor.signIn('', 'caseworker')
  const page = await registerChild(visitor, aBoy('2012-02-07', 'Edvin', 'Grip'))
  await placeWithSchoolChange(visitor, 'Ekbacken')
  await visitor.follow('School')
  await visitor.write('School', 'Lindskolan')
  await visitor.pick('Taught by', 'The school')
  await visitor.press('Save')
  const pages = (await crawl(visitor, 2)).filter(({ address }) => address.startsWith(page))
  assert.ok(pages.length >= 15, `only ${pages.length} pages`)
  for (const { address } of pages) await visitor.goTo(address)
  await visitor.leave()
})
