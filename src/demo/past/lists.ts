import type { Chance } from '../chance.ts'
import type { Organisation, Team } from '../organisation/organisation.ts'
import { farstaCaseworker } from '../organisation/staff.ts'
import type { ChildFile } from '../people/child-file.ts'

/** Whose list a child comes on: the shortest of the unit's. */
export class Lists {
  readonly #lengths = new Map<string, number>()
  readonly #full: string | undefined

  constructor({ staff }: Organisation, present: readonly ChildFile[]) {
    // Her list is the tour's, child by child.
    this.#full = staff.find(({ name }) => name === farstaCaseworker)?.id
    for (const { caseworkerId } of present) if (caseworkerId !== null) this.#add(caseworkerId)
  }

  /** Who takes a child that is in care. */
  shortest({ caseworkers }: Team): string {
    const lengthOf = (id: string) => this.#lengths.get(id) ?? 0
    const [taker] = this.#takers(caseworkers).sort((one, other) => lengthOf(one) - lengthOf(other))
    if (taker === undefined) throw new Error('Nobody can take the child')
    this.#add(taker)
    return taker
  }

  /** Who had a child that has left care. */
  former({ caseworkers }: Team, chance: Chance): string {
    return chance.pick(this.#takers(caseworkers))
  }

  #takers(caseworkers: readonly string[]): string[] {
    return caseworkers.filter((id) => id !== this.#full)
  }

  #add(id: string): void {
    this.#lengths.set(id, (this.#lengths.get(id) ?? 0) + 1)
  }
}
