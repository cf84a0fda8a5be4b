/**
 * How many persons are in each cell, each once however often named there. Takes who is in which cell as two
 * columns of numbers, in any order: it puts them in order of person by counting, and marks in each cell who was
 * counted there last.
 * @example persons 0, 1, 0 in cells 2, 2, 2: two in cell 2.
 */
export function countPersons(
  { person, cell }: { person: Int32Array; cell: Int32Array },
  { persons, cells }: { persons: number; cells: number },
): Int32Array {
  const starts = new Int32Array(persons + 1)
  for (let row = 0; row < person.length; row += 1) {
    const after = (person[row] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let who = 0; who < persons; who += 1) {
    starts[who + 1] = (starts[who + 1] as number) + (starts[who] as number)
  }
  const inOrder = new Int32Array(cell.length)
  const next = starts.slice()
  for (let row = 0; row < person.length; row += 1) {
    const who = person[row] as number
    const place = next[who] as number
    inOrder[place] = cell[row] as number
    next[who] = place + 1
  }
  const counts = new Int32Array(cells)
  const countedLast = new Int32Array(cells).fill(-1)
  for (let who = 0; who < persons; who += 1) {
    for (let row = starts[who] as number; row < (starts[who + 1] as number); row += 1) {
      const at = inOrder[row] as number
      if (countedLast[at] === who) continue
      countedLast[at] = who
      counts[at] = (counts[at] as number) + 1
    }
  }
  return counts
}
