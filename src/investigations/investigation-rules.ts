import { laws } from '../rules/laws.ts'
import { type Fulfilment, type Rule, rule, type Term } from '../rules/rule.ts'
import { citeLaw } from '../rules/source.ts'
import { within } from '../rules/terms.ts'
import { eachEvent } from '../rules/triggers.ts'
import { unchangedInSol } from '../rules/unchanged.ts'
import { type Text, text } from '../shared/text.ts'

/** Done when the very investigation is closed. */
const closed: Fulfilment = {
  kind: 'investigation',
  on: (fact, occasion) => (occasion.covers.includes(fact.originId) ? fact.until : null),
}

export function childInvestigationRule(): Rule {
  const inLaw = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: fourMonths(law, place),
    extendable: {
      ground: text('särskilda skäl', 'special reasons'),
      source: citeLaw(law, place),
    },
  })
  const fourMonths = (law: Text, place: string): Term => ({
    level: 'lag',
    source: citeLaw(law, place),
    text: text('Lagen säger fyra månader.', 'The law says four months.'),
  })
  const shared = {
    level: 'lag',
    text: text(
      'En utredning av om nämnden behöver ingripa till ett barns skydd eller stöd ska bedrivas skyndsamt och vara slutförd inom fyra månader från det att den inleddes. Finns särskilda skäl får nämnden besluta att förlänga den för viss tid.',
      'An investigation of whether the board must intervene for a child’s protection or support shall be carried out promptly and be completed within four months of being opened. For special reasons the board may decide to extend it for a certain time.',
    ),
    due: within(4, 'months'),
    trigger: eachEvent(
      'investigation',
      text('Utredningen inleddes', 'The investigation was opened'),
    ),
    fulfilledBy: [closed],
  } as const
  return rule({
    id: 'child-investigation',
    subject: 'child',
    recordedHere: true,
    title: text('Slutför barnavårdsutredningen', 'Complete the child welfare investigation'),
    who: text(
      'Socialsekreteraren slutför utredningen.',
      'The caseworker completes the investigation.',
    ),
    versions: [
      {
        ...shared,
        ...inLaw(laws.osol, '11 kap. 2 §'),
        id: 'osol-2002',
        validFrom: '2002-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.sol, '20 kap. 3 §'),
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        transition: unchangedInSol,
      },
    ],
  })
}
