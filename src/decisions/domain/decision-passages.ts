/**
 * What a new law says of decisions already made: which count as made under it, which follow the old
 * law to their end, and which must be looked at again. Told by its own transitional provisions, as
 * dated data; a law to come is more rows.
 */
import { laws } from '../../rules/laws.ts'
import { citeTransition, type Source } from '../../rules/source.ts'
import { type Day, parseDay } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'
import { type LegalBasisCode, legalBases } from './legal-bases.ts'

export type DecisionPassage = {
  readonly id: string
  readonly day: Day
  readonly title: Text
  readonly source: Source
  /** What the provision says, in our own words. */
  readonly text: Text
  /** What to do about each decision. */
  readonly todo: Text
  /** Whether each of them must be looked at, or only known. */
  readonly isReview: boolean
  /** Which decisions: the legal bases, or the kinds of fact. None: such are not recorded here. */
  readonly bases: readonly LegalBasisCode[]
  readonly kinds: readonly string[]
  /** That it depends on when an application for care reached the court. */
  readonly asksCourt?: true
}

const newLaw = parseDay('2027-01-01')
const item = (number: number) => ({ day: newLaw, source: citeTransition(laws.law2026, number) })

export const decisionPassages: readonly DecisionPassage[] = [
  {
    ...item(3),
    id: 'galler-som',
    title: text(
      'Beslut enligt LVU gäller som beslut enligt den nya lagen',
      'Decisions under LVU count as decisions under the new law',
    ),
    text: text(
      'Ett beslut enligt LVU räknas från den 1 januari 2027 som ett beslut enligt motsvarande paragraf i den nya lagen.',
      'A decision under LVU counts from 1 January 2027 as one under the corresponding provision of the new law.',
    ),
    todo: text(
      'Inget nytt beslut behövs. Använd den nya paragrafen i nästa övervägande, omprövning och plan.',
      'No new decision is needed. Use the new provision in the next consideration, review and plan.',
    ),
    isReview: false,
    bases: basesEndingOn(newLaw),
    kinds: [],
  },
  {
    ...item(4),
    id: 'hos-domstolen',
    title: text(
      'Ansökan som redan är hos domstolen prövas enligt LVU',
      'An application already in court is tried under LVU',
    ),
    text: text(
      '2 och 3 §§ LVU gäller fortfarande om ansökan om vård kom in till förvaltningsrätten före den 1 januari 2027.',
      'Sections 2 and 3 of LVU still hold if the application for care reached the administrative court before 1 January 2027.',
    ),
    todo: text(
      'Barnet är omedelbart omhändertaget. Har ansökan om vård kommit in i tid prövas den enligt LVU, annars enligt 3 kap. i den nya lagen. Registrera ansökan om den saknas här.',
      'The child has been taken into care at once. An application for care that reached the court in time is tried under LVU, else under Chapter 3 of the new law. Record the application if it is missing here.',
    ),
    isReview: true,
    bases: ['lvu-6'],
    kinds: [],
    asksCourt: true,
  },
  {
    ...item(5),
    id: 'forebyggande-insats',
    title: text(
      'Förebyggande insatser enligt 22 och 23 §§ LVU fortsätter',
      'Preventive interventions under Sections 22 and 23 of LVU go on',
    ),
    text: text(
      '22 och 23 §§ LVU gäller fortfarande för insatser som beslutats före den 1 januari 2027.',
      'Sections 22 and 23 of LVU still hold for interventions decided before 1 January 2027.',
    ),
    todo: text(
      'Insatsen följer den gamla lagen till sitt slut. Behövs en ny fattas beslutet enligt lagen (2026:1637), från den 2 januari 2027.',
      'The intervention follows the old law to its end. A new one is decided under Act (2026:1637), from 2 January 2027.',
    ),
    isReview: true,
    bases: [],
    kinds: ['intervention-without-consent'],
  },
  {
    ...item(6),
    id: 'flyttningsforbud',
    title: text(
      'Flyttningsförbud enligt 24 § LVU ska ses över',
      'Moving bans under Section 24 of LVU are to be looked at again',
    ),
    text: text(
      'Ett barn med flyttningsförbud ska, på nämndens ansökan, omhändertas på grund av anknytning till familjehemmet om 3 kap. 5 § 2–5 i den nya lagen är uppfyllda.',
      'A child under a moving ban shall, on application by the board, be taken into care because of attachment to the family home if Chapter 3, Section 5, items 2–5 of the new law are met.',
    ),
    todo: text(
      'Pröva varje öppet flyttningsförbud: är villkoren uppfyllda ska nämnden ansöka hos förvaltningsrätten.',
      'Look at every open moving ban: if the conditions are met the board shall apply to the administrative court.',
    ),
    isReview: true,
    bases: [],
    kinds: ['moving-ban'],
  },
  {
    ...item(7),
    id: 'sluten-ungdomsvard',
    title: text('Den som dömts till sluten ungdomsvård', 'Those sentenced to closed youth care'),
    text: text(
      'För den som dömts till sluten ungdomsvård gäller 3 § andra stycket LVU som det löd före den 1 juli 2026.',
      'For those sentenced to closed youth care Section 3, second paragraph of LVU holds as it read before 1 July 2026.',
    ),
    todo: text(
      'Domar registreras inte i Obruten. Se efter i akten när vård ska följa på verkställigheten.',
      'Sentences are not recorded in Obruten. Look in the file when care is to follow the sentence.',
    ),
    isReview: true,
    bases: [],
    kinds: [],
  },
]

export function decisionPassagesOn(day: Day): readonly DecisionPassage[] {
  return decisionPassages.filter((passage) => passage.day === day)
}

/** The bases that a new law takes over on the day. */
export function basesEndingOn(day: Day): readonly LegalBasisCode[] {
  return Object.values(legalBases)
    .filter(({ validUntil, successor }) => validUntil === day && successor !== null)
    .map(({ code }) => code)
}
