import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { plainWay, Visitor } from '../support/journey-visitor.ts'
import {
  aBoy,
  type Child,
  placeWithSchoolChange,
  registerChild,
  schoolPlan,
  shortName,
  stepInWorkList,
} from './story/the-child.ts'
import { district } from './story/walk-the-path.ts'

const { browser, base } = await openCity()
const caseworker = await Visitor.enter(browser, base)
await caseworker.signIn(district, 'caseworker')
after(() => caseworker.leave())

const aChild = async (child: Child) => registerChild(caseworker, child)

async function aPlacedChild(child: Child): Promise<string> {
  const page = await aChild(child)
  await placeWithSchoolChange(caseworker, 'Familjen Ek')
  return page
}

/** The rows of the chain's table that tell of something. */
async function inChain(words: string): Promise<string[]> {
  await caseworker.unfold('Visa som tabell')
  const rows = await caseworker.rows(caseworker.table('Kedjan som tabell'))
  return rows.map((cells) => cells.join(' | ')).filter((row) => row.includes(words))
}

describe('a form sent back', () => {
  test('lists what to correct, leads into each field and keeps what was typed', async () => {
    await caseworker.menu('Mina barn')
    await caseworker.follow('Registrera barn')
    await caseworker.write('Förnamn', 'Estrid')
    const answer = caseworker.page.waitForResponse((one) => one.request().method() === 'POST')
    await caseworker.press('Registrera barn')
    assert.equal((await answer).status(), 422)

    const summary = caseworker.main.getByRole('alert')
    assert.match(await caseworker.words(summary), /^\d saker behöver rättas/)
    assert.ok(await summary.evaluate((one) => one === document.activeElement), 'focus on the list')
    const links = summary.getByRole('link')
    for (const link of await links.all()) {
      const sentence = await link.innerText()
      await link.click()
      const field = caseworker.page.locator(':focus')
      assert.equal(await field.getAttribute('aria-invalid'), 'true', sentence)
      const described = (await field.getAttribute('aria-describedby')) ?? ''
      const error = caseworker.page.locator(`[id="${described.split(' ').at(-1)}"]`)
      assert.match(await error.innerText(), new RegExp(sentence.replace(/[.;]$/, '')))
    }
    assert.equal(await caseworker.field('Förnamn').inputValue(), 'Estrid')
  })

  test('says what is wrong with a date, in words that help', async () => {
    const folke = aBoy('2015-05-01', 'Folke', 'Grahn')
    const page = await aPlacedChild(folke)
    await stepInWorkList(caseworker, folke, schoolPlan)
    await caseworker.setDay('Gjord', '2027-01-15')
    await caseworker.press('Spara')
    await caseworker.sees('Dagen kan inte vara senare än i dag. Registrera när det har hänt.')
    assert.equal(await caseworker.field('Gjord').inputValue(), '2027-01-15')
    await caseworker.goTo(page)
  })

  test('without scripts the list leads to the fields by their addresses', async () => {
    const visitor = await Visitor.enter(browser, base, { ...plainWay, javaScript: false })
    await visitor.signIn(district, 'caseworker')
    await visitor.goTo('/barn/nytt')
    await visitor.press('Registrera barn')
    for (const link of await visitor.main.getByRole('alert').getByRole('link').all()) {
      const target = (await link.getAttribute('href')) ?? ''
      assert.equal(await visitor.page.locator(target).count(), 1, target)
    }
    await visitor.leave()
  })
})

describe('a draft', () => {
  const child = aBoy('2014-05-02', 'Gillis', 'Hallberg')
  let form = ''

  let writer: Visitor

  before(async () => {
    writer = await Visitor.enter(browser, base)
    await writer.signIn(district, 'caseworker', 1)
    form = `${await registerChild(writer, child)}/placeringar/ny`
  })
  after(() => writer.leave())

  test('is saved while one writes, and is there after leaving', async () => {
    await writer.goTo(form)
    await writer.write('Hem eller utförare', 'Familjen Björk')
    await writer.sees(/^Utkast sparat \d\d:\d\d$/)
    await writer.menu('Min arbetslista')
    await writer.goTo(form)
    await writer.sees('Du har ett sparat utkast. Det är ifyllt här nedanför.')
    assert.equal(await writer.field('Hem eller utförare').inputValue(), 'Familjen Björk')
  })

  test('holds even the last word typed before leaving', async () => {
    await writer.write('Vistelsekommun', 'Nacka')
    await writer.menu('Min arbetslista')
    // The browser sends it after the page is left, when it has time.
    for (let turn = 0; turn < 50; turn += 1) {
      await writer.goTo(form)
      if ((await writer.field('Vistelsekommun').inputValue()) === 'Nacka') break
    }
    assert.equal(await writer.field('Vistelsekommun').inputValue(), 'Nacka')
  })

  test('holds all brothers and sisters of one registration', async () => {
    await writer.goTo('/barn/nytt')
    await writer.press('Lägg till syskon')
    const second = writer.main.getByRole('group', { name: 'Barn 2' })
    await writer.hands.write(second.getByLabel('Förnamn'), 'Greta')
    await writer.sees(/^Utkast sparat \d\d:\d\d$/)
    await writer.goTo('/barn/nytt')
    assert.equal(await second.getByLabel('Förnamn').inputValue(), 'Greta')
    await writer.press('Släng utkastet')
    await writer.goTo(form)
  })

  test('is there after signing out and in', async () => {
    await writer.signOut()
    await writer.sees('Du är utloggad.')
    await writer.signIn(district, 'caseworker', 1)
    await writer.goTo(form)
    assert.equal(await writer.field('Hem eller utförare').inputValue(), 'Familjen Björk')
  })

  test('is nobody else’s', async () => {
    const manager = await Visitor.enter(browser, base)
    await manager.signIn(district, 'unitManager')
    await manager.goTo(form)
    assert.equal(await manager.field('Hem eller utförare').inputValue(), '')
    await manager.leave()
  })

  test('is not lost when the sign-in ends in the middle of the form', async () => {
    await writer.write('Hem eller utförare', 'Familjen Björk i Nacka')
    await writer.sees(/^Utkast sparat \d\d:\d\d$/)
    await signOutFromElsewhere()
    await writer.choose('Placeringsform', 'Jourhem')
    await writer.sees('Utkastet kunde inte sparas.')
    await writer.press('Spara')
    assert.match(await writer.page.title(), /^Logga in/)
    // Signing in leads back to the form, with the draft in it.
    await writer.choose('Stadsdel', district)
    await writer.press('Visa')
    await writer.signInHere('caseworker', 1)
    await writer.sees('Du har ett sparat utkast.')
    assert.equal(new URL(writer.page.url()).pathname, form)
    assert.equal(await writer.field('Hem eller utförare').inputValue(), 'Familjen Björk i Nacka')
  })

  test('can be thrown away', async () => {
    await writer.press('Släng utkastet')
    assert.equal(await writer.field('Hem eller utförare').inputValue(), '')
    await writer.reload()
    assert.equal(await writer.main.getByText('sparat utkast').count(), 0)
  })

  test('is gone when the form has been sent', async () => {
    await writer.goTo(form.replace('/placeringar/ny', ''))
    await placeWithSchoolChange(writer, 'Familjen Ek')
    await writer.goTo(form)
    assert.equal(await writer.main.getByText('sparat utkast').count(), 0)
  })

  test('on its way is let home before the form is sent, so that it does not rise again', async () => {
    const { page } = writer
    const enrolment = form.replace('/placeringar/ny', '/skola/ny')
    await writer.goTo(enrolment)
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/utkast/**', async (route) => {
      await held
      await route.continue()
    })
    const setOut = page.waitForRequest('**/utkast/**')
    await writer.write('Skola', 'Lindskolan')
    await writer.pick('Undervisas av', 'Skolan')
    await setOut
    const sent: string[] = []
    page.on('request', (one) => {
      if (one.method() === 'POST' && one.url().endsWith('/skola/ny')) sent.push(one.url())
    })
    await writer.button('Spara').click({ noWaitAfter: true })
    await page.evaluate(() => new Promise(requestAnimationFrame))
    assert.deepEqual(sent, [], 'the form waits for the draft')
    letGo()
    await writer.sees('Skolgången är registrerad.')
    await page.unroute('**/utkast/**')
    await writer.goTo(enrolment)
    assert.equal(await writer.main.getByText('sparat utkast').count(), 0)
  })

  /** The same person at another computer ends all sign-ins, as the time-out would. */
  async function signOutFromElsewhere(): Promise<void> {
    const elsewhere = await Visitor.enter(browser, base)
    await elsewhere.signIn(district, 'caseworker', 1)
    await elsewhere.goTo('/min-inloggning')
    await elsewhere.press('Logga ut överallt')
    await elsewhere.leave()
  }
})

describe('pressing twice', () => {
  const pressTwice = async (visitor: Visitor, name: string, done: string | RegExp) => {
    await visitor.button(name).dblclick({ noWaitAfter: true })
    await visitor.sees(done)
  }

  test('registers a child once', async () => {
    const child = aBoy('2013-05-03', 'Hilding', 'Isaksson')
    await caseworker.goTo('/barn/nytt')
    await caseworker.write('Person-, samordnings- eller reservnummer', child.number)
    await caseworker.write('Förnamn', child.givenName)
    await caseworker.write('Efternamn', child.familyName)
    await caseworker.choose('Kön', 'Pojke')
    await pressTwice(caseworker, 'Registrera barn', 'Barnet är registrerat.')
    await caseworker.menu('Mina barn')
    const rows = await caseworker.rows(caseworker.table('Mina barn'))
    assert.equal(rows.filter(([name]) => name === shortName(child)).length, 1)
  })

  test('registers a placement once, without scripts too', async () => {
    const page = await aChild(aBoy('2012-05-04', 'Ivar', 'Jonsson'))
    const visitor = await Visitor.enter(browser, base, { ...plainWay, javaScript: false })
    await visitor.signIn(district, 'caseworker')
    await visitor.goTo(`${page}/placeringar/ny`)
    await visitor.choose('Placeringsform', 'Jourhem')
    await visitor.write('Hem eller utförare', 'Jourhemmet Asken')
    await visitor.pick('Byter barnet skola?', 'Nej')
    await visitor.choose('Lagrum', 'SoL: samtycke')
    // The second press is either the same answer or a sentence that says it is there already.
    await pressTwice(visitor, 'Spara', /Placeringen är registrerad|har redan en pågående placering/)
    await visitor.leave()
    await caseworker.goTo(page)
    assert.equal((await inChain('Jourhem, Jourhemmet Asken')).length, 1)
  })
})
