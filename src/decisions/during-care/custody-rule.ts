import type { Fact } from '../../rules/fact.ts'
import { factDuring } from '../../rules/fulfilment.ts'
import { laws } from '../../rules/laws.ts'
import {
  type Context,
  type Occasion,
  type Rule,
  rule,
  type Term,
  type Trigger,
} from '../../rules/rule.ts'
import { citeLaw, citeTransition, type Source } from '../../rules/source.ts'
import { withinYears } from '../../rules/terms.ts'
import { careEnded } from '../../rules/triggers.ts'
import { unchangedInSol } from '../../rules/unchanged.ts'
import { joinUnbroken, type Run } from '../../shared/period.ts'
import { type Text, text } from '../../shared/text.ts'
import { isFamilyHome } from '../after-care/care-ending.ts'
import { endOf, reached } from '../domain/care-clock.ts'
import { newLaw } from '../domain/from-lvu.ts'

const ofAge = 18

/** Placed in one and the same family home, by its name; a jourhem does not count. */
const inSameHome: Trigger = {
  kinds: ['placement'],
  says: text('Barnet kom till familjehemmet', 'The child came to the family home'),
  find: (context) =>
    staysInOneHome(context)
      .filter(({ from }) => !reached(context, ofAge, from))
      .map(
        (stay): Occasion => ({
          origin: stay.items[0],
          covers: stay.items.map(({ originId }) => originId),
          countsFrom: stay.from,
          arises: stay.from,
          ends: endOf(context, { until: stay.until, ending: careEnded, untilAge: ofAge }),
        }),
      ),
}

function staysInOneHome({ history }: Context): readonly Run<Fact>[] {
  const byHome = Map.groupBy(history.of('placement').filter(isFamilyHome), ({ data, originId }) =>
    typeof data.homeName === 'string' ? data.homeName : originId,
  )
  return [...byHome.values()].flatMap((stays) => joinUnbroken(stays, (stay) => stay))
}

const considered = factDuring('custody-considered', () => true)

/** Both laws ask it, by the ground of the care: told as one place in the catalogue. */
function inBoth(socialServices: Source, lvuPlace: string): Source {
  const { place, work } = socialServices
  const withoutConsent = citeLaw(laws.lvu, lvuPlace)
  return {
    place,
    publisher: null,
    work: text(
      `${work.sv}, och för vård utan samtycke ${withoutConsent.place.sv} ${laws.lvu.sv}`,
      `${work.en}, and for care without consent ${withoutConsent.place.en}, ${laws.lvu.en}`,
    ),
  }
}

function termOf(source: Source, says: Text): Term {
  return { level: 'lag', source, text: says }
}

const threeYears = text('Lagen sade tre år.', 'The law said three years.')
const twoYears = text(
  'Lagen säger två år, därefter årligen.',
  'The law says two years, then yearly.',
)

/** Three years, from 1 July 2022 two; yearly after that since 1 March 2021. */
export function custodyTransferRule(): Rule {
  const osol = inBoth(citeLaw(laws.osol, '6 kap. 8 § andra stycket'), '13 § tredje stycket')
  const osol2022 = inBoth(citeLaw(laws.osol, '6 kap. 8 b §'), '13 c §')
  const sol = inBoth(citeLaw(laws.sol, '22 kap. 14 §'), '13 c §')
  const law2026 = {
    ...citeLaw(laws.sol, '22 kap. 14 §'),
    work: text(
      `${laws.sol.sv}, och för vård utan samtycke 9 kap. 1 § ${laws.law2026.sv}`,
      `${laws.sol.en}, and for care without consent Chapter 9, Section 1, ${laws.law2026.en}`,
    ),
  }
  const once = {
    level: 'lag',
    trigger: inSameHome,
    fulfilledBy: [considered],
  } as const
  const yearly = { ...once, recurrence: 'rolling', dueAgain: withinYears(1) } as const
  const asks = (years: Text) =>
    text(
      `När ett barn har varit placerat i samma familjehem i ${years.sv} ska nämnden särskilt överväga om det finns skäl att ansöka om att vårdnaden flyttas över, och sedan varje år.`,
      `When a child has been placed in the same family home for ${years.en}, the board shall particularly consider whether there are reasons to apply for a transfer of custody, and then every year.`,
    )
  const reading = text(
    'Tiden räknas från den dag barnet kom till hemmet, och därefter från varje övervägande. Ett tidigare övervägande räknas och börjar nästa år.',
    'Time is counted from the day the child came to the home, and then from each consideration. An earlier one counts and starts the next year.',
  )
  return rule({
    id: 'custody-transfer',
    subject: 'child',
    title: text('Överväg vårdnadsöverflyttning', 'Consider transferring custody'),
    who: text(
      'Nämnden eller dess utskott överväger; socialsekreteraren förbereder.',
      'The board or its committee considers it; the caseworker prepares.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...once,
        id: 'osol-2002',
        validFrom: '2002-01-01',
        validUntil: '2021-03-01',
        appliesTo: 'triggers-from',
        source: osol,
        term: termOf(osol, threeYears),
        due: withinYears(3),
        text: text(
          'När ett barn har varit placerat i samma familjehem i tre år ska nämnden särskilt överväga om det finns skäl att ansöka om att vårdnaden flyttas över.',
          'When a child has been placed in the same family home for three years, the board shall particularly consider whether there are reasons to apply for a transfer of custody.',
        ),
      },
      {
        ...yearly,
        id: 'osol-2021',
        validFrom: '2021-03-01',
        validUntil: '2022-07-01',
        appliesTo: 'open-on',
        source: osol,
        term: termOf(osol, threeYears),
        due: withinYears(3),
        text: asks(text('tre år', 'three years')),
        reading,
        transition: {
          to: 'keep-date',
          source: osol,
          text: text(
            'Frågan ska sedan övervägas varje år; första gången är densamma.',
            'The question is then to be considered every year; the first time is the same.',
          ),
        },
      },
      {
        ...yearly,
        id: 'osol-2022',
        validFrom: '2022-07-01',
        validUntil: '2025-07-01',
        appliesTo: 'open-on',
        source: osol2022,
        term: termOf(osol2022, twoYears),
        due: withinYears(2),
        text: asks(text('två år', 'two years')),
        reading,
        transition: {
          to: 'never-before-force',
          source: osol2022,
          text: text(
            'Tiden kortades från tre till två år. Ett barn som redan bott där i två år skulle tas upp från den 1 juli 2022.',
            'The time was shortened from three to two years. A child who had lived there for two years already was to be taken up from 1 July 2022.',
          ),
        },
      },
      {
        ...yearly,
        id: 'sol-2025',
        validFrom: '2025-07-01',
        validUntil: newLaw,
        appliesTo: 'open-on',
        source: sol,
        term: termOf(sol, twoYears),
        due: withinYears(2),
        text: asks(text('två år', 'two years')),
        reading,
        transition: unchangedInSol,
      },
      {
        ...yearly,
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        source: law2026,
        term: termOf(law2026, twoYears),
        due: withinYears(2),
        text: asks(text('två år', 'two years')),
        reading,
        transition: {
          to: 'keep-date',
          source: citeTransition(laws.law2026, 1),
          text: text(
            'Skyldigheten fördes oförändrad över; för vård utan samtycke står den nu i 9 kap. 1 § i den nya lagen.',
            'The obligation passed unchanged; for care without consent it now stands in Chapter 9, Section 1 of the new law.',
          ),
        },
      },
    ],
  })
}
