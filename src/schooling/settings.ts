/**
 * The city's goals for schooling when a placement changes the school. They are goals, not law, and
 * where they give no number of days, the municipality's own routine does, and the page says so.
 */
export type SchoolingSettings = {
  /** Placement forms the goal of a school start within a week is applied to. */
  readonly schoolStartForms: readonly string[]
  /** Placement forms reported through SAMS, and that get a school plan. */
  readonly samsForms: readonly string[]
  readonly samsMessageDays: number
  readonly schoolPlanDays: number
}

/** Forms that the goal or SAMS names, or that are kinds of them; särskilda ungdomshem were left open. */
const samsForms = [
  'jourhem',
  'familjehem',
  'natverkshem',
  'konsulentstott',
  'behandlingsfamilj',
  'samplacering',
  'hvb',
  'stodboende',
]

export const defaultSchoolingSettings: SchoolingSettings = {
  // Skyddat boende has the same week by a goal of its own, and never the SAMS mailbox: only Lärteamet
  // may know the place.
  schoolStartForms: samsForms,
  samsForms,
  samsMessageDays: 3,
  schoolPlanDays: 7,
}
