/**
 * Every page of every role, by the rules of WCAG 2.2 AA as far as a machine can tell: on a desk and
 * on a phone, in Swedish and in English, with every fold open.
 */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { openCity } from '../support/journey.ts'
import { plainWay, type Role, Visitor } from '../support/journey-visitor.ts'
import { crawl, type Found } from './story/crawl.ts'

const { browser, base } = await openCity()

const roles: Role[] = [
  'caseworker',
  'intake',
  'unitManager',
  'schoolContact',
  'analyst',
  'administrator',
  'onCall',
]

/** The first role to meet a kind of page sees it in two ways, each other role in the next one, until it is seen in all. */
const ways = [
  { language: 'sv', width: 1280 },
  { language: 'en', width: 380 },
  { language: 'en', width: 1280 },
  { language: 'sv', width: 380 },
] as const
const timesSeen = new Map<string, number>()
const focusSeen = new Set<string>()

for (const role of roles) {
  describe(`the pages of ${role}`, async () => {
    const swedish = await Visitor.enter(browser, base)
    const english = await Visitor.enter(browser, base, {
      ...plainWay,
      language: 'en',
      mayNameOthers: true,
    })
    after(async () => {
      await swedish.leave()
      await english.leave()
    })
    let pages: Found[] = []
    const titles = new Map<string, Set<string>>()

    test('are found by following links', async () => {
      for (const visitor of [swedish, english]) await visitor.signIn('', role)
      pages = await crawl(swedish, 4)
      assert.ok(pages.length >= 4, `only ${pages.length} pages`)
      if (role !== 'unitManager') return
      // The deepest forms: who does not come so far has not seen the pages.
      const kinds = pages.map(({ pattern }) => pattern)
      for (const deep of ['/barn/:id/logg', '/barn/:id/uppgift/:id/makulera', '/barn/nytt']) {
        assert.ok(kinds.includes(deep), `${deep} among ${kinds.join(', ')}`)
      }
    })

    test('have no fault that a machine finds, and no sideways scroll', async () => {
      const faults: string[] = []
      for (const { pattern, address } of pages) {
        const seen = timesSeen.get(pattern) ?? 0
        const due = seen === 0 ? [0, 1] : seen < ways.length ? [seen] : []
        timesSeen.set(pattern, seen + due.length)
        for (const nth of due) {
          const { language, width } = ways[nth % ways.length] ?? ways[0]
          const visitor = language === 'sv' ? swedish : english
          await visitor.page.setViewportSize({ width, height: 800 })
          const status = await visitor.goTo(address)
          if (status !== 200) faults.push(`${pattern}: ${status}`)
          const found = await faultsOf(visitor)
          faults.push(...found.map((fault) => `${pattern} (${language}, ${width}): ${fault}`))
          const title = `${language} ${await visitor.page.title()}`
          titles.set(title, (titles.get(title) ?? new Set()).add(pattern.split(' ')[0] ?? ''))
        }
      }
      assert.deepEqual(faults, [])
    })

    test('have titles that tell them apart', () => {
      const shared = [...titles].filter(([, patterns]) => patterns.size > 1)
      assert.deepEqual(shared, [])
      for (const title of titles.keys()) assert.match(title, /^.{3,} – Obruten$/)
    })

    test('show where the focus is, on everything that can have it', async () => {
      const unseen: string[] = []
      for (const { pattern, address } of pages) {
        if (focusSeen.has(pattern)) continue
        focusSeen.add(pattern)
        await swedish.goTo(address)
        unseen.push(...(await unseenFocus(swedish)).map((name) => `${pattern}: ${name}`))
      }
      assert.deepEqual(unseen, [])
    })
  })
}

describe('the pages that need no sign-in, and those that say no', async () => {
  const visitor = await Visitor.enter(browser, base)
  after(() => visitor.leave())
  for (const address of ['/logga-in', '/om', '/hjalp', '/finns-inte', '/logga-in?utloggad']) {
    for (const width of [1280, 380]) {
      test(`${address} at ${width}`, async () => {
        await visitor.page.setViewportSize({ width, height: 800 })
        await visitor.goTo(address)
        assert.deepEqual(await faultsOf(visitor), [])
      })
    }
  }
})

describe('a form sent back', async () => {
  const visitor = await Visitor.enter(browser, base)
  after(() => visitor.leave())
  test('is as sound as before', async () => {
    await visitor.signIn('', 'caseworker')
    for (const width of [1280, 380]) {
      await visitor.page.setViewportSize({ width, height: 800 })
      await visitor.goTo('/barn/nytt')
      await visitor.press('Registrera barn')
      await visitor.press('Lägg till syskon')
      await visitor.press('Registrera barn')
      assert.deepEqual(await faultsOf(visitor), [])
    }
  })
})

test('no title has a child’s full name', async () => {
  const visitor = await Visitor.enter(browser, base)
  await visitor.signIn('', 'caseworker')
  const children = (await crawl(visitor, 2)).filter(({ pattern }) => pattern === '/barn/:id')
  assert.ok(children.length > 0)
  for (const { address } of children) {
    await visitor.goTo(address)
    await visitor.unfold('Uppgifter')
    const familyName = (await visitor.told('Namn')).split(' ').at(-1) ?? ''
    assert.ok(familyName.length > 1)
    for (const under of ['', '/placeringar/ny', '/uppgifter', '/lagrum/nytt']) {
      await visitor.goTo(address.split('?')[0] + under)
      assert.ok(!(await visitor.page.title()).includes(familyName), address + under)
    }
  }
  await visitor.leave()
})

test('a planted fault is found, and a focus that cannot be seen', async () => {
  const visitor = await Visitor.enter(browser, base)
  await visitor.goTo('/logga-in')
  await visitor.page.evaluate(() => {
    document.querySelector('main label')?.remove()
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      ':focus, :focus-visible { outline: none !important; box-shadow: none !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  assert.match((await faultsOf(visitor)).join(), /select-name/)
  assert.ok((await unseenFocus(visitor)).length > 0)
  await visitor.leave()
})

/** Every fold is opened first, so that what lies in it is seen too. */
async function faultsOf({ page }: Visitor): Promise<string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  )
}

async function unseenFocus({ page }: Visitor): Promise<string[]> {
  // A key makes the browser show the focus that a script then moves.
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const looks = (element: Element) =>
      [element, element.parentElement, element.closest('tr')].flatMap((one) =>
        one === null
          ? []
          : ['', '::before', '::after'].map((part) => {
              const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(
                one,
                part,
              )
              const outline = outlineStyle === 'none' ? '' : outlineWidth
              return [outline, boxShadow, backgroundColor].join()
            }),
      )
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary',
      ),
    ]
    const unseen = all.filter((element) => {
      if (element.tabIndex < 0 || !element.checkVisibility() || element.matches('[type=hidden]'))
        return false
      ;(document.activeElement as HTMLElement | null)?.blur()
      const before = looks(element).join('|')
      element.focus()
      return document.activeElement === element && looks(element).join('|') === before
    })
    return unseen.map((element) => element.outerHTML.slice(0, 120))
  })
}
