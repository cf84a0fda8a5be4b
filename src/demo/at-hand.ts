/**
 * What caseworkers keep at hand of their children beside the facts. Read from the rows that the city
 * wrote, so that it need not know how the city was made; for one stadsdel, which is enough to look at.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Day, isoDay } from '../shared/day.ts'
import type { Chance } from './chance.ts'
import { fictitiousPhone } from './people/telephone.ts'
import { insertRows, type Row } from './write/insert-rows.ts'

type Placed = {
  readonly authority_id: string
  readonly home_name: string
  readonly placed_since: Day
  readonly school_name: string | null
  readonly is_protected: boolean
  readonly id: string
  readonly case_number: string
  readonly given_name: string
  readonly caseworker_id: string
  /** The day its file was opened. */
  readonly since: Day
}

const placed = `select c.id, c.case_number, c.given_name, c.caseworker_id, c.authority_id,
    c.opened_at::date - date '1970-01-01' as since, p.home_name, c.protection <> 'none' as is_protected,
    lower(p.period) - date '1970-01-01' as placed_since,
    (select e.school_name from school_enrolment e where e.child_id = c.id and e.voided_at is null
       and upper(e.period) is null limit 1) as school_name
  from child c join authority a on a.id = c.authority_id and a.short_name = 'Farsta'
  join placement p on p.child_id = c.id and p.voided_at is null and upper(p.period) is null
  where c.caseworker_id is not null order by c.case_number`

/** Days ago, and what was noted then. Nobody's notes are longer than people write in a corridor. */
const said: readonly (readonly [number, string])[] = [
  [2, 'Ringde hemmet. Allt väl, sover bättre den här veckan. Nytt samtal på torsdag.'],
  [
    6,
    'Hembesök.\nHar fått eget rum och egen cykel. Vill ringa mormor oftare. Vi bestämde: onsdagar och söndagar, efter middagen.',
  ],
  [11, 'Skolan hörde av sig: två dagar borta utan anmälan. Hemmet visste. Tas upp på mötet.'],
  [19, 'Umgänge med mamma i två timmar, stöd på plats. Lugnt. Ledsen en stund efteråt.'],
  [34, 'Tandläkartid bokad, hemmet följer med. Remiss till BUP skickad av skolläkaren.'],
  [52, 'Enskilt samtal på promenad. Trivs, men undrar hur länge. Lovade svar före lovet.'],
]

export async function writeAtHand(
  client: pg.Client,
  { today, chance }: { today: Day; chance: Chance },
): Promise<void> {
  const { rows: children } = await client.query<Placed>(placed)
  const notes = children.flatMap((child) => notesOf(child, today, chance.fork(child.case_number)))
  await insertRows(client, 'note', notes)
  await addAndVoid(client, notes, chance)
  const contacts = children.flatMap((child) =>
    contactsOf(child, today, chance.fork(`${child.case_number}/contacts`)),
  )
  await insertRows(
    client,
    'fact',
    contacts.map(({ header }) => header),
  )
  await insertRows(
    client,
    'contact',
    contacts.map(({ own }) => own),
  )
  await writeDocuments(client, children, chance)
}

/** The court's decision in the files of some, as a page of its own that says it is made up. */
async function writeDocuments(
  client: pg.Client,
  children: readonly Placed[],
  chance: Chance,
): Promise<void> {
  const bytes = Buffer.from(madeUpPage)
  const documents = children
    .filter(({ given_name }) => given_name === 'Alva' || chance.happens(0.2))
    .map(({ id, caseworker_id, placed_since }) => ({
      id: chance.uuid(),
      child_id: id,
      category: 'dom',
      day: isoDay(placed_since),
      description: 'Förvaltningsrätten, påhittat mål',
      type: 'pdf',
      bytes_count: bytes.length,
      sha256: `\\x${createHash('sha256').update(bytes).digest('hex')}`,
      added_by: caseworker_id,
      added_at: isoDay(placed_since),
    }))
  await insertRows(client, 'attachment', documents)
  await insertRows(
    client,
    'attachment_content',
    documents.map(({ id, child_id }) => ({
      attachment_id: id,
      child_id,
      content: `\\x${bytes.toString('hex')}`,
    })),
  )
}

const madeUpPage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 75>>stream
BT /F 20 Tf 40 200 Td (En p\\345hittad dom i demostaden.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj
trailer<</Root 1 0 R>>
%%EOF
`

type Contact = { readonly header: Row; readonly own: Row }

/** The home and the school with a number, for some; a grandmother to whom not all may be said. */
function contactsOf(child: Placed, today: Day, chance: Chance): Contact[] {
  const phone = () => fictitiousPhone(chance.whole(0, 94))
  const known: Row[] = []
  if (chance.happens(0.8)) {
    known.push({
      category: 'hem',
      name: child.home_name,
      role: 'familjehemsförälder',
      phone: phone(),
    })
  }
  if (child.school_name !== null && chance.happens(0.7)) {
    known.push({ category: 'skola', name: child.school_name, role: 'mentor', phone: phone() })
  }
  if (chance.happens(0.4) || child.given_name === 'Alva') {
    const caution = 'Inget om utredningen: hon berättar för pappa.'
    const told = { caution, hides_whereabouts: child.is_protected || chance.happens(0.5) }
    known.push({
      category: 'natverk',
      name: chance.pick(grandmothers),
      role: 'mormor',
      phone: phone(),
      ...told,
    })
  }
  return known.map((one) => contactRows(child, { ...empty, ...one }, today, chance.uuid()))
}

const grandmothers = ['Gunvor Lind', 'Birgit Sand', 'Marja Ahola', 'Amina Noor'] as const

const empty = { caution: null, hides_whereabouts: false, mail: null, voided_at: null }

function contactRows(child: Placed, contact: Row, today: Day, id: string): Contact {
  const from = isoDay(child.placed_since)
  return {
    header: {
      id,
      origin_id: id,
      kind: 'contact',
      subject_kind: 'child',
      subject_id: child.id,
      period: `[${from},)`,
      authority_id: child.authority_id,
      recorded_by: child.caseworker_id,
      recorded_at: child.placed_since < today ? `${from} 23:30:00 Europe/Stockholm` : 'now',
    },
    own: { id, child_id: child.id, ...contact },
  }
}

function notesOf(child: Placed, today: Day, chance: Chance): Row[] {
  // The child that a tour begins with has them all.
  const all = child.given_name === 'Alva'
  return said
    .filter(([ago]) => today - ago > child.since && (all || chance.happens(0.5)))
    .map(([ago, text]) => {
      const on = today - ago
      const written = `${isoDay(on)} ${chance.whole(10, 16)}:${chance.whole(10, 59)}:00 Europe/Stockholm`
      return {
        id: chance.uuid(),
        child_id: child.id,
        day: isoDay(on),
        text,
        written_by: child.caseworker_id,
        written_at: written,
        written_on: isoDay(on),
        locks_on: isoDay(on + 14),
      }
    })
}

/** One locked note has an addition, and one was written in the wrong file. */
async function addAndVoid(client: pg.Client, notes: readonly Row[], chance: Chance): Promise<void> {
  const whole = [...Map.groupBy(notes, ({ child_id }) => child_id).values()].find(
    ({ length }) => length === said.length,
  )
  const [one, other] = whole?.slice(-3) ?? []
  if (one === undefined || other === undefined) return
  const of = ({ id, child_id }: Row) => ({ note_id: id, child_id })
  await insertRows(client, 'note_addition', [
    {
      ...of(one),
      id: chance.uuid(),
      text: 'Mamma har läst anteckningen och minns det som tre timmar.',
      written_by: one.written_by,
      written_at: one.locks_on,
    },
  ])
  await insertRows(client, 'note_voiding', [
    {
      ...of(other),
      reason: 'Gällde ett syskon.',
      voided_by: other.written_by,
      voided_at: other.locks_on,
    },
  ])
}
