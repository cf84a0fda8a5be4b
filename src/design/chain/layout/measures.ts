/** The drawing's measures, in units of its view box: one unit is about one pixel at full width. */
export const measures = {
  /** Letters on bars, captions and marks. */
  label: 14,
  axis: 13,
  title: 15,
  barHeight: 28,
  /** A caption above a bar. */
  captionHeight: 18,
  markHeight: 25,
  icon: 16,
  rowGap: 4,
  lanePadding: 9,
  laneLeast: 46,
  /** A bar of one day must still be seen. */
  barLeast: 3,
  pillHeight: 20,
  edge: 10,
} as const

/** Space around a text inside a bar. */
export const barPadding = 7

export type Box = {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export type PlacedText = {
  /** As drawn; perhaps shorter than what it stands for. */
  readonly words: string
  /** Where it begins, and its base line. */
  readonly x: number
  readonly y: number
  readonly box: Box
}
