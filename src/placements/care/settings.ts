/**
 * The municipality's own numbers where the law says 'regularly', or that something shall be, and
 * not within how many days.
 */
export type CareSettings = {
  readonly carePlanDays: number
  readonly implementationPlanDays: number
  readonly namedWorkerDays: number
  readonly visitDays: number
  readonly privateTalkDays: number
}

/** Four visits and four talks a year is what many municipalities have chosen. */
export const defaultCareSettings: CareSettings = {
  carePlanDays: 14,
  implementationPlanDays: 42,
  namedWorkerDays: 7,
  visitDays: 90,
  privateTalkDays: 90,
}
