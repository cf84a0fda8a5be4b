import { laws } from '../../rules/laws.ts'
import { type Rule, rule } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { text } from '../../shared/text.ts'
import { behaviourBases, homeBases, immediateBases } from './bases.ts'
import { careWithoutConsent } from './care-clock.ts'
import { countedFromCareBegun } from './from-lvu.ts'
import { decided, everySixthMonth, rollingReading, termIn } from './six-months.ts'

/**
 * Care without consent is taken up every sixth month: LVU 13 §, from 2027 lagen (2026:1600) 8 kap.
 * 2 § (övervägande) and 3 § (omprövning). The new law counts from when care began.
 */
const newLawReading = text(
  `${rollingReading.sv} Ett omedelbart omhändertagande räknas med i vården. Byter vården grund räknas tiden från den nya grunden.`,
  `${rollingReading.en} Being taken into care at once counts as part of the care. If the care changes ground, time is counted from the new ground.`,
)

const lvuReading = text(
  'Sex månader räknas från den dag då både beslutet om vård gäller och barnet är placerat utanför hemmet, och därefter från varje gång det gjorts.',
  'Six months are counted from the day when both the decision on care holds and the child is placed outside the home, and then from each time it was done.',
)

export function overvagandeLvu2(): Rule {
  const says = text(
    'Vård utan samtycke på grund av förhållanden i hemmet började',
    'Care without consent because of conditions in the home began',
  )
  return rule({
    id: 'overvagande-lvu-2',
    subject: 'child',
    title: text('Övervägande av vård utan samtycke', 'Consideration of care without consent'),
    who: text(
      'Nämnden eller dess utskott överväger vården.',
      'The board or its committee considers the care.',
    ),
    decidedBy: 'board',
    versions: [
      {
        ...everySixthMonth,
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: '2027-01-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.lvu, '13 § första stycket'),
        text: text(
          'Den som vårdas enligt 2 § ska nämnden minst var sjätte månad överväga: behövs vården enligt lagen fortfarande, och hur bör den inriktas och utformas.',
          'For those in care under Section 2 the board shall at least every sixth month consider whether care under the law is still needed and how it should be directed and shaped.',
        ),
        reading: lvuReading,
        term: termIn(laws.lvu, '13 § första stycket'),
        trigger: careWithoutConsent(says, { obliges: homeBases, untilAge: 18 }),
        fulfilledBy: decided('overvagande', homeBases),
      },
      {
        ...everySixthMonth,
        id: 'law-2026-1600',
        validFrom: '2027-01-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.law2026, '8 kap. 2 §'),
        text: text(
          'Nämnden ska regelbundet överväga om ett omhändertagande på grund av förhållanden i hemmet, eller av anknytning till familjehemmet, fortfarande behövs och hur vården bör vara: minst var sjätte månad från den dag vården påbörjades.',
          'The board shall regularly consider whether being in care because of conditions in the home, or of attachment to the family home, is still needed and how the care should be: at least every sixth month from the day care began.',
        ),
        reading: newLawReading,
        term: termIn(laws.law2026, '8 kap. 2 §'),
        trigger: careWithoutConsent(says, {
          obliges: homeBases,
          counts: immediateBases,
          orTakenCharge: true,
          untilAge: 18,
        }),
        fulfilledBy: decided('overvagande', homeBases),
        transition: countedFromCareBegun,
      },
    ],
  })
}

export function omprovningLvu3(): Rule {
  const says = text(
    'Vård utan samtycke på grund av eget beteende började',
    "Care without consent because of the young person's own behaviour began",
  )
  return rule({
    id: 'omprovning-lvu-3',
    subject: 'child',
    title: text('Omprövning av vård utan samtycke', 'Review of care without consent'),
    who: text(
      'Nämnden eller dess utskott beslutar om vården ska upphöra; beslutet kan överklagas.',
      'The board or its committee decides whether the care shall end; the decision can be appealed.',
    ),
    decidedBy: 'board',
    versions: [
      {
        ...everySixthMonth,
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: '2027-01-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.lvu, '13 § andra stycket'),
        text: text(
          'Den som vårdas enligt 3 § ska nämnden pröva inom sex månader från det att vårdbeslutet verkställdes, och sedan inom sex månader från senaste prövning: ska vården upphöra?',
          'For those in care under Section 3 the board shall decide within six months from when the decision on care was carried out, and then within six months from the last time: shall the care end?',
        ),
        reading: lvuReading,
        term: termIn(laws.lvu, '13 § andra stycket'),
        trigger: careWithoutConsent(says, { obliges: behaviourBases, untilAge: 21 }),
        fulfilledBy: decided('omprovning', behaviourBases),
      },
      {
        ...everySixthMonth,
        id: 'law-2026-1600',
        validFrom: '2027-01-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.law2026, '8 kap. 3 §'),
        text: text(
          'Nämnden ska regelbundet pröva om ett omhändertagande på grund av eget beteende ska upphöra: minst var sjätte månad från den dag vården påbörjades.',
          "The board shall regularly decide whether being in care because of the young person's own behaviour shall end: at least every sixth month from the day care began.",
        ),
        reading: newLawReading,
        term: termIn(laws.law2026, '8 kap. 3 §'),
        trigger: careWithoutConsent(says, {
          obliges: behaviourBases,
          counts: immediateBases,
          orTakenCharge: true,
          untilAge: 21,
        }),
        fulfilledBy: decided('omprovning', behaviourBases),
        transition: countedFromCareBegun,
      },
    ],
  })
}
