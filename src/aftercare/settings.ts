/** The municipality's own numbers for the way out of care. */
export type AftercareSettings = {
  readonly onTheWayFromAge: number
  readonly onTheWayMonths: number
  readonly aftercareDays: number
}

export const defaultAftercareSettings: AftercareSettings = {
  onTheWayFromAge: 17,
  onTheWayMonths: 6,
  aftercareDays: 30,
}
