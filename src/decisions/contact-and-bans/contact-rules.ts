import { laws } from '../../rules/laws.ts'
import { type Rule, rule } from '../../rules/rule.ts'
import { text } from '../../shared/text.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { everyThirdMonth, inLaw } from './reviewed-while-holding.ts'
import { whileItHolds } from './while-it-holds.ts'

const who = text(
  'Nämnden eller dess utskott överväger; socialsekreteraren förbereder.',
  'The board or its committee considers it; the caseworker prepares.',
)

/** Contact and secret whereabouts during care: LVU 14 §, from 2027 (2026:1600) 7 kap. 2 §. */
export function contactRestrictionRule(): Rule {
  const shared = {
    ...everyThirdMonth,
    text: text(
      'Har nämnden beslutat om barnets umgänge under vården ska den minst en gång var tredje månad överväga om beslutet fortfarande behövs.',
      'When the board has decided on the child’s contact during care, it shall at least once every third month consider whether the decision is still needed.',
    ),
    trigger: whileItHolds(
      'contact-restriction',
      text('Umgänget begränsades', 'Contact was restricted'),
      // During a moving ban the law asks for no such consideration: the ban itself is considered.
      { when: ({ data }) => data.provision === 'vard', withCare: true },
    ),
  } as const
  return rule({
    id: 'contact-restriction',
    subject: 'child',
    title: text('Överväg umgängesbeslutet', 'Consider the decision on contact'),
    who,
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.lvu, '14 § tredje stycket', 3),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.law2026, '7 kap. 2 § andra stycket', 3),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

export function hiddenWhereaboutsRule(): Rule {
  const shared = {
    ...everyThirdMonth,
    text: text(
      'Har nämnden beslutat att hålla barnets vistelseort hemlig för vårdnadshavare eller föräldrar ska den minst en gång var tredje månad överväga om beslutet fortfarande behövs.',
      'When the board has decided to keep the child’s whereabouts secret from guardians or parents, it shall at least once every third month consider whether the decision is still needed.',
    ),
    trigger: whileItHolds(
      'hidden-whereabouts',
      text('Vistelseorten hålls hemlig', 'The whereabouts are kept secret'),
      { withCare: true },
    ),
  } as const
  return rule({
    id: 'hidden-whereabouts',
    subject: 'child',
    title: text('Överväg den hemliga vistelseorten', 'Consider the secret whereabouts'),
    who,
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(laws.lvu, '14 § tredje stycket', 3),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...inLaw(laws.law2026, '7 kap. 2 § andra stycket', 3),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}
