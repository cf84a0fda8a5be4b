import loadHighs, { type Highs, type Model } from 'highs'

/** One copy of the solver for the process; it is WebAssembly, and loading takes a tenth of a second. */
let loaded: Promise<Highs> | undefined

export function loadSolver(): Promise<Highs> {
  // The package's types describe its CommonJS face; as a module its default is the loader itself.
  const load = loadHighs as unknown as typeof loadHighs.default
  loaded ??= load()
  return loaded
}

/** Rows of a linear program as they are thought of: which columns, with what factor, between what. */
export type Row = {
  readonly columns: readonly number[]
  readonly factors: readonly number[]
  readonly from: number
  readonly to: number
}

export type Program = {
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly cost: readonly number[]
  readonly rows: readonly Row[]
  /** Which columns are whole numbers; none unless given. */
  readonly isWhole?: readonly boolean[]
}

/** A model that lives until it is disposed of; each run starts from where the last ended. */
export function openModel(highs: Highs, { lower, upper, cost, rows, isWhole }: Program): Model {
  const starts = [0]
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length)
  const model = highs.createModel({
    numCols: lower.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map(({ from }) => from),
    rowUpper: rows.map(({ to }) => to),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: lower.length,
      starts,
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ factors }) => factors),
    },
    ...(isWhole && { integrality: isWhole.map((whole) => (whole ? 1 : 0)) }),
  })
  model.options.set({ output_flag: false })
  return model
}

/**
 * For a row of questions that differ in what they cost only: the table of the last answer is still
 * allowed, so the primal simplex goes on from it, in a tenth of the steps.
 */
export function keepGoing(model: Model): Model {
  model.options.set({ presolve: 'off', simplex_strategy: 4 })
  return model
}
