import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { type Context, type Occasion, type Rule, rule, type Trigger } from '../rules/rule.ts'
import { citeLaw, citeTransition, type Source } from '../rules/source.ts'
import { theSameDay, within } from '../rules/terms.ts'
import { eachEvent } from '../rules/triggers.ts'
import { ageOn, birthday, type Day } from '../shared/day.ts'
import { type Text, text } from '../shared/text.ts'
import {
  isCareWithoutConsent,
  isPlacement,
  type Provision,
  placedOutside,
  provisions,
} from './without-consent.ts'

/**
 * Interventions without consent: 22 § LVU for what was decided before 2027, and for good (lagen
 * (2026:1600), övergångsbestämmelserna punkten 5); lagen (2026:1637) for what is decided after.
 */
const decided = text(
  'Insatsen utan samtycke beslutades',
  'The intervention without consent was decided',
)
const kind = 'intervention-without-consent'

const isLvu = ({ data }: Fact) => data.provision === 'lvu-22'
const provisionOf = ({ data }: Fact): Provision | undefined => provisions[String(data.provision)]

function decisions(when: (fact: Fact) => boolean, ends: typeof endOf | undefined): Trigger {
  const found = eachEvent(kind, decided, { when, ...(ends && { ends }) })
  return { ...found, kinds: [kind, 'placement', 'legal-basis'] }
}

/** LVU 23 §, lagen (2026:1637) 7 kap. 2 § and 9 kap. 3 and 5 §§: what comes first. */
function endOf(decision: Fact, { history, born, today }: Context): Occasion['ends'] {
  const provision = provisionOf(decision)
  if (provision === undefined) return null
  const { until, data, from } = decision
  const isOfChild = provision.to === 'child'
  const cares = history.of('legal-basis').filter(isCareWithoutConsent)
  const isInCareAtHome = provision.code === 'law1637-4-5'
  const care = isInCareAtHome ? undefined : cares.find((one) => one.from > from)
  const placed = history.of('placement').find((one) => isPlacement(one) && one.from > from)
  const ends: [day: Day | undefined | null, reason: Text][] = [
    [until, text('Insatsen upphörde', 'The intervention ended')],
    [typeof data.untilDay === 'number' ? data.untilDay + 1 : null, timeIsUp],
    [born === null ? null : birthday(born, provision.endsAtAge), grownUp(provision.endsAtAge)],
    [isOfChild ? care?.from : null, takenIntoCare],
    [isInCareAtHome ? lastDayOf(cares) : null, text('Vården upphörde', 'The care ended')],
    // 9 kap. 5 §, in the new law alone.
    [isOfChild && provision.code !== 'lvu-22' ? placed?.from : null, placedOutside],
  ]
  let first: Occasion['ends'] = null
  for (const [day, reason] of ends) {
    if (typeof day !== 'number' || day > today) continue
    if (first === null || day < first.day) first = { day, reason }
  }
  return first
}

/** The day care without consent ended for good; null while any of it goes on. */
function lastDayOf(cares: readonly Fact[]): Day | null {
  const ends = cares.map(({ until }) => until)
  return ends.includes(null) || ends.length === 0 ? null : Math.max(...(ends as Day[]))
}

const timeIsUp = text('Beslutets tid gick ut', 'The time of the decision ran out')
const takenIntoCare = text('Barnet omhändertogs', 'The child was taken into care')
const grownUp = (age: number) => text(`Barnet fyllde ${age} år`, `The child turned ${age}`)

const stays = {
  source: citeTransition(laws.law2026, 5),
  text: text(
    'Insatser som beslutats före den 1 januari 2027 följer 22 och 23 §§ LVU också därefter.',
    'Interventions decided before 1 January 2027 go on following Sections 22 and 23, LVU.',
  ),
}

const inLaw = (source: Source, says: Text) => ({
  source,
  term: { level: 'lag', source, text: says } as const,
})

export function withoutConsentRule(): Rule {
  const shared = {
    level: 'lag',
    due: within(6, 'months'),
    recurrence: 'rolling',
    fulfilledBy: [factNaming('intervention-considered', 'about')],
  } as const
  return rule({
    id: 'intervention-without-consent',
    subject: 'child',
    title: text('Överväg insatsen utan samtycke', 'Consider the intervention without consent'),
    who: text(
      'Nämnden eller dess utskott överväger om insatsen fortfarande behövs.',
      'The board or its committee considers whether it is still needed.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(
          citeLaw(laws.lvu, '22 § tredje stycket'),
          text(
            'Lagen säger inom sex månader från nämndens beslut, och sedan från senaste prövning (13 § andra stycket).',
            'The law says within six months of the decision of the board, and then of the last time (Section 13, second paragraph).',
          ),
        ),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        // LVU ended on 1 January and the new Act began on the 2nd; on the day between none is decided.
        validUntil: '2027-01-02',
        appliesTo: 'triggers-from',
        text: text(
          'Nämnden ska pröva om ett beslut om kontaktperson eller behandling utan samtycke ska upphöra, första gången inom sex månader från beslutet.',
          'The board shall decide whether a decision on a contact person or treatment without consent shall end, the first time within six months of the decision.',
        ),
        keepsItsOwn: stays,
        trigger: decisions(isLvu, endOf),
      },
      {
        ...shared,
        ...inLaw(
          citeLaw(laws.law1637, '9 kap. 1 §'),
          text('Lagen säger minst var sjätte månad.', 'The law says at least every sixth month.'),
        ),
        id: 'law-2026-1637',
        validFrom: '2027-01-02',
        appliesTo: 'triggers-from',
        text: text(
          'Nämnden ska minst en gång var sjätte månad överväga om pågående insatser eller särskilda villkor fortfarande behövs.',
          'The board shall at least every sixth month consider whether interventions or special conditions under way are still needed.',
        ),
        reading: text(
          'Sex månader räknas från beslutet och därefter från varje övervägande.',
          'Six months are counted from the decision and then from each consideration.',
        ),
        trigger: decisions((fact) => !isLvu(fact), endOf),
      },
    ],
  })
}

const atDecision = theSameDay(text('när beslutet fattas', 'when the decision is made'))

export function interventionPlanRule(): Rule {
  const shared = {
    level: 'lag',
    due: atDecision,
    fulfilledBy: [factNaming('intervention-plan', 'about')],
  } as const
  const whenDecided = text(
    'Lagen säger att planen ska finnas när beslutet fattas.',
    'The law says that the plan shall exist when the decision is made.',
  )
  return rule({
    id: 'intervention-plan',
    subject: 'child',
    title: text('Särskild genomförandeplan', 'Special implementation plan'),
    who: text(
      'Socialsekreteraren upprättar planen före beslutet.',
      'The caseworker draws up the plan before the decision.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...inLaw(citeLaw(laws.lvu, '22 § andra stycket'), whenDecided),
        id: 'lvu-1990',
        validFrom: '1990-07-01',
        validUntil: '2027-01-02',
        appliesTo: 'triggers-from',
        text: text(
          'När ett beslut om kontaktperson eller behandling utan samtycke meddelas ska en särskild behandlingsplan finnas.',
          'When a decision on a contact person or treatment without consent is made, a special treatment plan shall exist.',
        ),
        keepsItsOwn: stays,
        trigger: decisions(isLvu, undefined),
      },
      {
        ...shared,
        ...inLaw(citeLaw(laws.law1637, '5 kap. 1 §'), whenDecided),
        id: 'law-2026-1637',
        validFrom: '2027-01-02',
        appliesTo: 'triggers-from',
        text: text(
          'När ett beslut om insatser eller särskilda villkor fattas ska nämnden ha upprättat en särskild genomförandeplan.',
          'When a decision on interventions or special conditions is made the board shall have drawn up a special implementation plan.',
        ),
        trigger: decisions((fact) => !isLvu(fact), undefined),
      },
    ],
  })
}

export function guardianNeedRule(): Rule {
  return rule({
    id: 'guardian-need',
    subject: 'child',
    title: text('Överväg vårdnadshavarens behov', 'Consider the custodian’s need'),
    who: text(
      'Nämnden eller dess utskott överväger insatser till vårdnadshavaren när den beslutar för barnet.',
      'The board or its committee considers interventions for the custodian when it decides for the child.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...inLaw(
          citeLaw(laws.law1637, '3 kap. 6 §'),
          text(
            'Lagen säger när beslutet för barnet fattas.',
            'The law says when the decision for the child is made.',
          ),
        ),
        id: 'law-2026-1637',
        validFrom: '2027-01-02',
        appliesTo: 'triggers-from',
        level: 'lag',
        text: text(
          'När nämnden beslutar om insatser till eller särskilda villkor för ett barn ska den överväga om också vårdnadshavaren behöver insatser eller villkor.',
          'When the board decides on interventions or special conditions for a child it shall consider whether the custodian too needs interventions or conditions.',
        ),
        reading: text(
          'Den som fyllt 18 år har ingen vårdnadshavare, och då behövs det inte.',
          'Who has turned 18 has no custodian, and then it is not needed.',
        ),
        due: atDecision,
        trigger: {
          ...eachEvent(kind, decided, {
            when: (fact, { born }) =>
              provisionOf(fact)?.to === 'child' &&
              !isLvu(fact) &&
              (born === null || ageOn(born, fact.from) < 18),
          }),
        },
        fulfilledBy: [
          factNaming('guardian-need', 'about'),
          {
            kind,
            // A decision for the custodian the same day shows that it was considered.
            on: (fact, { countsFrom }) =>
              provisionOf(fact)?.to === 'guardian' && fact.from === countsFrom ? fact.from : null,
          },
        ],
      },
    ],
  })
}
