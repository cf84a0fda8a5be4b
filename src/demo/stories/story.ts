import type { Protection } from '../../children/index.ts'
import type { Day } from '../../shared/day.ts'
import type { Life } from '../life/life.ts'

/**
 * One way a child's care may have gone. A story is told in the verbs of `Life`, counted back from
 * today, so that it shows the same state whatever day the demo is loaded.
 */
export type Story = {
  /** The state it shows, in a few words; tests look for each. */
  readonly shows: string
  /** Age in years today: at least the first, below the birthday after the second. */
  readonly ages: readonly [number, number]
  readonly tell: (life: Life) => void
  readonly protection?: Protection
  readonly identity?: 'samordningsnummer' | 'reservnummer'
  /** Nobody has taken the case yet; it lies with the intake. */
  readonly isUnassigned?: true
  /** Came alone to Sweden: a god man instead of parents. */
  readonly isUnaccompanied?: true
  readonly sex?: 'flicka' | 'pojke'
  readonly born?: (today: Day) => Day
  readonly called?: { readonly given: string; readonly family: string }
}

/** Children who come together: one alone, or brothers and sisters. */
export type Case = {
  readonly stories: readonly [Story, ...Story[]]
  /** Siblings in the same homes. */
  readonly areTogether?: true
}

export function alone(story: Story): Case {
  return { stories: [story] }
}
