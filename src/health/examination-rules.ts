import { factNaming, isDuring } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { localRoutine } from '../rules/local-routine.ts'
import { type Fulfilment, type Rule, rule } from '../rules/rule.ts'
import { cite, citeLaw } from '../rules/source.ts'
import { theSameDay, within } from '../rules/terms.ts'
import { careEnded, eachFact, startOfCare } from '../rules/triggers.ts'
import { ageOn } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import type { ExaminationSettings } from './settings.ts'

const ofAge = 18

/** The day by which both health and teeth have been examined during the care. */
const bothExamined: Fulfilment = {
  kind: 'health-examination',
  on: (fact, occasion, history) => {
    if (!isDuring(fact, occasion)) return null
    const done = history
      .of('health-examination')
      .filter((other) => isDuring(other, occasion) && other.from <= fact.from)
      .map(({ data }) => data.outcome)
    const isBoth = done.includes('bada') || (done.includes('halsa') && done.includes('tander'))
    return isBoth ? fact.from : null
  },
}

export function examinationRule({ examinationDays }: ExaminationSettings): Rule {
  return rule({
    id: 'health-dental-check',
    subject: 'child',
    title: text('Hälso- och tandundersökning', 'Health and dental examination'),
    who: text(
      'Socialsekreteraren ser till att barnet kommer till båda undersökningarna.',
      'The caseworker sees to it that the child gets to both examinations.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'stockholm-2022',
        validFrom: '2022-01-01',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source: cite(
          'Stöd till placerade barn och unga',
          'Socialförvaltningen 2021-11-12',
          's. 36',
        ),
        text: text(
          'Alla barn som placeras ska gå igenom en hälsoundersökning och en tandundersökning.',
          'All children who are placed shall go through a health examination and a dental examination.',
        ),
        reading: text(
          'Målet är uppfyllt när båda är gjorda under vården. Det är stadens mål för 2022 och framåt och gäller den som är under 18 år; lagens underrättelse till regionen är en annan sak.',
          'The goal is met when both have been done during the care. It is the city’s goal for 2022 and on and covers those under 18; the law’s notice to the region is another matter.',
        ),
        term: {
          level: 'lokal rutin',
          source: localRoutine(
            text('Hälso- och tandundersökning', 'Health and dental examination'),
          ),
          text: text(
            `Källan anger inget antal dagar; kommunen har valt ${examinationDays}.`,
            `The source gives no number of days; the municipality has chosen ${examinationDays}.`,
          ),
        },
        trigger: startOfCare(text('Barnet placerades', 'The child was placed'), {
          counts: ({ data }) => data.form !== 'privatplacering',
          when: ({ born }, { from }) => born === null || ageOn(born, from) < ofAge,
        }),
        due: within(examinationDays, 'days'),
        fulfilledBy: [bothExamined],
      },
    ],
  })
}

/** From 2028: whoever is received in residential care is called to a common plan at once. */
export function sipRule(): Rule {
  const source = citeLaw(laws.sol, '9 kap. 10 a §')
  const residential = new Set(['hvb', 'sis'])
  return rule({
    id: 'sip-at-hvb',
    subject: 'child',
    title: text('Underrätta regionen och kalla till SIP', 'Notify the region and call to SIP'),
    who: text(
      'Socialsekreteraren underrättar regionen om beslutet och kallar till mötet.',
      'The caseworker notifies the region of the decision and calls the meeting.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'sol-2028',
        validFrom: '2028-01-01',
        appliesTo: 'triggers-from',
        level: 'lag',
        source,
        text: text(
          'När nämnden beslutar att någon ska tas emot i ett hem för vård eller boende ska den genast underrätta regionen om beslutet och kalla till ett möte om en individuell plan.',
          'When the board decides that somebody is to be received in residential care it shall at once notify the region of the decision and call a meeting on an individual plan.',
        ),
        reading: text(
          'Genast läser vi som senast den dag placeringen började. Ett särskilt ungdomshem räknas som ett hem för vård eller boende (1 kap. 5 § socialtjänstförordningen (2025:468)). Varje nytt hem är ett nytt beslut.',
          'At once we read as at the latest on the day the placement began. A state youth home counts as residential care (Chapter 1, Section 5 of the Social Services Ordinance (2025:468)). Each new home is a new decision.',
        ),
        term: { level: 'lag', source, text: text('Lagen säger genast.', 'The law says at once.') },
        trigger: eachFact(
          'placement',
          text('Placeringen på ett hem för vård eller boende började', 'The placement began'),
          {
            when: ({ data }) => residential.has(String(data.form)),
            endedBecause: careEnded,
          },
        ),
        due: theSameDay(text('genast, senast när placeringen börjar', 'at once')),
        fulfilledBy: [factNaming('sip-called', 'about')],
      },
    ],
  })
}
