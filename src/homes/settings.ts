/** What a municipality sets for itself about homes. */
export type HomeSettings = {
  /** Its own name as placements write it: a home elsewhere is in another municipality. */
  readonly municipality: string
  /** What is written for the municipality where it is kept from those who read. */
  readonly hiddenAs: string
  /** Days within which IVO is told of a home with more than three placed; the ordinance says none. */
  readonly manyChildrenDays: number
}

export const defaultHomeSettings: HomeSettings = {
  municipality: 'Stockholm',
  hiddenAs: 'Uppgift skyddad',
  manyChildrenDays: 7,
}
