import { factNaming } from '../../rules/fulfilment.ts'
import { laws } from '../../rules/laws.ts'
import { type Rule, rule, type Term } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { type Text, text } from '../../shared/text.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { withinWeeks } from '../domain/weeks.ts'
import { takenAtOnce } from './immediate-care.ts'

/** What is decided at once is handed to the court within a week: LVU 7 §, now (2026:1600) 5:4. */
export function immediateCareSubmissionRule(): Rule {
  const aWeek = (law: Text, place: string) => ({
    source: citeLaw(law, place),
    term: {
      level: 'lag',
      source: citeLaw(law, place),
      text: text('Lagen säger en vecka från beslutet.', 'The law says one week from the decision.'),
    } satisfies Term,
  })
  const shared = {
    level: 'lag',
    text: text(
      'Har nämnden beslutat om omedelbart omhändertagande ska beslutet med handlingarna lämnas till förvaltningsrätten inom en vecka från beslutsdagen, så att rätten kan pröva om det ska fastställas.',
      'When the board has decided to take a child into care at once, the decision with the documents shall be handed to the administrative court within one week of the day of the decision, so that the court can try whether to confirm it.',
    ),
    due: withinWeeks(1),
    trigger: takenAtOnce(
      text(
        'Omedelbart omhändertagande beslutades',
        'It was decided to take the child into care at once',
      ),
      { from: 'decision', exceptByCourt: true },
    ),
    fulfilledBy: [factNaming('court-submission', 'about')],
    lapses: text(
      'Har beslutet inte lämnats till rätten i tid upphör omhändertagandet',
      'If the decision has not been handed to the court in time, being in care ends',
    ),
  } as const
  return rule({
    id: 'immediate-care-submission',
    subject: 'child',
    title: text(
      'Underställ det omedelbara omhändertagandet',
      'Submit the immediate care decision to the court',
    ),
    who: text(
      'Socialsekreteraren lämnar nämndens beslut med handlingarna till förvaltningsrätten.',
      'The caseworker hands the board’s decision with the documents to the administrative court.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...aWeek(laws.lvu, '7 § första stycket'),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...aWeek(laws.law2026, '5 kap. 4 §'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}
