import { laws } from '../../rules/laws.ts'
import { type Fulfilment, type Occasion, type Rule, rule, type Trigger } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { placedRuns } from '../../rules/triggers.ts'
import { unchangedInSol } from '../../rules/unchanged.ts'
import { ageOn } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'

const twoMonths = within(2, 'months')
const ofAge = 18

/**
 * Counted from when the investigation was closed. A child who comes to the jourhem in the two
 * months after has what is left of them; one who comes later comes for another reason.
 */
const closedWhileThere: Trigger = {
  kinds: ['placement', 'investigation'],
  says: text('Utredningen avslutades', 'The investigation was closed'),
  find: (context) => {
    const runs = placedRuns(context, ({ data }) => data.form === 'jourhem')
    if (runs.length === 0) return []
    return context.history.of('investigation').flatMap((investigation): Occasion[] => {
      const closed = investigation.until
      if (closed === null) return []
      return runs
        .filter(
          ({ from, until }) =>
            from <= twoMonths.count(closed) && (until === null || until > closed),
        )
        .filter(({ from }) => {
          const { born } = context
          return born === null || ageOn(born, Math.max(from, closed)) < ofAge
        })
        .map((run) => ({
          origin: run.items[0],
          alsoKeyedBy: [investigation.originId],
          covers: run.items.map(({ originId }) => originId),
          countsFrom: closed,
          arises: Math.max(closed, run.from),
          ends: null,
        }))
    })
  },
}

/** The day the child left the last jourhem of the run. */
const left: Fulfilment = {
  kind: 'placement',
  on: ({ originId, until }, { covers }) => (originId === covers.at(-1) ? until : null),
}

export function jourhemLimitRule(): Rule {
  const inLaw = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'lag' as const,
      source: citeLaw(law, place),
      text: text('Lagen säger högst två månader.', 'The law says at most two months.'),
    },
    extendable: {
      ground: text('särskilda skäl', 'special reasons'),
      source: citeLaw(law, place),
    },
  })
  const shared = {
    level: 'lag',
    text: text(
      'Ett barn får vårdas i ett jourhem i högst två månader efter att nämnden avslutat utredningen av om den behöver ingripa till barnets skydd eller stöd. Finns särskilda skäl får det bli längre.',
      'A child may be cared for in an emergency home for at most two months after the board closed the investigation of whether it must intervene for the child’s protection or support. For special reasons it may be longer.',
    ),
    reading: text(
      'Tiden räknas från den dag utredningen avslutades, och går ut för den som kommer till jourhemmet därefter samma dag. En flytt till ett annat jourhem börjar inte om den. Ett konsulentstött hem kan vara familjehem eller jourhem och räknas inte här.',
      'Time is counted from the day the investigation was closed, and for a child who comes to the emergency home after it runs out on the same day. A move to another emergency home does not restart it. A consultant-supported home may be a family home or an emergency home and is not counted here.',
    ),
    due: twoMonths,
    trigger: closedWhileThere,
    fulfilledBy: [left],
  } as const
  return rule({
    id: 'jourhem-limit',
    subject: 'child',
    title: text('Högst två månader i jourhem', 'At most two months in emergency home'),
    who: text(
      'Socialsekreteraren ser till att barnet får ett annat boende, eller nämnden beslutar att det får vara kvar av särskilda skäl.',
      'The caseworker sees to it that the child gets another home, or the board decides that it may stay for special reasons.',
    ),
    versions: [
      {
        ...shared,
        ...inLaw(laws.osol, '6 kap. 6 § fjärde stycket'),
        id: 'osol-2013',
        validFrom: '2013-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.sol, '22 kap. 4 § andra stycket'),
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        transition: unchangedInSol,
      },
    ],
  })
}
