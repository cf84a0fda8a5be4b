import { laws } from '../../rules/laws.ts'
import { type Fulfilment, type Rule, rule, type Term } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { theSameDay } from '../../rules/terms.ts'
import { addMonths } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { isFamilyHome, placementOn, whenCareIsToEnd } from './care-ending.ts'

const freshMonths = 6

/** Recorded in the half-year before the day it is to be done by, or after it. */
function recently(kind: string): Fulfilment {
  return {
    kind,
    on: (fact, { countsFrom }) =>
      fact.from >= addMonths(countsFrom, -freshMonths) ? fact.from : null,
  }
}

function beforeDecision(law: Text, place: string): { source: Term['source']; term: Term } {
  const source = citeLaw(law, place)
  return {
    source,
    term: {
      level: 'lag',
      source,
      text: text(
        'Lagen säger när det prövas om vården ska upphöra: alltså senast den dag nämnden beslutar.',
        'The law says when it is tried whether care shall end: that is, by the day the board decides.',
      ),
    },
  }
}

const byDecision = theSameDay(text('senast den dagen', 'by that day'))

/** LVU 13 b §: a moving ban; from 2027 (2026:1600) 10 kap. 3 §: or care because of attachment. */
export function attachmentCareConsideredRule(): Rule {
  const shared = {
    level: 'lag',
    due: byDecision,
    trigger: whenCareIsToEnd(
      text('Det prövas om vården ska upphöra', 'It is tried whether care shall end'),
      ({ day, run }, context) => {
        // On the very day care ended the child may have left the home that morning.
        const last = placementOn(context, day) ?? placementOn(context, (run.until ?? day) - 1)
        return last !== null && isFamilyHome(last)
      },
    ),
    fulfilledBy: [recently('attachment-considered')],
  } as const
  return rule({
    id: 'attachment-care-considered',
    subject: 'child',
    title: text('Överväg anknytning innan vården upphör', 'Consider attachment before care ends'),
    who: text(
      'Nämnden eller dess utskott överväger det i samma ärende som om vården ska upphöra.',
      'The board or its committee considers it in the same matter as whether care shall end.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...beforeDecision(laws.lvu, '13 b §'),
        id: 'lvu-2022',
        validFrom: '2022-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
        text: text(
          'När nämnden prövar om vården ska upphöra för ett barn i familjehem ska den särskilt överväga om det finns skäl att ansöka om flyttningsförbud.',
          'When the board tries whether care shall end for a child in a family home, it shall particularly consider whether there are reasons to apply for a moving ban.',
        ),
      },
      {
        ...shared,
        ...beforeDecision(laws.law2026, '10 kap. 3 §'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
        text: text(
          'När nämnden prövar om ett omhändertagande ska upphöra för ett barn i familjehem ska den särskilt överväga om det finns skäl att ansöka om vård på grund av anknytning till familjehemmet eller om flyttningsförbud.',
          'When the board tries whether care shall end for a child in a family home, it shall particularly consider whether there are reasons to apply for care because of attachment to the family home or for a moving ban.',
        ),
      },
    ],
  })
}

/** LVU 21 § andra stycket; from 2027 (2026:1600) 10 kap. 5 §. */
export function reunificationRule(): Rule {
  const shared = {
    level: 'lag',
    text: text(
      'När vården ska upphöra ska nämnden noga förbereda barnets återförening med den som har vårdnaden.',
      'When care is to end, the board shall carefully prepare the child’s reunification with whoever has custody.',
    ),
    due: byDecision,
    trigger: whenCareIsToEnd(
      text('Barnet ska återförenas med den som har vårdnaden', 'The child is to be reunited'),
      ({ question, run }, context) => {
        if (question !== null) return question.data.flag === true
        const last = placementOn(context, (run.until ?? 0) - 1)
        return last?.data.endReason === 'returned-home'
      },
    ),
    fulfilledBy: [recently('reunification-prepared')],
  } as const
  return rule({
    id: 'reunification',
    subject: 'child',
    title: text('Förbered återföreningen', 'Prepare the reunification'),
    who: text(
      'Socialsekreteraren förbereder den med barnet, den som har vårdnaden och hemmet.',
      'The caseworker prepares it with the child, whoever has custody, and the home.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...beforeDecision(laws.lvu, '21 § andra stycket'),
        id: 'lvu-2022',
        validFrom: '2022-07-01',
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...beforeDecision(laws.law2026, '10 kap. 5 §'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}
