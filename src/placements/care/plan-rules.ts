import type { Fact } from '../../rules/fact.ts'
import { factDuring } from '../../rules/fulfilment.ts'
import { laws } from '../../rules/laws.ts'
import { type Context, type Fulfilment, type Rule, rule, type Trigger } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { within, withinYears } from '../../rules/terms.ts'
import { careEnded, placedRuns, startOfCare } from '../../rules/triggers.ts'
import { unchangedInSol } from '../../rules/unchanged.ts'
import { addMonths, birthday } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { isFollowedCare, isPlannedCare } from './care-forms.ts'
import type { CareSettings } from './settings.ts'
import { ownNumber, wordings } from './versions.ts'

const began = text('Vården började', 'The care began')
const planned = (shelter: boolean) =>
  startOfCare(began, { counts: isPlannedCare({ shelter }), when: () => true })
const triggers = [planned(false), planned(true)] as const
const notJourhem = text(
  'Paragrafen nämner familjehem, stödboende, skyddat boende och hem för vård eller boende, dit särskilda ungdomshem räknas, men inte jourhem. En flytt inom obruten vård är ingen ny början. En plan från de tre månaderna före räknas.',
  'The paragraph names family homes, supported housing, sheltered housing and residential care, among which state youth homes count, but not emergency homes. A move within unbroken care is no new beginning. A plan from the three months before counts.',
)

/** A plan is often made for the decision, before the child has come. */
const monthsAhead = 3
function plan(kind: string): Fulfilment {
  return {
    kind,
    on: (fact, { countsFrom, ends }) => {
      if (fact.from < addMonths(countsFrom, -monthsAhead)) return null
      return ends !== null && fact.from >= ends.day ? null : fact.from
    },
  }
}

export function carePlanRule({ carePlanDays }: CareSettings): Rule {
  return rule({
    id: 'care-plan',
    subject: 'child',
    title: text('Vårdplan', 'Care plan'),
    who: text('Socialsekreteraren upprättar vårdplanen.', 'The caseworker draws up the care plan.'),
    recordedHere: true,
    versions: wordings(
      {
        level: 'lag',
        text: text(
          'När någon behöver vårdas utanför hemmet ska nämnden upprätta en plan för vården, som också säger vad andra huvudmän ansvarar för.',
          'When somebody needs care outside the home the board shall draw up a plan for the care, which also says what other principals are responsible for.',
        ),
        reading: notJourhem,
        term: ownNumber(text('Vårdplan', 'Care plan'), carePlanDays),
        fulfilledBy: [plan('care-plan')],
      },
      {
        places: ['11 kap. 3 §', '9 kap. 12 § första stycket'],
        triggers,
        due: within(carePlanDays, 'days'),
      },
    ),
  })
}

export function implementationPlanRule({ implementationPlanDays }: CareSettings): Rule {
  return rule({
    id: 'implementation-plan',
    subject: 'child',
    title: text('Genomförandeplan', 'Implementation plan'),
    who: text(
      'Socialsekreteraren upprättar genomförandeplanen tillsammans med barnet och dem som vårdar det.',
      'The caseworker draws up the implementation plan together with the child and its carers.',
    ),
    recordedHere: true,
    versions: wordings(
      {
        level: 'lag',
        text: text(
          'För barn och unga som vårdas utanför hemmet ska nämnden upprätta en plan över hur vården ska genomföras.',
          'For children and young people in care outside the home the board shall draw up a plan of how the care is to be carried out.',
        ),
        reading: notJourhem,
        term: ownNumber(text('Genomförandeplan', 'Implementation plan'), implementationPlanDays),
        fulfilledBy: [plan('implementation-plan')],
      },
      {
        places: ['11 kap. 3 §', '9 kap. 12 § andra stycket'],
        triggers,
        due: within(implementationPlanDays, 'days'),
      },
    ),
  })
}

const twoYears = withinYears(2)
const monthsOfNotice = 6
const ofAge = 18

/** Two years from when the child was placed; told of half a year before, so that it can be prepared. */
const twoYearsPlaced: Trigger = {
  kinds: ['placement'],
  says: text('Barnet placerades', 'The child was placed'),
  find: (context) =>
    placedRuns(context, isFollowedCare({ shelter: true })).flatMap((run) => {
      const arises = addMonths(twoYears.count(run.from), -monthsOfNotice)
      const until = endOfChildhood(run.until, context)
      const last = run.items.at(-1)
      const isOver = until !== null && until.day <= arises
      if (arises > context.today || isOver || !isPlanned(last)) return []
      return [
        {
          origin: run.items[0],
          covers: run.items.map(({ originId }) => originId),
          countsFrom: run.from,
          arises,
          ends: until,
        },
      ]
    }),
}

function isPlanned(placement: Fact | undefined): boolean {
  return placement !== undefined && isPlannedCare({ shelter: true })(placement)
}

function endOfChildhood(until: number | null, { born, today }: Context) {
  const adult = born === null ? null : birthday(born, ofAge)
  if (adult !== null && adult <= today && (until === null || adult < until)) {
    return { day: adult, reason: text('Barnet fyllde 18 år', 'The child turned 18') }
  }
  return until === null ? null : { day: until, reason: careEnded }
}

export function futureHousingRule(): Rule {
  const shared = {
    level: 'lag',
    text: text(
      'Vårdplanen för ett barn ska revideras första gången senast när barnet har varit placerat i två år, och då särskilt ta upp var barnet ska bo i det långa loppet, om det inte finns särskilda skäl mot det.',
      'The care plan of a child shall be revised for the first time at the latest when the child has been placed for two years, and shall then specially take up where the child is to live in the long term, unless there are special reasons against it.',
    ),
    reading: text(
      'Två år räknas från den obrutna vårdens början, också tid i jourhem. Åtagandet visas ett halvår innan. En vårdplan som tagit upp frågan tidigare under vården räknas. Det gäller den som är under 18 år.',
      'Two years are counted from when the unbroken care began, time in an emergency home too. The duty is shown half a year ahead. A care plan that took the question up earlier in the care counts. It covers those under 18.',
    ),
    due: twoYears,
    trigger: twoYearsPlaced,
    fulfilledBy: [factDuring('care-plan', ({ data }) => data.flag === true)],
  } as const
  const inLaw = (source: ReturnType<typeof citeLaw>) =>
    ({
      source,
      term: { level: 'lag', source, text: text('Lagen säger två år.', 'The law says two years.') },
    }) as const
  return rule({
    id: 'future-housing',
    subject: 'child',
    title: text('Långsiktigt boende i vårdplanen', 'Long-term home in the care plan'),
    who: text(
      'Socialsekreteraren reviderar vårdplanen tillsammans med barnet.',
      'The caseworker revises the care plan together with the child.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(citeLaw(laws.osol, '11 kap. 3 § andra stycket')),
        id: 'osol-2021',
        validFrom: '2021-03-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(citeLaw(laws.sol, '9 kap. 13 § andra stycket')),
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        transition: unchangedInSol,
      },
    ],
  })
}
