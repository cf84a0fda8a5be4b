/** What others see of the child: nothing, but for who may read the log. */
import assert from 'node:assert/strict'
import type { Visitor } from '../../support/journey-visitor.ts'
import { type Child, shortName } from './the-child.ts'

/** Who works elsewhere finds nothing: not by name, not by number, not by any address. */
export async function findNothing(
  visitor: Visitor,
  child: Child,
  addresses: readonly string[],
): Promise<void> {
  const say = visitor.say.bind(visitor)
  for (const words of [child.givenName, child.familyName, child.number]) {
    await visitor.menu(say('Sök barn', 'Find child'))
    await visitor.write(say('Namn eller nummer', 'Name or number'), words)
    await visitor.press(say('Sök barn', 'Find child'))
    await visitor.sees(
      say(
        'Inget barn du arbetar med stämmer med sökningen.',
        'No child you work with matches the search.',
      ),
    )
  }
  // Word for word what is said of a child that never was.
  assert.equal(await visitor.goTo('/barn/00000000-0000-7000-8000-000000000000'), 404)
  const absent = await visitor.words()
  assert.match(absent, new RegExp(say('Sidan finns inte', 'There is no such page')))
  for (const address of addresses) {
    assert.equal(await visitor.goTo(address), 404, address)
    assert.equal(await visitor.words(), absent, address)
  }
}

/** The manager of the unit sees everybody who looked, and who tried. */
export async function seeWhoLooked(
  visitor: Visitor,
  child: Child,
  names: { caseworker: string; contact: string; stranger: string },
): Promise<void> {
  const say = visitor.say.bind(visitor)
  await visitor.menu(say('Sök barn', 'Find child'))
  await visitor.write(say('Namn eller nummer', 'Name or number'), child.number)
  await visitor.press(say('Sök barn', 'Find child'))
  await visitor.follow(shortName(child))
  await visitor.follow(say('Vem har tittat?', 'Who has looked?'))
  const rows = (await visitor.rows(visitor.table(say('Vem har tittat?', 'Who has looked?')))).map(
    ([, who, what, outcome]) => [who, what, outcome].join(' | ').toLowerCase(),
  )
  const caseworker = say('socialsekreterare', 'caseworker')
  const contact = say('sams-kontaktperson', 'sams contact person')
  const expected = [
    [
      `${names.caseworker}, ${caseworker}`,
      say('Registrerade placering', 'Recorded placement'),
      say('Gjort', 'Done'),
    ],
    [
      `${names.caseworker}, ${caseworker}`,
      say('Öppnade barnets sida', 'Opened the child’s page'),
      say('Gjort', 'Done'),
    ],
    [
      `${names.contact}, ${contact}`,
      say('Lämnade ut månadsfilen', 'Released the month’s file'),
      say('Gjort', 'Done'),
    ],
    [
      `${names.stranger}, ${caseworker}`,
      say('Öppnade barnets sida', 'Opened the child’s page'),
      say('Fick inte se', 'Was not let in'),
    ],
  ]
  for (const cells of expected) {
    const wanted = cells.join(' | ').toLowerCase()
    assert.ok(rows.includes(wanted), `${wanted} in\n${rows.join('\n')}`)
  }
}

/** Every address under a child that any form or page of it has. */
export function addressesUnder(childPage: string): string[] {
  const ends = ['', '/uppgifter', '/handlaggare', '/vardnadshavare/ny', '/logg', '/placeringar/ny']
  const more = ['/avvikelser/ny', '/lagrum/nytt', '/overvagande/ny', '/omprovning/ny', '/skola/ny']
  return [...ends, ...more].map((end) => childPage + end)
}
