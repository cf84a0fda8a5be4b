import { laws } from '../../rules/laws.ts'
import { localRoutine } from '../../rules/local-routine.ts'
import type { Term, Trigger, VersionWritten } from '../../rules/rule.ts'
import { citeLaw, type Source } from '../../rules/source.ts'
import { unchangedInSol } from '../../rules/unchanged.ts'
import { type Text, text } from '../../shared/text.ts'

type Shared = Omit<
  VersionWritten,
  'id' | 'validFrom' | 'validUntil' | 'appliesTo' | 'source' | 'transition' | 'trigger' | 'due'
>

type Asked = {
  readonly places: readonly [osol: string, sol: string]
  /** Before skyddat boende came in on 1 April 2024, and since. */
  readonly triggers: readonly [before: Trigger, since: Trigger]
  readonly due: VersionWritten['due']
}

/** The three wordings that most of chapter 6, later chapters 9 and 22, have had since 2013. */
export function wordings(shared: Shared, { places, triggers, due }: Asked): VersionWritten[] {
  const [oldPlace, place] = places
  const [before, since] = triggers
  return [
    {
      ...shared,
      id: 'osol-2013',
      validFrom: '2013-01-01',
      validUntil: '2024-04-01',
      appliesTo: 'triggers-from',
      source: citeLaw(laws.osol, oldPlace),
      trigger: before,
      due,
    },
    {
      ...shared,
      id: 'osol-2024',
      validFrom: '2024-04-01',
      validUntil: '2025-07-01',
      appliesTo: 'open-on',
      source: citeLaw(laws.osol, oldPlace),
      trigger: since,
      due,
      transition: {
        to: 'keep-date',
        source: citeLaw(laws.osol, oldPlace),
        text: text(
          'Paragrafen utvidgades till skyddat boende; för annan vård ändrades inget.',
          'The paragraph was extended to sheltered housing; for other care nothing changed.',
        ),
      },
    },
    {
      ...shared,
      id: 'sol-2025',
      validFrom: '2025-07-01',
      appliesTo: 'open-on',
      source: citeLaw(laws.sol, place),
      trigger: since,
      due,
      transition: unchangedInSol,
    },
  ]
}

/** Two laws say the same from 2027: each child is under the one its care is given by. */
export function alsoIn2026(place: string, in2026: string): Source {
  const old = citeLaw(laws.sol, place)
  const other = citeLaw(laws.law2026, in2026)
  return {
    place: old.place,
    work: text(
      `${old.work.sv}, för den som är omhändertagen ${other.place.sv} ${other.work.sv}`,
      `${old.work.en}; for those taken into care ${other.place.en}, ${other.work.en}`,
    ),
    publisher: null,
  }
}

export function ownNumber(place: Text, days: number): Term {
  return {
    level: 'lokal rutin',
    source: localRoutine(place),
    text: text(
      `Lagen anger inget antal dagar; kommunen har valt ${days}.`,
      `The law gives no number of days; the municipality has chosen ${days}.`,
    ),
  }
}
