/**
 * What a caseworker keeps at hand of a child, in a real browser: whom to call, a note that is written,
 * changed and locked, a document that is sent and fetched; with scripts on a desk and without on a phone.
 */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { pdf } from '../fixtures/attachments/files.ts'
import { openCity } from '../support/journey.ts'
import { plainWay, Visitor, type Way } from '../support/journey-visitor.ts'
import { aBoy, registerChild } from './story/the-child.ts'
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

for (const [nth, way] of ways.entries()) {
  describe(`on ${way.name}`, async () => {
    const visitor = await Visitor.enter(browser, base, way)
    after(() => visitor.leave())
    const say = visitor.say.bind(visitor)
    let page = ''

    test('a contact is written once and called with one tap', async () => {
      await visitor.signIn(district, 'caseworker')
      page = await registerChild(visitor, aBoy(`2015-06-0${nth + 3}`, 'Hilding', 'Lundgren'))
      await visitor.follow(say('Kontakter', 'Contacts'))
      await visitor.follow(say('Lägg till kontakt', 'Add contact'))
      await visitor.choose(
        say('Vad kontakten är', 'What the contact is'),
        say('Familj och nätverk', 'Family and network'),
      )
      await visitor.write(say('Namn', 'Name'), 'Rut Ek')
      await visitor.write(say('Telefon', 'Telephone'), '070-174 06 05')
      await visitor.write(say('Det här får inte sägas', 'What may not be said'), 'xyz')
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Kontakten är sparad.', 'The contact is saved.'))
      await visitor.goTo(page)
      const call = visitor.main.locator('.ob-calls a[href="tel:0701740605"]')
      const box = await call.boundingBox()
      assert.ok(box && box.width > 40)
      if (way.width < 500) assert.ok(box.height >= 44, `${box.height} px for a thumb`)
    })

    test('a note is written, changed, and locked for good', async () => {
      await visitor.goTo(page)
      await visitor.follow(say('Skriv anteckning', 'Write a note'))
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Skriv något.', 'Write something.'))
      await visitor.write(say('Anteckning', 'Note'), 'Abc')
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Anteckningen är sparad.', 'The note is saved.'))
      await visitor.follow(say('Ändra', 'Change'))
      await visitor.write(say('Anteckning', 'Note'), 'Abcdef')
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Tidigare lydelser (1)', 'Earlier wordings (1)'))
      await visitor.press(say('Lås', 'Lock'))
      await visitor.sees(say('Anteckningen är låst.', 'The note is locked.'))
      assert.equal(await visitor.button(say('Lås', 'Lock')).count(), 0)
      await visitor.follow(say('Skriv tillägg', 'Add to it'))
      await visitor.write(say('Tillägg', 'Addition'), 'Ghi')
      await visitor.press(say('Spara', 'Save'))
      await visitor.goTo(page)
      await visitor.sees('Abcdef')
    })

    test('a document is sent, and fetched again byte for byte', async () => {
      await visitor.goTo(page)
      await visitor.follow(say('Bilaga', 'Attachment'))
      const file = {
        name: 'Hilding Lundgren.html',
        mimeType: 'text/html',
        buffer: Buffer.from('<b>'),
      }
      await visitor.attach(say('Fil', 'File'), file)
      await visitor.choose(say('Slag', 'Kind'), say('Avtal', 'Agreement'))
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(
        say(
          'Filen är ingen pdf, jpg, png eller docx. Spara den som pdf och försök igen.',
          'The file is no pdf, jpg, png or docx. Save it as pdf and try again.',
        ),
      )
      const real = { name: 'Hilding Lundgren.pdf', mimeType: 'application/pdf', buffer: pdf }
      await visitor.attach(say('Fil', 'File'), real)
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Bilagan är sparad.', 'The attachment is saved.'))
      const link = visitor.main.getByRole('link', { name: say('Avtal', 'Agreement'), exact: true })
      const { name, bytes } = await visitor.download(() => link.click())
      assert.match(name, /^bilaga-[0-9a-f]{6}\.pdf$/)
      assert.deepEqual(bytes, pdf)
    })

    test('a file that is far too large is told so', async () => {
      await visitor.goTo(`${page}/bilagor/ny`)
      const huge = { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(14_000_000) }
      await visitor.attach(say('Fil', 'File'), huge)
      await visitor.press(say('Spara', 'Save'))
      await visitor.sees(say('Det du skickade är för stort', 'What you sent is too large'))
    })
  })
}
