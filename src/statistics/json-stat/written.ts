/**
 * JSON-stat 2.0 as far as tables of counts need it (https://json-stat.org/format/): the names and
 * shapes of the format, shared by reader and writer.
 */
export type Dataset = {
  readonly version: '2.0'
  readonly class: 'dataset'
  readonly label: string
  readonly note?: readonly string[]
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly role?: Readonly<Partial<Record<Role, readonly string[]>>>
  readonly dimension: Readonly<Record<string, WrittenDimension>>
  readonly value: readonly (number | null)[]
  /** By position in `value`; only cells that are not simply shown. */
  readonly status?: Readonly<Record<string, WrittenStatus>>
  readonly extension: {
    readonly id: string
    readonly measure: string
    readonly definition: string
    readonly status: { readonly label: Readonly<Partial<Record<WrittenStatus, string>>> }
  }
}

export type Role = 'time' | 'geo' | 'metric'

export type WrittenDimension = {
  readonly label: string
  readonly category: {
    readonly index: readonly string[]
    readonly label: Readonly<Record<string, string>>
    readonly child?: Readonly<Record<string, readonly string[]>>
  }
  readonly extension: {
    readonly margin: 'sum' | 'union'
    readonly personsMargin?: 'sum' | 'union'
    /** By category: each person once over the parts of another. */
    readonly personsOf?: Readonly<Record<string, string>>
  }
}

/** Why a cell is hidden is not told: that one is small says that it is 1, 2 or 3. */
export type WrittenStatus = 'hidden' | 'rounded' | 'missing'

export type Collection = {
  readonly version: '2.0'
  readonly class: 'collection'
  readonly label: string
  readonly link: { readonly item: readonly Dataset[] }
}
