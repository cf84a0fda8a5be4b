import type { Fact } from '../../rules/fact.ts'
import { laws } from '../../rules/laws.ts'
import { type Rule, rule } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { unchangedInSol } from '../../rules/unchanged.ts'
import { text } from '../../shared/text.ts'
import { careWithConsent, isPlacedByBoard } from './care-clock.ts'
import { decided, everySixthMonth, rollingReading, termIn } from './six-months.ts'

/** Care with consent is considered every sixth month: oSoL 6 kap. 8 §, now SoL 22 kap. 13 §. */
export function overvagandeSol(): Rule {
  const says = text(
    'Vård med samtycke utanför det egna hemmet började',
    'Care with consent outside the home began',
  )
  const withoutShelter = (placement: Fact) =>
    isPlacedByBoard(placement) && placement.data.form !== 'skyddat-boende'
  const before2024 = careWithConsent(says, { bases: ['sol'], counts: withoutShelter, untilAge: 18 })
  const since2024 = careWithConsent(says, { bases: ['sol'], counts: isPlacedByBoard, untilAge: 18 })
  const common = {
    ...everySixthMonth,
    text: text(
      'När ett barn vårdas i ett annat hem än det egna med stöd av socialtjänstlagen ska nämnden minst var sjätte månad överväga om vården fortfarande behövs och hur den bör inriktas och utformas.',
      'When a child is cared for outside its own home under the Social Services Act, the board shall at least every sixth month consider whether the care is still needed and how it should be directed and shaped.',
    ),
    reading: text(
      `${rollingReading.sv} En flytt inom obruten vård börjar inte om räkningen; övergår vården till tvångsvård upphör denna plikt. Den gäller den som är under 18 år.`,
      `${rollingReading.en} A move within unbroken care does not restart the count; if the care becomes compulsory this duty ends. It covers those under 18.`,
    ),
    fulfilledBy: decided('overvagande', ['sol']),
  }
  return rule({
    id: 'overvagande-sol',
    subject: 'child',
    title: text('Övervägande av vård enligt SoL', 'Consideration of care under SoL'),
    who: text(
      'Nämnden eller dess utskott överväger vården.',
      'The board or its committee considers the care.',
    ),
    decidedBy: 'board',
    versions: [
      {
        ...common,
        id: 'osol-2001',
        validFrom: '2002-01-01',
        validUntil: '2024-04-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.osol, '6 kap. 8 §'),
        term: termIn(laws.osol, '6 kap. 8 §'),
        trigger: before2024,
      },
      {
        ...common,
        id: 'osol-2024',
        validFrom: '2024-04-01',
        validUntil: '2025-07-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.osol, '6 kap. 8 §'),
        term: termIn(laws.osol, '6 kap. 8 §'),
        trigger: since2024,
        transition: {
          to: 'keep-date',
          source: citeLaw(laws.osol, '6 kap. 8 §'),
          text: text(
            'Paragrafen utvidgades till skyddat boende; för annan vård ändrades inget.',
            'The paragraph was extended to sheltered housing; for other care nothing changed.',
          ),
        },
      },
      {
        ...common,
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.sol, '22 kap. 13 §'),
        term: termIn(laws.sol, '22 kap. 13 §'),
        trigger: since2024,
        transition: unchangedInSol,
      },
    ],
  })
}
