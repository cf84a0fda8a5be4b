import { factNaming } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { localRoutine } from '../rules/local-routine.ts'
import { type Rule, rule, type Term } from '../rules/rule.ts'
import { citeLaw } from '../rules/source.ts'
import { theSameDay, within } from '../rules/terms.ts'
import { eachEvent } from '../rules/triggers.ts'
import { unchangedInSol } from '../rules/unchanged.ts'
import { text } from '../shared/text.ts'

export function lexSarahRule(): Rule {
  const shared = {
    level: 'lag',
    text: text(
      'Den som fullgör uppgifter inom socialtjänsten ska genast rapportera ett missförhållande, eller en påtaglig risk för ett, som rör den som får insatser.',
      'Whoever works in social services shall at once report misconduct, or a manifest risk of it, that concerns those who are given interventions.',
    ),
    reading: text(
      'Genast läser vi som samma dag som det uppmärksammades.',
      'We read at once as the same day as it was noticed.',
    ),
    due: theSameDay(text('genast, alltså samma dag', 'at once, that is the same day')),
    trigger: eachEvent(
      'misconduct',
      text('Ett missförhållande uppmärksammades', 'Misconduct was noticed'),
    ),
    fulfilledBy: [factNaming('misconduct-reported', 'about')],
  } as const
  const inLaw = (law: typeof laws.sol, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'lag',
      source: citeLaw(law, place),
      text: text('Lagen säger genast.', 'The law says at once.'),
    } as const,
  })
  return rule({
    id: 'lex-sarah',
    subject: 'child',
    title: text('Lex Sarah-rapport', 'Lex Sarah report'),
    who: text('Den som uppmärksammade det rapporterar.', 'Whoever noticed it reports.'),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.osol, '14 kap. 3 §'),
        id: 'osol-2011',
        validFrom: '2011-07-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.sol, '27 kap. 2 §'),
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        transition: unchangedInSol,
      },
    ],
  })
}

/** Days that the law does not give: the municipality's own. */
export type MisconductSettings = { readonly noticeDays: number }

export const defaultMisconductSettings: MisconductSettings = { noticeDays: 14 }

export function lexSarahNoticeRule({ noticeDays } = defaultMisconductSettings): Rule {
  const term: Term = {
    level: 'lokal rutin',
    source: localRoutine(text('Lex Sarah-anmälan', 'Lex Sarah notice')),
    text: text(
      `Lagen säger snarast, och anger inget antal dagar; kommunen har valt ${noticeDays}.`,
      `The law says as soon as possible, and gives no number of days; the municipality has chosen ${noticeDays}.`,
    ),
  }
  const shared = {
    level: 'lag',
    text: text(
      'Ett allvarligt missförhållande, eller en påtaglig risk för ett, ska snarast anmälas till Inspektionen för vård och omsorg, med utredningen bifogad.',
      'Serious misconduct, or a manifest risk of it, shall as soon as possible be notified to the Health and Social Care Inspectorate, with the investigation attached.',
    ),
    term,
    due: within(noticeDays, 'days'),
    trigger: eachEvent(
      'misconduct-reported',
      text('Missförhållandet bedömdes vara allvarligt', 'The misconduct was judged to be serious'),
      { when: ({ data }) => data.outcome === 'allvarligt' },
    ),
    fulfilledBy: [factNaming('misconduct-notified', 'about')],
  } as const
  return rule({
    id: 'lex-sarah-notice',
    subject: 'child',
    title: text('Lex Sarah-anmälan till IVO', 'Lex Sarah notice to IVO'),
    who: text(
      'Nämnden anmäler; hos en enskild utförare eller SiS gör de det själva.',
      'The board notifies; at a private provider or SiS they do it themselves.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        id: 'osol-2013',
        validFrom: '2013-06-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.osol, '14 kap. 7 §'),
      },
      {
        ...shared,
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.sol, '27 kap. 6 §'),
        transition: unchangedInSol,
      },
    ],
  })
}
