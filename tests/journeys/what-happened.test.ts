import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { Visitor } from '../support/journey-visitor.ts'
import { aBoy, type Child, placeWithSchoolChange, registerChild } from './story/the-child.ts'
import { district } from './story/walk-the-path.ts'

const { browser, base } = await openCity()
const caseworker = await Visitor.enter(browser, base)
await caseworker.signIn(district, 'caseworker')
after(() => caseworker.leave())

async function aPlacedChild(child: Child): Promise<string> {
  const page = await registerChild(caseworker, child)
  await placeWithSchoolChange(caseworker, 'Familjen Ek')
  return page
}

/** The rows of the chain's table that tell of something. */
async function inChain(words: string): Promise<string[]> {
  await caseworker.unfold('Visa som tabell')
  const rows = await caseworker.rows(caseworker.table('Kedjan som tabell'))
  return rows.map((cells) => cells.join(' | ')).filter((row) => row.includes(words))
}

test('three brothers are registered in one go, and know of each other', async () => {
  const brothers = [
    aBoy('2011-05-05', 'Jarl', 'Kling'),
    aBoy('2013-05-05', 'Kasper', 'Kling'),
    aBoy('2015-05-05', 'Loke', 'Kling'),
  ]
  await caseworker.menu('Mina barn')
  await caseworker.follow('Registrera barn')
  for (const [index, brother] of brothers.entries()) {
    if (index > 0) await caseworker.press('Lägg till syskon')
    const fields =
      index === 0
        ? caseworker.main
        : caseworker.main.getByRole('group', { name: `Barn ${index + 1}` })
    await fields.getByLabel('Person-, samordnings- eller reservnummer').fill(brother.number)
    await fields.getByLabel('Förnamn').fill(brother.givenName)
    if (index === 0) await fields.getByLabel('Efternamn').fill(brother.familyName)
    assert.equal(await fields.getByLabel('Efternamn').inputValue(), 'Kling')
    // The last is first sent without it: nothing of the three is lost, and none is registered.
    if (index < 2) await fields.getByLabel('Kön').selectOption({ label: 'Pojke' })
  }
  await caseworker.press('Registrera barn')
  await caseworker.sees('En sak behöver rättas')
  const last = caseworker.main.getByRole('group', { name: 'Barn 3' })
  assert.equal(await last.getByLabel('Förnamn').inputValue(), 'Loke')
  await last.getByLabel('Kön').selectOption({ label: 'Pojke' })
  await caseworker.press('Registrera barn')
  await caseworker.sees('Jarl K., 15 år')
  const siblings = caseworker.main.getByRole('heading', { name: 'Syskon' }).locator('..')
  assert.equal(await siblings.getByRole('link').count(), 2)
  await caseworker.follow(/^Loke K\./, siblings)
  await caseworker.sees('Loke K., 11 år')
})

test('a placement is corrected, and what stood before is kept', async () => {
  await aPlacedChild(aBoy('2014-05-06', 'Malte', 'Lind'))
  await caseworker.unfold('Visa som tabell')
  await caseworker.follow(/^Familjehem, Familjen Ek/)
  await caseworker.follow('Rätta')
  await caseworker.write('Hem eller utförare', 'Familjen Ek-Sund')
  await caseworker.press('Spara')
  await caseworker.sees('Placeringen är rättad.')
  assert.equal((await inChain('Familjen Ek-Sund')).length, 1)
  await caseworker.unfold(/^Alla åtaganden/)
  await caseworker.unfold('Visa som tabell')
  await caseworker.follow(/^Familjehem, Familjen Ek-Sund/)
  const versions = await caseworker.rows(caseworker.table('Versioner'))
  assert.equal(versions.length, 2)
  assert.ok(
    versions.some(([, , what, state]) => what?.includes('Familjen Ek,') && state === 'Rättad'),
  )
})

test('a placement that never was is voided with a reason, and its duties go', async () => {
  const page = await aPlacedChild(aBoy('2015-05-07', 'Nils', 'Modig'))
  await caseworker.unfold('Visa som tabell')
  await caseworker.follow(/^Familjehem, Familjen Ek/)
  await caseworker.follow('Makulera')
  await caseworker.press('Makulera')
  await caseworker.sees('Skriv varför uppgiften är fel.')
  await caseworker.write('Skäl', 'Registrerad på fel barn')
  await caseworker.press('Makulera')
  await caseworker.sees('Uppgiften är makulerad.')
  await caseworker.sees('Inte placerad')
  assert.deepEqual(await inChain('Familjehem'), [])
  await caseworker.menu('Min arbetslista')
  const rows = await caseworker.rows(caseworker.main.getByRole('table'))
  assert.ok(!rows.some((row) => row[0] === 'Nils M.' && row[1]?.startsWith('Skolstart')))
  await caseworker.goTo(page)
})

test('what we knew on an earlier day can be told again', async () => {
  await aPlacedChild(aBoy('2016-05-08', 'Olof', 'Norberg'))
  await caseworker.unfold('Vad visste vi den …')
  await caseworker.setDay('När', '2020-01-31')
  await caseworker.press('Vad visste vi den …')
  await caseworker.sees('Så här såg det ut för oss 31 januari 2020.')
  await caseworker.sees('Inte placerad')
  await caseworker.follow('Tillbaka till i dag')
  await caseworker.sees('Familjehem hos Familjen Ek')
})

test('a re-placement ends the one before on the same day, and care goes on unbroken', async () => {
  await aPlacedChild(aBoy('2013-05-09', 'Per', 'Olsson'))
  await caseworker.follow('Placering')
  assert.equal(await caseworker.heading(), 'Registrera omplacering')
  await caseworker.choose(
    'Varför slutar den nuvarande placeringen?',
    'Sammanbrott: placeringen avbröts oplanerat',
  )
  await caseworker.setDay('Första dag', '2026-11-20')
  await caseworker.choose('Placeringsform', 'Hem för vård eller boende (HVB)')
  await caseworker.write('Hem eller utförare', 'Solglimten')
  await caseworker.pick('Byter barnet skola?', 'Nej')
  await caseworker.press('Spara')
  await caseworker.sees('Hem för vård eller boende (HVB), Solglimten, sedan 20 november 2026')
  assert.match((await inChain('Familjehem, Familjen Ek'))[0] ?? '', /10 nov 2026 – 19 nov 2026/)
  assert.match((await inChain('Solglimten'))[0] ?? '', /20 nov 2026 – pågår/)
  assert.equal((await inChain('Underrätta regionen')).length, 1)
})

test('a planned move that ends a placement leads on to the next', async () => {
  await aPlacedChild(aBoy('2012-05-10', 'Rune', 'Palm'))
  await caseworker.unfold('Visa som tabell')
  await caseworker.follow(/^Familjehem, Familjen Ek/)
  await caseworker.follow('Avsluta placering')
  await caseworker.setDay('Dag då barnet lämnade', '2026-11-09')
  await caseworker.choose('Varför', 'Planerad flytt till annan placering')
  await caseworker.press('Avsluta placering')
  await caseworker.sees('Slutdatumet måste vara minst en dag efter startdatumet, 10 november 2026.')
  await caseworker.setDay('Dag då barnet lämnade', '2026-11-21')
  await caseworker.press('Avsluta placering')
  await caseworker.sees('Placeringen är avslutad. Registrera nu vart barnet flyttade.')
  assert.equal(await caseworker.heading(), 'Registrera placering')
})

test('a child that absconds and comes back is away in between', async () => {
  await aPlacedChild(aBoy('2011-05-11', 'Sixten', 'Quist'))
  await caseworker.follow('Avvikelse')
  await caseworker.setDay('Dag då barnet avvek', '2026-11-14')
  await caseworker.press('Spara')
  await caseworker.sees('Avvikelsen är registrerad.')
  assert.match((await inChain('Avvikelse'))[0] ?? '', /14 nov 2026 – pågår.*Borta, pågår/)
  await caseworker.follow(/^Avvikelse/, caseworker.table('Kedjan som tabell'))
  await caseworker.follow('Registrera att barnet kommit tillbaka')
  await caseworker.setDay('Dag då barnet kom tillbaka', '2026-11-17')
  await caseworker.press('Spara')
  await caseworker.sees('Barnet är registrerat som tillbaka.')
  assert.match((await inChain('Avvikelse'))[0] ?? '', /14 nov 2026 – 16 nov 2026/)
})

test('from consent to LVU 2 §: one övervägande ends, another begins', async () => {
  await aPlacedChild(aBoy('2014-05-12', 'Tage', 'Rask'))
  await caseworker.follow('Lagrum')
  await caseworker.choose('Lagrum', 'LVU 2 §: förhållanden i hemmet')
  await caseworker.setDay('Gäller från och med', '2026-11-18')
  await caseworker.press('Spara')
  await caseworker.sees('Lagrummet är registrerat.')
  await caseworker.sees(/vård enligt LVU 2 §/)
  await caseworker.unfold(/^Alla åtaganden/)
  const duties = await caseworker.rows(caseworker.table('Alla åtaganden'))
  const ofSol = duties.find(([name]) => name === 'Övervägande av vård enligt SoL')
  assert.match(ofSol?.[2] ?? '', /upphört/)
  const ofLvu = duties.find(([name]) => name === 'Övervägande av vård utan samtycke')
  // Within six months of the care's enforcement (LVU 13 §).
  assert.equal(ofLvu?.[1], '18 maj 2027')
  assert.match((await inChain('SoL'))[0] ?? '', /10 nov 2026 – 17 nov 2026/)
})
