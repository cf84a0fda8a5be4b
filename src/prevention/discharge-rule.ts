import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { localRoutine } from '../rules/local-routine.ts'
import { type Context, type Occasion, type Rule, rule, type Trigger } from '../rules/rule.ts'
import { citeLaw } from '../rules/source.ts'
import { within } from '../rules/terms.ts'
import { placedRuns } from '../rules/triggers.ts'
import { ageOn, type Day } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import { isPlacement, placedOutside } from './without-consent.ts'

/** Days that the law does not give: the municipality's own. */
export type DischargeSettings = { readonly dischargeDays: number }

export const defaultDischargeSettings: DischargeSettings = { dischargeDays: 7 }

/** Around a discharge, care at home is decided in its connection, and asks for its own consideration. */
const inConnectionDays = 14

export function dischargeRule({ dischargeDays } = defaultDischargeSettings): Rule {
  return rule({
    id: 'intervention-at-discharge',
    subject: 'child',
    title: text('Överväg insatser efter utskrivning', 'Consider interventions after discharge'),
    who: text(
      'Nämnden eller dess utskott överväger insatser och villkor när den unge kommer hem.',
      'The board or its committee considers interventions and conditions when the young person comes home.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        id: 'law-2026-1637',
        validFrom: '2027-01-02',
        appliesTo: 'triggers-from',
        level: 'lag',
        source: citeLaw(laws.law1637, '4 kap. 6 och 7 §§'),
        text: text(
          'När den unge skrivs ut från ett särskilt ungdomshem eller ett annat HVB, friges villkorligt eller ska vårdas i det egna hemmet ska nämnden överväga om insatser eller särskilda villkor behövs.',
          'When the young person is discharged from a state youth home or another HVB, is conditionally released or is to be in care at home, the board shall consider whether interventions or special conditions are needed.',
        ),
        reading: text(
          'En flytt från HVB till ett annat hem är ingen utskrivning: den som är placerad kan inte få insatser enligt lagen (1 kap. 4 §).',
          'A move from HVB to another home is no discharge: who is placed cannot be given interventions under the Act (Chapter 1, Section 4).',
        ),
        term: {
          level: 'lokal rutin',
          source: localRoutine(text('Övervägande vid utskrivning', 'Consideration at discharge')),
          text: text(
            `Lagen säger i samband med, och anger inget antal dagar; kommunen har valt ${dischargeDays}.`,
            `The law says in connection with, and gives no number of days; the municipality has chosen ${dischargeDays}.`,
          ),
        },
        due: within(dischargeDays, 'days'),
        trigger: discharged,
        fulfilledBy: [factNaming('discharge-considered', 'about')],
      },
    ],
  })
}

const discharged: Trigger = {
  kinds: ['placement', 'comes-home'],
  says: text('Den unge kom hem', 'The young person came home'),
  find: (context) => {
    const home = context.history.of('comes-home').filter(({ from }) => isYoung(context, from))
    const left = placedRuns(context, isPlacement).flatMap(({ until, items }): Occasion[] => {
      const last = items.at(-1)
      const isInstitution = last?.data.form === 'hvb' || last?.data.form === 'sis'
      if (until === null || last === undefined || !isInstitution) return []
      const isCaredForAtHome = home.some(
        ({ data, from }) =>
          data.outcome === 'vard-i-hemmet' && Math.abs(from - until) <= inConnectionDays,
      )
      return isCaredForAtHome || !isYoung(context, until) ? [] : [occasion(last, until, context)]
    })
    return [...left, ...home.map((fact) => occasion(fact, fact.from, context))]
  },
}

function isYoung({ born }: Context, day: Day): boolean {
  return born === null || ageOn(born, day) < 21
}

/** Placed again, there is nothing to decide by this law. */
function occasion(origin: Fact, day: Day, { history }: Context): Occasion {
  const again = history.of('placement').find((one) => isPlacement(one) && one.from > day)
  return {
    origin,
    covers: [origin.originId],
    countsFrom: day,
    arises: day,
    ends: again === undefined ? null : { day: again.from, reason: placedOutside },
  }
}
