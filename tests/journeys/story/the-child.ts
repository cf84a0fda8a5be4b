/** The child's part of the path: registered, placed, its duties seen, and at school too late. */
import assert from 'node:assert/strict'
import { parseDay } from '../../../src/shared/day.ts'
import { demoIdentityNumber } from '../../../src/shared/demo-identity-number.ts'
import type { Visitor } from '../../support/journey-visitor.ts'

export type Child = {
  readonly number: string
  readonly givenName: string
  readonly familyName: string
  readonly born: string
}

/** A boy nobody else has: there is one invented number a day for each sex. */
export function aBoy(born: string, givenName: string, familyName: string): Child {
  return { number: demoIdentityNumber(parseDay(born), 'male'), givenName, familyName, born }
}

export function shortName({ givenName, familyName }: Child): string {
  return `${givenName} ${familyName.slice(0, 1)}.`
}

/** Placed on a Tuesday and at school on the Thursday of the week after: day 9. */
export const placedOn = '2026-11-10'
export const startedOn = '2026-11-19'

export async function registerChild(visitor: Visitor, child: Child): Promise<string> {
  const say = visitor.say.bind(visitor)
  await visitor.menu(say('Mina barn', 'My children'))
  await visitor.follow(say('Registrera barn', 'Register child'))
  await visitor.write(
    say('Person-, samordnings- eller reservnummer', 'Personal, coordination or reserve number'),
    child.number,
  )
  await visitor.write(say('Förnamn', 'Given name'), child.givenName)
  await visitor.write(say('Efternamn', 'Family name'), child.familyName)
  await visitor.choose(say('Kön', 'Sex'), say('Pojke', 'Boy'))
  await visitor.press(say('Registrera barn', 'Register child'))
  await visitor.sees(say('Barnet är registrerat.', 'The child is registered.'))
  return new URL(visitor.page.url()).pathname
}

export async function placeWithSchoolChange(visitor: Visitor, home: string): Promise<void> {
  const say = visitor.say.bind(visitor)
  await visitor.follow(say('Placering', 'Placement'))
  await visitor.setDay(say('Första dag', 'First day'), placedOn)
  await visitor.choose(say('Placeringsform', 'Form of placement'), say('Familjehem', 'Family home'))
  await visitor.write(say('Hem eller utförare', 'Home or provider'), home)
  await visitor.pick(say('Byter barnet skola?', 'Does the child change school?'), say('Ja', 'Yes'))
  await visitor.choose(say('Lagrum', 'Legal basis'), say('SoL: samtycke', 'SoL: consent'))
  await visitor.press(say('Spara', 'Save'))
  await visitor.sees(say('Placeringen är registrerad.', 'The placement is recorded.'))
}

/** Typed by hand from the sources: what, its level, its source, its last day. */
const fiveDuties = [
  {
    title: ['Meddelande till SAMS', 'Message to SAMS'],
    level: ['Stadsmål', 'City goal'],
    source: /Stöd till placerade barn och unga.*[sp]\. 15/,
    lastDay: ['13 november 2026', '13 November 2026'],
  },
  {
    title: ['Skolplanering', 'School plan'],
    level: ['Stadsmål', 'City goal'],
    source: /Stöd till placerade barn och unga.*[sp]\. 15/,
    lastDay: ['17 november 2026', '17 November 2026'],
  },
  {
    title: ['Skolstart inom en vecka', 'School start within a week'],
    level: ['Stadsmål', 'City goal'],
    source: /Stöd till placerade barn och unga.*[sp]\. 15/,
    lastDay: ['17 november 2026', '17 November 2026'],
  },
  {
    title: [
      'Underrätta regionen om hälsoundersökning',
      'Notify the region of the health examination',
    ],
    level: ['Lag', 'Law'],
    source: /22 kap\. 7 §|Chapter 22, Section 7/,
    lastDay: ['17 november 2026', '17 November 2026'],
  },
  {
    title: ['Övervägande av vård enligt SoL', 'Consideration of care under SoL'],
    level: ['Lag', 'Law'],
    source: /22 kap\. 13 §|Chapter 22, Section 13/,
    lastDay: ['10 maj 2027', '10 May 2027'],
  },
] as const

/** The five of a new placement that this story follows, each with level and source, and each tells why. */
export async function seeFiveDuties(visitor: Visitor): Promise<string[]> {
  const index = visitor.way.language === 'sv' ? 0 : 1
  const say = visitor.say.bind(visitor)
  await visitor.unfold(/^(Alla åtaganden|All duties) \(/)
  const table = visitor.table(say('Alla åtaganden', 'All duties'))
  const rows = await visitor.rows(table)
  assert.ok(rows.length >= fiveDuties.length)
  const addresses: string[] = []
  for (const { title, level, source } of fiveDuties) {
    const row = rows.find(([name]) => name === title[index])
    assert.ok(row, `a duty called ${title[index]}`)
    assert.match(row.join(' '), new RegExp(level[index]))
    assert.match(row.join(' '), source)
    const link = table.getByRole('link', { name: title[index], exact: true })
    addresses.push((await link.getAttribute('href')) ?? '')
  }
  await visitor.follow(say('Varför?', 'Why?'))
  for (const [nth, { title, source, lastDay }] of fiveDuties.entries()) {
    const address = addresses[nth] ?? ''
    if (new URL(visitor.page.url()).pathname !== address) await visitor.goTo(address)
    assert.equal(await visitor.heading(), title[index])
    assert.match(await visitor.words(), source)
    assert.match(await visitor.told(say('Senast', 'Last day')), new RegExp(lastDay[index]))
    const steps = visitor.main.locator('ol.ob-why-steps > li')
    assert.ok((await steps.count()) >= 2, `${title[index]} says how it was counted`)
    assert.match(await visitor.words(steps.first()), /10 [Nn]ovember 2026/)
  }
  return addresses
}

type StepInList = {
  readonly duty: [sv: string, en: string]
  readonly step: [sv: string, en: string]
}

export const schoolPlan: StepInList = {
  duty: ['Skolplanering', 'School plan'],
  step: ['Registrera skolplanering', 'Record school plan'],
}
const schoolStart: StepInList = {
  duty: ['Skolstart inom en vecka', 'School start within a week'],
  step: ['Registrera skolstart', 'Record school start'],
}

/** From a child's duty in the work list to the form that fulfils it. */
export async function stepInWorkList(
  visitor: Visitor,
  child: Child,
  { duty, step }: StepInList,
): Promise<void> {
  const say = visitor.say.bind(visitor)
  await visitor.menu(say('Min arbetslista', 'My work list'))
  const row = visitor.main
    .getByRole('row')
    .filter({ hasText: shortName(child) })
    .filter({ hasText: say(...duty) })
  await visitor.follow(say(...step), row)
}

/** The school start on day 9, which needs its reason; then "done late" on page, chain and table. */
export async function startSchoolOnDayNine(visitor: Visitor, child: Child): Promise<void> {
  const say = visitor.say.bind(visitor)
  await stepInWorkList(visitor, child, schoolStart)
  await visitor.setDay(say('Första skoldag', 'First day of school'), startedOn)
  await visitor.write(say('Skola', 'School'), 'Lindskolan')
  await visitor.press(say('Spara', 'Save'))
  // Sent back: nine days need a reason, and what was typed is kept.
  await visitor.sees(
    say(
      'Det tog 9 dagar. Välj varför det tog mer än sju.',
      'It took 9 days. Choose why it took more than seven.',
    ),
  )
  assert.equal(await visitor.field(say('Skola', 'School')).inputValue(), 'Lindskolan')
  await visitor.choose(
    say('Om det tog mer än sju dagar: varför', 'If it took more than seven days: why'),
    say('Väntar på mottagande skola', 'Waiting for the receiving school'),
  )
  await visitor.press(say('Spara', 'Save'))
  await visitor.sees(say('Skolstarten är registrerad.', 'The school start is recorded.'))
  await seeDoneLate(visitor)
}

async function seeDoneLate(visitor: Visitor): Promise<void> {
  const say = visitor.say.bind(visitor)
  const title = say('Skolstart inom en vecka', 'School start within a week')
  await visitor.unfold(/^(Alla åtaganden|All duties) \(/)
  const duties = await visitor.rows(visitor.table(say('Alla åtaganden', 'All duties')))
  const duty = duties.find(([name]) => name === title)
  assert.match(duty?.join(' ') ?? '', new RegExp(say('klart, men sent', 'done late')))

  // The drawing, or on a narrow screen its list.
  const chain = visitor.main.locator('#kedjan')
  const drawn = (await chain.textContent()) ?? ''
  assert.match(drawn, new RegExp(title))
  assert.match(drawn, new RegExp(say('Klart, men sent', 'Done late')))

  await visitor.unfold(say('Visa som tabell', 'Show as a table'))
  const twin = await visitor.rows(visitor.table(say('Kedjan som tabell', 'The chain as a table')))
  const told = twin.find((cells) => cells.some((cell) => cell.startsWith(title)))
  assert.match(told?.join(' ') ?? '', new RegExp(say('Klart, men sent', 'Done late')))
}
