import type { Fact } from '../../rules/fact.ts'
import { laws } from '../../rules/laws.ts'
import {
  type Context,
  type Fulfilment,
  type Occasion,
  type Rule,
  rule,
  type Term,
  type Trigger,
} from '../../rules/rule.ts'
import { citeLaw, citeTransition, type Source } from '../../rules/source.ts'
import { theSameDay } from '../../rules/terms.ts'
import { addMonths, birthday, type Day } from '../../shared/day.ts'
import { intersect } from '../../shared/period.ts'
import { text } from '../../shared/text.ts'
import { endOf, reached, runsOfBasis } from '../domain/care-clock.ts'

/** Care that always needs the guardian's consent: SoL 21 kap. 1 § fourth paragraph. */
const needsConsent = [
  'jourhem',
  'familjehem',
  'natverkshem',
  'konsulentstott',
  'behandlingsfamilj',
  'hvb',
  'stodboende',
]
const ofOwnVoice = 15
const ofAge = 18
const freshMonths = 6

/**
 * Each placement with consent of a child. Which consents are enough depends on the child's age that
 * day, so the trigger finds them, and the duty covers the one that made it whole.
 */
const placedWithConsent: Trigger = {
  kinds: ['placement', 'legal-basis', 'consent'],
  says: text('Barnet placerades med samtycke', 'The child was placed with consent'),
  find: (context) => {
    const bases = runsOfBasis(context, ['sol'])
    return context.history
      .of('placement')
      .filter(({ data }) => needsConsent.includes(String(data.form)))
      .flatMap((placement) =>
        bases.flatMap((basis): Occasion[] => {
          const both = intersect(placement, basis)
          if (both === null || reached(context, ofAge, both.from)) return []
          const enough = consentEnough(both.from, context)
          return [
            {
              origin: placement,
              alsoKeyedBy: [basis.items[0].originId],
              covers: [placement.originId, ...(enough === null ? [] : [enough.originId])],
              countsFrom: both.from,
              arises: both.from,
              ends: endOf(context, {
                until: both.until,
                ending: text('Placeringen med samtycke upphörde', 'The placement ended'),
                untilAge: ofAge,
              }),
            },
          ]
        }),
      )
  },
}

/** The consent that made it whole: the guardian's, and from 15 years the child's own. */
function consentEnough(day: Day, { history, born }: Context): Fact | null {
  const given = history.of('consent').filter(({ from }) => from >= addMonths(day, -freshMonths))
  const by = (who: string) => given.find(({ data }) => [who, 'bada'].includes(String(data.outcome)))
  const guardian = by('vardnadshavare')
  const needsOwn = born !== null && birthday(born, ofOwnVoice) <= day
  if (!needsOwn) return guardian ?? null
  const child = by('barnet')
  if (guardian === undefined || child === undefined) return null
  return child.from > guardian.from ? child : guardian
}

const given: Fulfilment = {
  kind: 'consent',
  on: (fact, { covers }) => (covers.includes(fact.originId) ? fact.from : null),
}

export function careConsentRule(): Rule {
  const shared = {
    level: 'lag',
    due: theSameDay(text('före placeringen', 'before the placement')),
    trigger: placedWithConsent,
    fulfilledBy: [given],
    reading: text(
      'Varje placering är en ny insats och behöver samtycke. Ett samtycke som lämnats högst sex månader före räknas. Den som fyllt 15 år för sin egen talan och samtycker själv, utöver vårdnadshavaren.',
      'Each placement is a new intervention and needs consent. One given at most six months before counts. Those who have turned 15 speak for themselves and consent too, beside the guardian.',
    ),
  } as const
  const before = (source: Source): { source: Source; term: Term } => ({
    source,
    term: {
      level: 'lag',
      source,
      text: text(
        'Utan samtycke får insatsen inte beslutas.',
        'It may not be decided without consent.',
      ),
    },
  })
  return rule({
    id: 'care-consent',
    subject: 'child',
    title: text('Samtycke till placeringen', 'Consent to the placement'),
    who: text(
      'Socialsekreteraren hämtar in och dokumenterar samtycket.',
      'The caseworker obtains and documents the consent.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...before(citeLaw(laws.osol, '3 kap. 5 §')),
        id: 'osol-2002',
        validFrom: '2002-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
        text: text(
          'Insatser utformas och genomförs tillsammans med den enskilde: vård utanför hemmet enligt socialtjänstlagen bygger på samtycke från vårdnadshavaren och den som fyllt 15 år.',
          'Interventions are shaped and carried out with the individual: care outside the home under the Social Services Act rests on consent from the guardian and from those who have turned 15.',
        ),
      },
      {
        ...shared,
        ...before(citeLaw(laws.sol, '21 kap. 1 §')),
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        text: text(
          'Vårdnadshavarens samtycke krävs alltid för vård i familjehem, jourhem, stödboende och hem för vård eller boende. Den som fyllt 15 år för sin egen talan (3 kap. 4 §).',
          'The guardian’s consent is always required for care in a family home, emergency home, supported housing or residential care home. Those who have turned 15 speak for themselves (Chapter 3, Section 4).',
        ),
        transition: {
          to: 'keep-date',
          source: citeTransition(laws.sol, 1),
          text: text(
            'Kravet skrevs ut i den nya socialtjänstlagen; det gällde också dessförinnan.',
            'The requirement was written out in the new Social Services Act; it held before too.',
          ),
        },
      },
    ],
  })
}
