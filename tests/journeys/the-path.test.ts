import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openCity } from '../support/journey.ts'
import { Visitor } from '../support/journey-visitor.ts'
import { allText, readCsv, readXlsx } from './story/month-file-bytes.ts'
import {
  aBoy,
  placedOn,
  placeWithSchoolChange,
  registerChild,
  schoolPlan,
  seeFiveDuties,
  shortName,
  startedOn,
  startSchoolOnDayNine,
  stepInWorkList,
} from './story/the-child.ts'
import { addressesUnder, findNothing, seeWhoLooked } from './story/the-log.ts'
import {
  type Figures,
  figuresOf,
  type ReleasedFile,
  readMonthIn,
  releaseAs,
  releaseMonth,
  seeSchooling,
  uploadMonth,
  waitUntilRead,
} from './story/the-month.ts'
import { district, otherDistrict } from './story/walk-the-path.ts'

const { browser, base } = await openCity()
const child = aBoy('2016-04-07', 'Åskar', 'Öhrnström')

/** Each person at a browser of their own, signed in throughout. */
const caseworker = await Visitor.enter(browser, base)
const contact = await Visitor.enter(browser, base)
const analyst = await Visitor.enter(browser, base)
const stranger = await Visitor.enter(browser, base)
const manager = await Visitor.enter(browser, base)
const names = {
  caseworker: await caseworker.signIn(district, 'caseworker'),
  contact: await contact.signIn(district, 'schoolContact'),
  stranger: await stranger.signIn(otherDistrict, 'caseworker'),
}
await analyst.signIn('Socialnämnden', 'analyst')
await manager.signIn(district, 'unitManager')
after(async () => {
  for (const visitor of [caseworker, contact, analyst, stranger, manager]) await visitor.leave()
})

// Each step begins where the one before ended.
describe('from a placement to its duties to the month’s file', () => {
  let childPage = ''
  let duties: string[] = []
  let own: Figures
  let xlsx: ReleasedFile
  let csv: ReleasedFile

  test('a placement that changes the school gives five duties, each with its source', async () => {
    childPage = await registerChild(caseworker, child)
    await placeWithSchoolChange(caseworker, 'Familjen Ek')
    duties = await seeFiveDuties(caseworker)
    assert.equal(new Set(duties).size, 5)
  })

  test('a school start on day 9 needs its reason and is done late', async () => {
    await startSchoolOnDayNine(caseworker, child)
  })

  test('the SAMS contact sees nine days', async () => {
    own = await seeSchooling(contact, child)
  })

  test('the month’s file says nine days, by pseudonym', async () => {
    xlsx = await releaseMonth(contact)
    assert.equal(xlsx.name, 'sams-farsta-2026-11.xlsx')
    const rows = await readXlsx(xlsx.bytes)
    assert.equal(String(rows.length), own.placements)
    const mine = rows.filter(
      (row) => row.Placeringsdatum === placedOn && row.Födelseår === child.born.slice(0, 4),
    )
    assert.equal(mine.length, 1)
    const { Pseudonym = '', ...row } = mine[0] ?? {}
    assert.match(Pseudonym, /^P-[0-9A-F]{12}$/)
    assert.equal(row['Dagar till skolstart'], '9')
    assert.equal(row.Skolstart, startedOn)
    assert.equal(row['Orsak om mer än sju dagar'], 'Väntar på mottagande skola')

    // At once and from the same page, which a form that is sent only once must not hinder.
    csv = await releaseAs(contact, 'csv')
    const inCsv = readCsv(csv.bytes).find((one) => one.Pseudonym === Pseudonym)
    assert.equal(inCsv?.['Dagar till skolstart'], '9')
  })

  test('no name and no number of the child is anywhere in the files', async () => {
    const { number, givenName, familyName } = child
    const digits = [number, number.slice(2), number.slice(0, 8), number.slice(8)]
    for (const file of [xlsx, csv]) {
      const text = await allText(file.bytes)
      for (const secret of [givenName, familyName, 'Familjen Ek', 'Lindskolan', ...digits]) {
        assert.ok(!text.includes(secret), `${secret} in ${file.name}`)
      }
      assert.ok(!/(19|20)\d{6}[-+]?\d{4}/.test(text), `an identity number in ${file.name}`)
    }
  })

  test('the release stands recorded, with how many rows and to whom', async () => {
    await contact.reload()
    const [latest] = await contact.rows(contact.table('Tidigare utlämnanden'))
    assert.deepEqual(latest?.toSpliced(1, 1), [
      'november 2026',
      'csv',
      own.placements,
      await contact.told('Utelämnade, skyddade uppgifter'),
      'Socialförvaltningen, stadsövergripande avdelningen',
      names.contact,
    ])
  })

  test('the central department watches the reading, and counts the same', async () => {
    await uploadMonth(analyst, xlsx)
    assert.equal(await analyst.heading(), 'Filen läses')
    await analyst.main.getByRole('progressbar', { name: 'Filen läses' }).waitFor()
    await analyst.reload()
    await readMonthIn(analyst, district, own)
  })

  test('the same file again changes nothing', async () => {
    await uploadMonth(analyst, xlsx)
    await analyst.sees('Just den filen är redan inläst. Inget har ändrats.')
    await analyst.menu('Månadsfiler')
    await chooseNovember()
    assert.deepEqual(await figuresOf(analyst, district), own)
  })

  test('a changed file says what changed since last time', async () => {
    await stepInWorkList(caseworker, child, schoolPlan)
    await caseworker.setDay('Gjord', '2026-11-16')
    await caseworker.press('Spara')
    const changed = await releaseMonth(contact)
    await uploadMonth(analyst, changed)
    await waitUntilRead(analyst)
    const unchanged = Number(own.placements) - 1
    await analyst.sees(
      `Sedan förra gången: 0 nya, 1 ändrade, 0 borttagna, ${unchanged} oförändrade.`,
    )
    const [difference] = await analyst.rows(analyst.table('Rader'))
    assert.deepEqual(difference?.slice(1), ['10 nov 2026', '9', 'Ändrad', 'Skolplanering'])
    await analyst.press('Läs in')
    assert.deepEqual(await figuresOf(analyst, district), own)
  })

  test('a broken file is refused by row and column, with what to do, and nothing is saved', async () => {
    const broken = csv.bytes
      .toString('utf8')
      .replace(startedOn, '19/11')
      .replace(';ja;', ';kanske;')
    await uploadMonth(analyst, { name: 'sams-farsta.csv', bytes: Buffer.from(broken) })
    await waitUntilRead(analyst)
    assert.equal(await analyst.heading(), 'Filen kunde inte läsas in')
    await analyst.sees('Inget är sparat. Rätta i filen och läs in den igen.')
    const problems = await analyst.rows(analyst.main.getByRole('table'))
    // What stood in the cell is not said again: it might be a name.
    for (const [column, what] of [
      ['M Skolstart', /inte ett datum/],
      ['J Skolbyte', /ja|nej/],
    ] as const) {
      const [row = '', , says = '', todo = ''] = problems.find(([, at]) => at === column) ?? []
      assert.match(row, /^\d+$/, `the row, for ${column}`)
      assert.match(says, what)
      assert.notEqual(todo, '', `what to do about ${column}`)
    }
    await analyst.press('Kasta')
    await chooseNovember()
    assert.deepEqual(await figuresOf(analyst, district), own)
  })

  test('a file with an identity number is stopped, and the number spreads no further', async () => {
    const leaking = csv.bytes.toString('utf8').replace(/P-[0-9A-F]{12}/, child.number)
    await uploadMonth(analyst, { name: 'sams-farsta.csv', bytes: Buffer.from(leaking) })
    await waitUntilRead(analyst)
    await analyst.sees('Cellen innehåller något som ser ut som ett personnummer.')
    assert.ok(!(await analyst.page.content()).includes(child.number))
    await analyst.press('Kasta')
  })

  test('a caseworker of another district finds nothing by search or address', async () => {
    await findNothing(stranger, child, [...addressesUnder(childPage), ...duties])
  })

  test('the SAMS contact and the analyst do not come to the child’s page either', async () => {
    assert.equal(await contact.goTo(childPage), 404)
    assert.equal(await analyst.goTo(childPage), 404)
    assert.equal(await analyst.goTo('/sok'), 404)
  })

  test('the manager sees who looked, and who tried', async () => {
    await seeWhoLooked(manager, child, names)
    const rows = await manager.rows(manager.table('Vem har tittat?'))
    const refused = rows.filter(
      ([, who, , outcome]) => who?.startsWith(names.contact) && outcome === 'Nekad',
    )
    assert.equal(refused.length, 1, 'the contact’s refused attempt')
    assert.match(await manager.page.title(), /^Vem har tittat\?/)
    assert.ok(!(await manager.page.title()).includes(shortName(child)))
  })

  async function chooseNovember(): Promise<void> {
    await analyst.choose('Månad', 'november 2026')
    await analyst.press('Visa')
  }
})
