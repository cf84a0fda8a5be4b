/** The month's part of the path: seen by the SAMS contact, released, read in by the analyst. */
import assert from 'node:assert/strict'
import type { Visitor } from '../../support/journey-visitor.ts'
import { type Child, shortName } from './the-child.ts'

export type Figures = Readonly<
  Record<'placements' | 'started' | 'withinWeek' | 'median' | 'missing', string>
>

/** The SAMS contact of the district: nine days on Skolgång, and the month's figures. */
export async function seeSchooling(visitor: Visitor, child: Child): Promise<Figures> {
  const say = visitor.say.bind(visitor)
  await visitor.menu(say('Skolgång', 'Schooling'))
  await visitor.choose(say('Visa', 'Show'), say('Alla', 'All'))
  await visitor.choose(say('Placeringsmånad', 'Month of placement'), '2026-11')
  await visitor.press(say('Visa', 'Show'))
  const rows = await visitor.rows(visitor.table(say('Skolgång', 'Schooling')))
  const row = rows.find(([name]) => name === shortName(child))
  assert.ok(row?.includes(say('9 dagar', '9 days')), `nine days in ${row}`)
  await openRelease(visitor)
  return {
    placements: await visitor.told(
      say('Placeringar med skolbyte', 'Placements that changed school'),
    ),
    started: await visitor.told(say('Har börjat skolan', 'Have started school')),
    withinWeek: await visitor.told(say('Varav inom en vecka', 'Of which within a week')),
    median: await visitor.told(say('Median, dagar', 'Median, days')),
    missing: await visitor.told(say('Har inte börjat', 'Have not started')),
  }
}

async function openRelease(visitor: Visitor): Promise<void> {
  const say = visitor.say.bind(visitor)
  await visitor.menu(say('Månadsfil', 'Month file'))
  await visitor.choose(say('Månad', 'Month'), say('november 2026', 'November 2026'))
  await visitor.press(say('Visa', 'Show'))
}

export type ReleasedFile = { readonly name: string; readonly bytes: Buffer }

export async function releaseMonth(visitor: Visitor): Promise<ReleasedFile> {
  const say = visitor.say.bind(visitor)
  await openRelease(visitor)
  await visitor.choose(
    say('Sekretessgrund för utlämnandet', 'Ground for the release'),
    say(
      'OSL 10 kap. 2 §: nödvändigt för nämndens egen verksamhet',
      'OSL Chapter 10, Section 2: necessary for the board’s own activity',
    ),
  )
  return releaseAs(visitor, 'Excel (xlsx)')
}

/** Once more from the page that gave a file. */
export async function releaseAs(visitor: Visitor, format: string): Promise<ReleasedFile> {
  const say = visitor.say.bind(visitor)
  await visitor.pick(say('Filformat', 'File format'), format)
  const button = visitor.button(say('Lämna ut och hämta filen', 'Release and download the file'))
  return visitor.download(() => visitor.hands.press(button))
}

/** The analyst hands a file in. It stops at what the reading led to. */
export async function uploadMonth(visitor: Visitor, file: ReleasedFile): Promise<void> {
  const say = visitor.say.bind(visitor)
  await visitor.menu(say('Månadsfiler', 'Month files'))
  await visitor.attach(say('Månadsfil (xlsx eller csv)', 'Month file (xlsx or csv)'), {
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: file.bytes,
  })
  await visitor.press(say('Läs in en fil', 'Read in a file'))
}

/** Until the file is read: the bar fetches itself, or without scripts a link does. */
export async function waitUntilRead(visitor: Visitor): Promise<void> {
  const say = visitor.say.bind(visitor)
  const reading = say('Filen läses', 'The file is being read')
  const limit = Date.now() + readLimitMs
  while ((await visitor.heading()) === reading && Date.now() < limit) {
    if (visitor.way.javaScript) {
      const read = visitor.page.getByRole('heading', { level: 1 }).filter({ hasNotText: reading })
      await read.waitFor({ timeout: readLimitMs })
    } else await visitor.follow(say('Uppdatera', 'Refresh'))
  }
}

/** Far more than a file needs: the machine may be busy with other tests. */
const readLimitMs = 60_000

/** Previews and reads in; then the city's page counts the same as the district's own. */
export async function readMonthIn(visitor: Visitor, district: string, own: Figures): Promise<void> {
  const say = visitor.say.bind(visitor)
  await waitUntilRead(visitor)
  assert.equal(await visitor.heading(), `${district}, ${say('november 2026', 'November 2026')}`)
  assert.equal(
    await visitor.told(say('Placeringar med skolbyte', 'Placements that changed school')),
    own.placements,
  )
  await visitor.press(say('Läs in', 'Read in'))
  await visitor.sees(say('Filen är inläst.', 'The file is read in.'))
  assert.deepEqual(await figuresOf(visitor, district), own)
}

/** What the overview says of a district in November. */
export async function figuresOf(visitor: Visitor, stadsdel: string): Promise<Figures> {
  const say = visitor.say.bind(visitor)
  const table = visitor.table(say('november 2026', 'November 2026'))
  const row = (await visitor.rows(table)).find(([name]) => name === stadsdel)
  const [, , placements = '', started = '', withinWeek = '', median = '', missing = ''] = row ?? []
  return { placements, started, withinWeek, median, missing }
}
