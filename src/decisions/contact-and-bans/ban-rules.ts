import { laws } from '../../rules/laws.ts'
import { type Rule, rule } from '../../rules/rule.ts'
import { text } from '../../shared/text.ts'
import { isTemporary } from '../court/measures.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { everySixthMonth, everyThirdMonth, inLaw } from './reviewed-while-holding.ts'
import { whileItHolds } from './while-it-holds.ts'

/** A moving ban is considered every third month: LVU 26 §, from 2027 (2026:1600) 12 kap. 4 §. */
export function movingBanRule(): Rule {
  const shared = {
    ...everyThirdMonth,
    text: text(
      'Nämnden ska minst en gång var tredje månad, från den dag förbudet beslutades, överväga om flyttningsförbudet fortfarande behövs. Förbudet upphör senast när barnet fyller 18 år.',
      'At least once every third month from the day the ban was decided, the board shall consider whether the moving ban is still needed. It ends at the latest when the child turns 18.',
    ),
    trigger: whileItHolds(
      'moving-ban',
      text('Flyttningsförbud beslutades', 'A moving ban was decided'),
      { when: (ban) => !isTemporary(ban) },
    ),
  } as const
  return rule({
    id: 'moving-ban',
    subject: 'child',
    title: text('Överväg flyttningsförbudet', 'Consider the moving ban'),
    who: text(
      'Nämnden eller dess utskott överväger om förbudet behövs.',
      'The board or its committee considers whether the ban is needed.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.lvu, '26 § första stycket', 3),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.law2026, '12 kap. 4 §', 3),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

/** A travel ban is tried every sixth month: LVU 31 c §, from 2027 (2026:1600) 13 kap. 4 §. */
export function travelBanRule(): Rule {
  const shared = {
    ...everySixthMonth,
    text: text(
      'Nämnden ska minst en gång var sjätte månad, från den dag förbudet beslutades, pröva om utreseförbudet ska upphöra. Förbudet upphör senast när barnet fyller 18 år.',
      'At least once every sixth month from the day the ban was decided, the board shall try whether the travel ban shall end. It ends at the latest when the child turns 18.',
    ),
    trigger: whileItHolds(
      'travel-ban',
      text('Utreseförbud beslutades', 'A travel ban was decided'),
      {
        when: (ban) => !isTemporary(ban),
      },
    ),
  } as const
  return rule({
    id: 'travel-ban',
    subject: 'child',
    title: text('Pröva utreseförbudet', 'Review the travel ban'),
    who: text(
      'Nämnden eller dess utskott prövar om förbudet ska upphöra; beslutet kan överklagas.',
      'The board or its committee decides whether the ban shall end; the decision can be appealed.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.lvu, '31 c § första stycket', 6),
        id: 'lvu-2020',
        validFrom: '2020-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.law2026, '13 kap. 4 §', 6),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}
