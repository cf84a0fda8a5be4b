/** Rows that are filled from the first on: what has no room in one goes to the next. */
export type Extent = { readonly x0: number; readonly x1: number }

export class Rows {
  readonly taken: Extent[][] = []

  /** How close two things in a row may come. */
  readonly distance: number

  constructor(distance: number) {
    this.distance = distance
  }

  isFree(row: number, { x0, x1 }: Extent): boolean {
    const others = this.taken[row] ?? []
    return others.every((other) => x1 + this.distance <= other.x0 || other.x1 + this.distance <= x0)
  }

  take(row: number, extent: Extent): void {
    for (let one = this.taken.length; one <= row; one++) this.taken.push([])
    this.taken[row]?.push(extent)
  }

  /** The first free row, a new one at the end when none is free. */
  firstFree(extent: Extent): number {
    const found = this.taken.findIndex((_, row) => this.isFree(row, extent))
    return found === -1 ? this.taken.length : found
  }
}
