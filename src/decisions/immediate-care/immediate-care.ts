import type { Context, Occasion, Trigger } from '../../rules/rule.ts'
import { earliest } from '../../shared/period.ts'
import { type Text, text } from '../../shared/text.ts'
import { rulingOn } from '../court/measures.ts'
import { immediateBases } from '../domain/bases.ts'
import { careBegunIn, runsOfBasis } from '../domain/care-clock.ts'

/**
 * Each time a child is taken into care at once: an occasion from the decision, or from the day care
 * began. It ends with the decision, or when the court does not confirm it. What the court itself has
 * decided is not submitted to it.
 */
export function takenAtOnce(
  says: Text,
  { from, exceptByCourt = false }: { from: 'decision' | 'care-begun'; exceptByCourt?: boolean },
): Trigger {
  return {
    kinds: [
      'legal-basis',
      'court-submission',
      'court-application',
      'court-ruling',
      ...(from === 'care-begun' ? ['placement', 'care-begun'] : []),
    ],
    says,
    find: (context) =>
      runsOfBasis(context, immediateBases).flatMap((run): Occasion[] => {
        const [first] = run.items
        if (exceptByCourt && first.data.decidedBy === 'domstol') return []
        const day = from === 'decision' ? run.from : careBegunIn(run, context, true)
        if (day === null) return []
        const covers = run.items.map(({ originId }) => originId)
        const ends = endOf(covers, run.until, context)
        return [{ origin: first, covers, countsFrom: day, arises: day, ends }]
      }),
  }
}

function endOf(covers: readonly string[], until: number | null, { history }: Context) {
  const undone = rulingOn(covers, ['inte-faststallt'], history)?.from ?? null
  const day = earliest(until, undone)
  if (day === null) return null
  return { day, reason: day === until ? ended : notConfirmed }
}

const ended = text('Det omedelbara omhändertagandet upphörde', 'Being in care at once ended')
const notConfirmed = text(
  'Rätten fastställde inte omhändertagandet',
  'The court did not confirm the decision',
)
