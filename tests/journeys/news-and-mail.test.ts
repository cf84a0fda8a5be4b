/**
 * News and the daily mail as people meet them, in a real browser and both languages: what is new is read
 * and marked so; an administrator sets an address, its owner says yes or no to it and sees how the mail
 * would look.
 */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { plainWay, Visitor, type Way } from '../support/journey-visitor.ts'
import { district } from './story/walk-the-path.ts'

const { browser, base } = await openCity()

const ways: Way[] = [
  plainWay,
  {
    ...plainWay,
    name: 'a telephone without scripts',
    language: 'en',
    width: 380,
    javaScript: false,
  },
]

for (const way of ways) {
  describe(`on ${way.name}`, async () => {
    const visitor = await Visitor.enter(browser, base, way)
    after(() => visitor.leave())
    const say = visitor.say.bind(visitor)
    let name = ''
    const answer = say('Ska mejlet skickas till', 'Send the mail to')

    test('what is new stands over the list of the day, until it is read', async () => {
      const toRead = say('att läsa.', 'to read.')
      if (way.language === 'sv') await visitor.signIn(district, 'caseworker', 2)
      else await visitor.signIn(district, 'unitManager')
      await visitor.goTo('/arbetslista')
      await visitor.sees(toRead)
      await visitor.follow(say('Läs vad som är nytt', 'Read what is new'))
      await visitor.sees(say('Sedan fredag 20 november 2026', 'Since Friday 20 November 2026'))
      assert.ok((await visitor.main.getByText(say('Oläst', 'Unread')).count()) > 0)
      await visitor.press(say('Markera allt som läst', 'Mark all as read'))
      await visitor.sees(say('Allt är markerat som läst.', 'All is marked as read.'))
      assert.equal(await visitor.main.getByText(say('Oläst', 'Unread'), { exact: true }).count(), 0)
      await visitor.goTo('/arbetslista')
      assert.equal(await visitor.main.getByText(toRead).count(), 0)
    })

    test('its reader sees the mail, and turns it off and on', async () => {
      name = await visitor.signIn(district, 'caseworker', 2)
      await visitor.goTo('/min-inloggning/dagligt-mejl')
      await visitor.sees(answer)
      await visitor.sees(say('Ingen e-post skickas härifrån', 'No mail is sent from here'))
      await visitor.page.getByLabel(say('Nej, skicka inget', 'No, send nothing')).check()
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Ditt val är sparat.', 'Your choice is saved.'))
      const no = visitor.page.getByLabel(say('Nej, skicka inget', 'No, send nothing'))
      assert.ok(await no.isChecked())
      await visitor.page.getByLabel(say('Ja, det är min adress', 'Yes, that is my address')).check()
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Ditt val är sparat.', 'Your choice is saved.'))
    })

    test('the numbers are those of the work list', async () => {
      const mail = await visitor.main.innerText()
      const late = Number(/(?:Försenat|Late): (\d+)/.exec(mail)?.[1])
      assert.ok(late > 0)
      await visitor.goTo('/arbetslista')
      const tab = visitor.main.getByRole('link', { name: say('Försenat', 'Late') }).first()
      assert.match(await tab.innerText(), new RegExp(`\\b${late}\\b`))
    })

    test('an administrator sets an address, and who has another is asked anew', async () => {
      const admin = await Visitor.enter(browser, base, { ...way, mayNameOthers: true })
      await admin.signIn(district, 'administrator')
      await admin.goTo('/medarbetare')
      await admin.page
        .getByRole('link', { name: say(`E-post till ${name}`, `Mail to ${name}`) })
        .first()
        .click()
      await admin.write(say('E-postadress', 'Mail address'), 'samira@x.example, b@x.example')
      await admin.press(say('Spara', 'Save'))
      await admin.sees(say('Skriv en enda adress', 'Write one address only'))
      await admin.write(say('E-postadress', 'Mail address'), `samira.${way.width}@obruten.example`)
      await admin.press(say('Spara', 'Save'))
      await admin.sees(say('Adressen är sparad.', 'The address is saved.'))
      await admin.goTo('/utskick')
      await admin.sees(say('Inget har skickats', 'Nothing was sent'))
      await admin.leave()
      await visitor.goTo('/min-inloggning/dagligt-mejl')
      await visitor.sees(say('Din adress har ändrats', 'Your address has changed'))
      assert.equal(await visitor.page.getByRole('radio', { checked: true }).count(), 0)
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Välj ja eller nej.', 'Choose yes or no.'))
    })
  })
}
