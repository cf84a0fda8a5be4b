import type { TableRights } from '../rights.ts'
import { care, children, itself } from './groups.ts'

const farsta = 'farsta-cancelled farsta-held farsta-later farsta-next'
const skarholmen = 'skarholmen-later skarholmen-next'
const toCome = 'farsta-later farsta-next'
const managers = { maud: 'policy-refuses', mats: 'policy-refuses' }

const plan = (authority: string, staff: string | undefined) =>
  `insert into board_meeting (id, authority_id, body, held_on, papers_by, set_by)
    values (gen_random_uuid(), '${authority}', 'namnd', '2026-06-01', '2026-05-20', '${staff}')`

const announce = (meeting: string, child: string, duty: string, staff: string) =>
  `insert into meeting_item (id, meeting_id, child_id, duty_id, announced_by)
    values (gen_random_uuid(), '${meeting}', '${child}', '${duty}', '${staff}')`

export const meetingTables: readonly TableRights[] = [
  {
    table: 'board_meeting',
    key: 'id',
    names: `select m.id::text as key, case a.short_name when 'Farsta' then 'farsta' else 'skarholmen' end || '-' ||
        case when cancelled_at is not null then 'cancelled' when held_on < '2026-03-18' then 'held'
          when held_on < '2026-05-01' then 'next' else 'later' end as name
      from board_meeting m join authority a on a.id = m.authority_id`,
    select: {
      ...Object.fromEntries(Object.keys(care(itself)).map((name) => [name, farsta])),
      david: skarholmen,
      gun: '',
      nobody: '',
    },
    insert: {
      rows: ({ staff }, { askers, ids }) => ({
        farsta: plan(ids.farsta, staff),
        skarholmen: plan(ids.skarholmen, staff),
        'by-another': plan(ids.farsta, askers.anna?.staff),
      }),
      expected: { maud: 'farsta', mats: 'farsta' },
    },
    update: {
      papers: {
        set: ({ staff }) => `papers_by = '2026-03-01', set_by = '${staff}'`,
        expected: { maud: toCome, mats: toCome },
      },
      cancel: {
        set: ({ staff }) => `cancelled_by = '${staff}', cancelled_at = now()`,
        expected: { maud: toCome, mats: toCome },
      },
      'by another': {
        set: (_asker, { askers }) => `papers_by = '2026-03-01', set_by = '${askers.anna?.staff}'`,
        expected: managers,
      },
      authority: { set: 'authority_id = authority_id', expected: {} },
    },
  },
  {
    table: 'meeting_item',
    key: 'id',
    names: `select i.id::text as key, lower(c.given_name) || case when withdrawn_at is null then '' else '.back' end as name
      from meeting_item i join child c on c.id = i.child_id`,
    select: care((child) => `${child} ${child}.back`),
    insert: {
      rows: ({ staff }, { askers, child, meetings: { meeting, duty } }) => {
        const say = (name: string, where: string, of = name, by = staff) =>
          announce(meeting[where] ?? '', child[name] ?? '', duty[of] ?? '', by)
        return {
          ...Object.fromEntries(
            children.map((name) => [
              name,
              say(name, name === 'eli' ? 'skarholmen-next' : 'farsta-next'),
            ]),
          ),
          'alva.another-childs-duty': say('alva', 'farsta-next', 'cia'),
          'alva.cancelled': say('alva', 'farsta-cancelled'),
          'alva.held': say('alva', 'farsta-held'),
          'alva.another-namnd': say('alva', 'skarholmen-next'),
          'alva.by-another': say(
            'alva',
            'farsta-next',
            'alva',
            askers[staff === askers.anna?.staff ? 'bertil' : 'anna']?.staff,
          ),
        }
      },
      expected: care(itself),
    },
    update: {
      withdraw: {
        set: ({ staff }) => `withdrawn_by = '${staff}', withdrawn_at = now()`,
        expected: care(itself),
      },
      'withdraw by another': {
        set: ({ staff }, { askers }) =>
          `withdrawn_by = '${askers[staff === askers.anna?.staff ? 'bertil' : 'anna']?.staff}', withdrawn_at = now()`,
        expected: {
          ...Object.fromEntries(Object.keys(care(itself)).map((name) => [name, 'policy-refuses'])),
          gun: '',
          nobody: '',
        },
      },
      list: {
        set: ({ staff }) => `listed_by = '${staff}', listed_at = now()`,
        expected: { maud: 'alva bo cia', mats: 'dan' },
      },
      'list by another': {
        set: (_asker, { askers }) => `listed_by = '${askers.anna?.staff}', listed_at = now()`,
        expected: managers,
      },
      meeting: { set: 'meeting_id = meeting_id', expected: {} },
    },
  },
]
