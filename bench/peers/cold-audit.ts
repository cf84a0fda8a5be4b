import loadHighs from 'highs'

type Equation = {
  readonly cells: readonly number[]
  readonly signs: readonly number[]
  readonly to: number
}

/**
 * The audit as it is first thought of: for each asked end of each hidden cell the whole linear program,
 * made anew and solved from nothing. Answers how long it took a program, in milliseconds.
 */
export async function auditCold(
  values: readonly number[],
  relations: readonly Equation[],
  {
    hidden,
    asked,
    least,
  }: { hidden: ReadonlySet<number>; asked: readonly number[]; least: number },
): Promise<number> {
  const load = loadHighs as unknown as typeof loadHighs.default
  const highs = await load()
  const columns = new Map([...hidden].map((cell, column) => [cell, column]))
  const [starts, indices, factors, sides]: number[][] = [[0], [], [], []]
  for (const { cells, signs, to } of relations) {
    if (!cells.some((cell) => hidden.has(cell))) continue
    let side = to
    for (const [at, cell] of cells.entries()) {
      const column = columns.get(cell)
      if (column === undefined) {
        side -= (signs[at] ?? 0) * (values[cell] ?? 0)
        continue
      }
      indices?.push(column)
      factors?.push(signs[at] ?? 0)
    }
    sides?.push(side)
    starts?.push(indices?.length ?? 0)
  }
  const began = performance.now()
  for (const cell of asked) {
    for (const way of [1, -1]) {
      highs.withModel(
        {
          numCols: hidden.size,
          numRows: sides?.length ?? 0,
          colCost: Array.from({ length: hidden.size }, (_, at) =>
            at === columns.get(cell) ? way : 0,
          ),
          colLower: new Array(hidden.size).fill(least),
          colUpper: new Array(hidden.size).fill(1e6),
          rowLower: sides ?? [],
          rowUpper: sides ?? [],
          matrix: {
            format: 'csr',
            numRows: sides?.length ?? 0,
            numCols: hidden.size,
            starts: starts ?? [],
            indices: indices ?? [],
            values: factors ?? [],
          },
        },
        (model) => {
          model.options.set({ output_flag: false })
          model.run()
          if (model.getModelStatus() !== 7) throw new Error('The peer solved nothing')
        },
      )
    }
  }
  return (performance.now() - began) / (2 * asked.length)
}
