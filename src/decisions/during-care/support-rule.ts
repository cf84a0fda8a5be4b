import { laws } from '../../rules/laws.ts'
import { localRoutine } from '../../rules/local-routine.ts'
import { type Fulfilment, type Occasion, type Rule, rule, type Trigger } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { parseDay } from '../../shared/day.ts'
import { text } from '../../shared/text.ts'
import { withoutConsent } from '../domain/bases.ts'
import { basisEnded, careBegunIn, endOf, reached, runsOfBasis } from '../domain/care-clock.ts'
import { newLaw } from '../domain/from-lvu.ts'

const comesIntoForce = parseDay(newLaw)
const ofAge = 18

/**
 * Care without consent of a child, from the day it began; care that was under way when the law came
 * is counted from that day, and what had been offered in it before counts.
 */
const careOfChild: Trigger = {
  kinds: ['legal-basis', 'placement', 'care-begun'],
  says: text('Vård utan samtycke gäller', 'Care without consent holds'),
  find: (context) =>
    runsOfBasis(context, withoutConsent).flatMap((run): Occasion[] => {
      const begun = careBegunIn(run, context, true)
      if (begun === null) return []
      const from = Math.max(begun, comesIntoForce)
      if (from > context.today || reached(context, ofAge, from)) return []
      if (run.until !== null && run.until <= from) return []
      const covers = run.items.map(({ originId }) => originId)
      const ends = endOf(context, { until: run.until, ending: basisEnded, untilAge: ofAge })
      return [{ origin: run.items[0], covers, countsFrom: from, arises: from, ends }]
    }),
}

const offered: Fulfilment = {
  kind: 'support-offered',
  on: ({ from }, { origin, ends }) =>
    from >= origin.from && (ends === null || from < ends.day) ? from : null,
}

/** Support shall be offered to guardians and parents: (2026:1600) 7 kap. 4 §, new in 2027. */
export function parentsSupportRule({ days }: { days: number } = { days: 30 }): Rule {
  return rule({
    id: 'parents-support-offered',
    subject: 'child',
    title: text('Erbjud föräldrarna stöd', 'Offer the parents support'),
    who: text(
      'Socialsekreteraren erbjuder vårdnadshavare och föräldrar stöd.',
      'The caseworker offers guardians and parents support.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'triggers-from',
        level: 'lag',
        source: citeLaw(laws.law2026, '7 kap. 4 §'),
        text: text(
          'Nämnden ska erbjuda vårdnadshavare och föräldrar stöd som kan göra dem delaktiga i vården eller stärka dem som föräldrar.',
          'The board shall offer guardians and parents support that can make them part of the care or strengthen them as parents.',
        ),
        reading: text(
          'Skyldigheten gäller också vård som pågick den 1 januari 2027. Stöd som redan erbjudits under samma vård räknas.',
          'The duty covers care that was under way on 1 January 2027 too. Support already offered during the same care counts.',
        ),
        term: {
          level: 'lokal rutin',
          source: localRoutine(text('Stöd till föräldrar', 'Support to parents')),
          text: text(
            `Lagen anger inget antal dagar; kommunen har valt ${days} från det att vården började.`,
            `The law gives no number of days; the municipality has chosen ${days} from when care began.`,
          ),
        },
        due: within(days, 'days'),
        trigger: careOfChild,
        fulfilledBy: [offered],
      },
    ],
  })
}
