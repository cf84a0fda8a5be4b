import { factDuring } from '../../rules/fulfilment.ts'
import { laws } from '../../rules/laws.ts'
import { type Rule, rule, type VersionWritten } from '../../rules/rule.ts'
import { citeTransition } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { startOfCare } from '../../rules/triggers.ts'
import { type Text, text } from '../../shared/text.ts'
import { isFollowedCare } from './care-forms.ts'
import type { CareSettings } from './settings.ts'
import { alsoIn2026, ownNumber, wordings } from './versions.ts'

/** The board follows the care closely, above all by visits and by talks with the child alone. */
export function visitRule({ visitDays }: CareSettings): Rule {
  return followed({
    id: 'regular-visit',
    title: text('Besök där barnet bor', 'Visit where the child lives'),
    who: text(
      'Socialsekreteraren besöker barnet där det vårdas.',
      'The caseworker visits the child where it is cared for.',
    ),
    demand: text(
      'Nämnden ska noga följa vården, främst genom regelbundna personliga besök i det hem eller boende där barnet eller den unge vårdas.',
      'The board shall follow the care closely, above all by regular personal visits to the home where the child or young person is cared for.',
    ),
    extra: text('Ett samtal någon annanstans är inget besök.', 'A talk elsewhere is no visit.'),
    routine: text('Regelbundna besök', 'Regular visits'),
    days: visitDays,
    done: ['besok', 'besok-samtal', 'besok-avbojt'],
  })
}

export function privateTalkRule({ privateTalkDays }: CareSettings): Rule {
  return followed({
    id: 'private-talk',
    title: text('Enskilt samtal med barnet', 'Private talk with the child'),
    who: text(
      'Socialsekreteraren talar med barnet i enrum.',
      'The caseworker talks with the child alone.',
    ),
    demand: text(
      'Nämnden ska noga följa vården, främst genom bland annat enskilda samtal med barnet eller den unge.',
      'The board shall follow the care closely, above all by, among other things, private talks with the child or young person.',
    ),
    extra: text(
      'Erbjuds barnet ett enskilt samtal och inte vill räknas det; då erbjuds nästa inom samma tid. Med små barn är det en egen stund.',
      'A child that is offered a private talk and declines counts; the next is then offered within the same time. With small children it is a time of their own.',
    ),
    routine: text('Enskilda samtal', 'Private talks'),
    days: privateTalkDays,
    done: ['besok-samtal', 'samtal', 'besok-avbojt'],
  })
}

type Followed = {
  readonly id: string
  readonly title: Text
  readonly who: Text
  readonly demand: Text
  readonly extra: Text
  readonly routine: Text
  readonly days: number
  readonly done: readonly string[]
}

const began = text('Vården började', 'The care began')
const cared = (shelter: boolean) =>
  startOfCare(began, { counts: isFollowedCare({ shelter }), when: () => true })
const triggers = [cared(false), cared(true)] as const

function followed({ id, title, who, demand, extra, routine, days, done }: Followed): Rule {
  const shared = {
    level: 'lag',
    text: demand,
    reading: text(
      `Regelbundet läser vi som minst var ${days}:e dag, räknat från vårdens början och sedan från varje gång. Det gäller i alla former, jourhem också, men inte privatplacering, där nämnden inte vårdar. En flytt inom obruten vård börjar inte om räkningen. ${extra.sv}`,
      `Regularly we read as at least every ${days} days, counted from when the care began and then from each time. It covers all forms, emergency homes too, but not private placement, where the board gives no care. A move within unbroken care does not restart the count. ${extra.en}`,
    ),
    term: ownNumber(routine, days),
    recurrence: 'rolling',
    fulfilledBy: [factDuring('visit', ({ data }) => done.includes(String(data.outcome)))],
  } as const
  const due = within(days, 'days')
  const before = wordings(shared, { places: ['6 kap. 7 b §', '22 kap. 11 §'], triggers, due })
  const from2027: VersionWritten = {
    ...shared,
    id: 'laws-2027',
    validFrom: '2027-01-01',
    appliesTo: 'open-on',
    source: alsoIn2026('22 kap. 11 §', '8 kap. 1 §'),
    trigger: triggers[1],
    due,
    transition: {
      to: 'keep-date',
      source: citeTransition(laws.law2026, 1),
      text: text(
        'För den som är omhändertagen säger den nya lagen detsamma som socialtjänstlagen. Dagen ändras inte.',
        'For those taken into care the new Act says the same as the Social Services Act. The day does not change.',
      ),
    },
  }
  return rule({
    id,
    subject: 'child',
    title,
    who,
    recordedHere: true,
    versions: [...endingAt('2027-01-01', before), from2027],
  })
}

function endingAt(day: string, versions: readonly VersionWritten[]): VersionWritten[] {
  return versions.map((version, index) =>
    index === versions.length - 1 ? { ...version, validUntil: day } : version,
  )
}
