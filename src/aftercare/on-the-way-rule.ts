import type { Fact } from '../rules/fact.ts'
import { factDuring } from '../rules/fulfilment.ts'
import { localRoutine } from '../rules/local-routine.ts'
import { type Occasion, type Rule, rule, type Trigger } from '../rules/rule.ts'
import { cite } from '../rules/source.ts'
import { within } from '../rules/terms.ts'
import { careEnded, placedRuns } from '../rules/triggers.ts'
import { ageOn, birthday } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import type { AftercareSettings } from './settings.ts'

const notAChildOrYoung = 21

/** Whoever is placed at the age when one begins to prepare for a life of one's own, or later. */
function growingUpInCare(fromAge: number): Trigger {
  return {
    kinds: ['placement'],
    says: text(
      `Den unge fyllde ${fromAge} år i vården, eller placerades därefter`,
      `The young person turned ${fromAge} in care, or was placed after`,
    ),
    find: (context) => {
      const { born, today } = context
      if (born === null) return []
      return placedRuns(context, isCareToLeave).flatMap((run): Occasion[] => {
        const from = Math.max(run.from, birthday(born, fromAge))
        const isOver = run.until !== null && run.until <= from
        if (from > today || isOver || ageOn(born, from) >= notAChildOrYoung) return []
        return [
          {
            origin: run.items[0],
            covers: run.items.map(({ originId }) => originId),
            countsFrom: from,
            arises: from,
            ends: run.until === null ? null : { day: run.until, reason: careEnded },
          },
        ]
      })
    },
  }
}

function isCareToLeave({ data }: Fact): boolean {
  return data.form !== 'privatplacering' && data.form !== 'skyddat-boende'
}

export function onTheWayRule({ onTheWayFromAge, onTheWayMonths }: AftercareSettings): Rule {
  return rule({
    id: 'on-the-way',
    subject: 'child',
    title: text('BBIC På väg', 'BBIC På väg (on the way)'),
    who: text(
      'Socialsekreteraren går igenom materialet med den unge.',
      'The caseworker goes through the material with the young person.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'stockholm-2021',
        validFrom: '2021-11-12',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source: cite(
          'Stöd till placerade barn och unga',
          'Socialförvaltningen 2021-11-12',
          's. 32',
        ),
        text: text(
          'Ska en ungdom lämna vården för ett självständigt liv bör socialtjänsten använda BBIC På väg för att ta reda på om, och vilket, stöd den unge behöver efter placeringen.',
          'If a young person is to leave care for an independent life, social services should use BBIC På väg to find out whether, and what, support is needed after the placement.',
        ),
        reading: text(
          `Källan säger inte när. Vi frågar från den dag den unge fyller ${onTheWayFromAge} år, eller placeras därefter. Skyddat boende räknas inte.`,
          `The source does not say when. We ask from the day the young person turns ${onTheWayFromAge}, or is placed after. Sheltered housing does not count.`,
        ),
        term: {
          level: 'lokal rutin',
          source: localRoutine(text('BBIC På väg', 'BBIC På väg')),
          text: text(
            `Källan anger ingen tid; kommunen har valt ${onTheWayMonths} månader.`,
            `The source gives no time; the municipality has chosen ${onTheWayMonths} months.`,
          ),
        },
        trigger: growingUpInCare(onTheWayFromAge),
        due: within(onTheWayMonths, 'months'),
        fulfilledBy: [factDuring('on-the-way', () => true)],
      },
    ],
  })
}
