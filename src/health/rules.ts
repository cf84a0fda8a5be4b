import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import { laws } from '../rules/laws.ts'
import { localRoutine } from '../rules/local-routine.ts'
import type { Context, Rule, Term } from '../rules/rule.ts'
import { rule } from '../rules/rule.ts'
import { citeLaw } from '../rules/source.ts'
import { within } from '../rules/terms.ts'
import { startOfCare } from '../rules/triggers.ts'
import { unchangedInSol } from '../rules/unchanged.ts'
import { ageOn } from '../shared/day.ts'
import { text } from '../shared/text.ts'

/**
 * The region is told that the child is to be offered a health examination when care begins. The
 * law says when care begins, not within how many days: the number is the municipality's own.
 */
export type HealthSettings = { readonly regionNoticeDays: number }

export const defaultHealthSettings: HealthSettings = { regionNoticeDays: 7 }

export function healthRules({
  regionNoticeDays,
}: HealthSettings = defaultHealthSettings): readonly Rule[] {
  const demand = text(
    'När vård utanför det egna hemmet inleds ska nämnden underrätta regionen, så att barnet eller den unge (till och med 20 år) erbjuds en hälsoundersökning. Det behövs inte om det är obehövligt.',
    'When care outside the home begins, the board shall notify the region, so that the child or young person (up to 20) is offered a health examination. It need not if that serves no purpose.',
  )
  const reading = text(
    'En flytt inom en obruten vård är ingen ny början. Tandundersökningen ingår inte i lagens underrättelse; den är stadens eget mål.',
    "A move within unbroken care is no new beginning. The dental examination is not part of the law's notice; it is the city's own goal.",
  )
  const term: Term = {
    level: 'lokal rutin',
    source: localRoutine(text('Underrättelse till regionen', 'Notice to the region')),
    text: text(
      `Lagen anger inget antal dagar; kommunen har valt ${regionNoticeDays}.`,
      `The law gives no number of days; the municipality has chosen ${regionNoticeDays}.`,
    ),
  }
  const asked = {
    level: 'lag',
    text: demand,
    reading,
    term,
    due: within(regionNoticeDays, 'days'),
    fulfilledBy: [factNaming('region-notified')],
  } as const
  return [
    rule({
      id: 'region-notice',
      subject: 'child',
      title: text(
        'Underrätta regionen om hälsoundersökning',
        'Notify the region of the health examination',
      ),
      who: text(
        'Socialsekreteraren underrättar regionen när vården inleds.',
        'The caseworker notifies the region when care begins.',
      ),
      versions: [
        {
          ...asked,
          // Lagen (2017:210) came into force on 15 April.
          id: 'osol-2017-04',
          validFrom: '2017-04-15',
          validUntil: '2017-07-01',
          appliesTo: 'triggers-from',
          source: citeLaw(laws.osol, '11 kap. 3 a §'),
          trigger: beforeShelteredHousing,
        },
        {
          ...asked,
          id: 'osol-2017',
          validFrom: '2017-07-01',
          validUntil: '2024-04-01',
          appliesTo: 'triggers-from',
          source: citeLaw(laws.osol, '11 kap. 3 a §'),
          trigger: beforeShelteredHousing,
        },
        {
          ...asked,
          // Children placed in skyddat boende with a parent came under the paragraph.
          id: 'osol-2024',
          validFrom: '2024-04-01',
          validUntil: '2025-07-01',
          appliesTo: 'triggers-from',
          source: citeLaw(laws.osol, '11 kap. 3 a §'),
          trigger: careBegan,
        },
        {
          ...asked,
          id: 'sol-2025',
          validFrom: '2025-07-01',
          appliesTo: 'open-on',
          source: citeLaw(laws.sol, '22 kap. 7 §'),
          trigger: careBegan,
          transition: unchangedInSol,
        },
      ],
    }),
  ]
}

const says = text('Vård utanför det egna hemmet inleddes', 'Care outside the home began')

const careBegan = startOfCare(says, { counts: isCare, when: isBelow21 })

const beforeShelteredHousing = startOfCare(says, {
  counts: (placement) => isCare(placement) && placement.data.form !== 'skyddat-boende',
  when: isBelow21,
})

/** In a private placement the parents place, and the board only consents: it gives no care. */
function isCare(placement: Fact): boolean {
  return placement.data.form !== 'privatplacering'
}

function isBelow21({ born }: Context, { from }: { from: number }): boolean {
  return born === null || ageOn(born, from) < 21
}
