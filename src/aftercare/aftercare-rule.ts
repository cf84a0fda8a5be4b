import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { localRoutine } from '../rules/local-routine.ts'
import { type Occasion, type Rule, rule, type Trigger } from '../rules/rule.ts'
import { citeLaw, citeTransition } from '../rules/source.ts'
import { within } from '../rules/terms.ts'
import { placedRuns } from '../rules/triggers.ts'
import { ageOn } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import type { AftercareSettings } from './settings.ts'

const notAChildOrYoung = 21
const placedAgain = text('Barnet eller den unge placerades på nytt', 'Placed again')
/** After these the municipality has nobody to support, or another municipality has. */
const leftUs = new Set(['died', 'case-transferred', 'left-country'])

/** The end of unbroken care; a new placement before it is done makes it needless. */
function careWasOver(counts: (placement: Fact) => boolean): Trigger {
  return {
    kinds: ['placement'],
    says: text('Placeringen upphörde', 'The placement ended'),
    find: (context) => {
      const runs = placedRuns(context, counts)
      return runs.flatMap((run, index): Occasion[] => {
        const over = run.until
        const reason = String(run.items.at(-1)?.data.endReason)
        const { born } = context
        const isGrown = over !== null && born !== null && ageOn(born, over) >= notAChildOrYoung
        if (over === null || isGrown || leftUs.has(reason)) return []
        const next = runs[index + 1]
        return [
          {
            origin: run.items[0],
            covers: run.items.map(({ originId }) => originId),
            countsFrom: over,
            arises: over,
            ends: next === undefined ? null : { day: next.from, reason: placedAgain },
          },
        ]
      })
    },
  }
}

function isCare({ data }: Fact): boolean {
  return data.form !== 'privatplacering'
}

export function aftercareRule({ aftercareDays }: AftercareSettings): Rule {
  const shared = {
    level: 'lag',
    text: text(
      'Nämnden ska tillgodose de särskilda behov av insatser som barn och unga kan ha efter att en placering utanför det egna hemmet har upphört.',
      'The board shall meet the particular needs of support that children and young people may have after a placement outside their own home has ended.',
    ),
    reading: text(
      'Vi frågar om behovet har bedömts, vad det än ledde till. En flytt till en ny placering är inget slut. Den som avlidit, lämnat landet eller vars ärende gått till en annan kommun frågas inte om.',
      'We ask whether the need has been assessed, whatever it came to. A move to a new placement is no end. Nothing is asked of those who died, left the country or whose case went to another municipality.',
    ),
    term: {
      level: 'lokal rutin',
      source: localRoutine(text('Stöd efter placeringen', 'Support after the placement')),
      text: text(
        `Lagen anger inget antal dagar; kommunen har valt ${aftercareDays}.`,
        `The law gives no number of days; the municipality has chosen ${aftercareDays}.`,
      ),
    },
    due: within(aftercareDays, 'days'),
    fulfilledBy: [factNaming('aftercare', 'about')],
  } as const
  return rule({
    id: 'aftercare',
    subject: 'child',
    title: text('Stöd efter placeringen', 'Support after the placement'),
    who: text(
      'Socialsekreteraren bedömer vilket stöd som behövs efter placeringen.',
      'The caseworker assesses what support is needed after the placement.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        id: 'osol-2018',
        validFrom: '2018-01-01',
        validUntil: '2025-07-01',
        appliesTo: 'triggers-from',
        source: citeLaw(laws.osol, '5 kap. 1 § 10'),
        trigger: careWasOver((placement) => isCare(placement) && !isShelter(placement)),
      },
      {
        ...shared,
        id: 'sol-2025',
        validFrom: '2025-07-01',
        appliesTo: 'open-on',
        source: citeLaw(laws.sol, '18 kap. 10 §'),
        trigger: careWasOver(isCare),
        transition: {
          to: 'keep-date',
          source: citeTransition(laws.sol, 1),
          text: text(
            'Skyldigheten fördes över till den nya socialtjänstlagen och gäller nu varje placering, också i skyddat boende.',
            'The obligation passed into the new Social Services Act and now covers every placement, in sheltered housing too.',
          ),
        },
      },
    ],
  })
}

function isShelter({ data }: Fact): boolean {
  return data.form === 'skyddat-boende'
}
