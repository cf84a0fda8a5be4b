/** The provisions that may permit a release to another authority. */
export const grounds = ['osl-10-2', 'osl-12-2', 'osl-26-9', 'annan'] as const

/** A release as it is listed afterwards. */
export type Release = {
  readonly id: string
  readonly month: number
  readonly format: string
  readonly rows_count: number
  readonly left_out_protected: number
  readonly recipient: string
  readonly released_at: Date
  readonly name: string | null
}
