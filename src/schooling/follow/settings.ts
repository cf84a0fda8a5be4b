/** The municipality's own numbers where the goals for following the schooling give none. */
export type FollowSettings = {
  readonly followUpDays: number
  readonly checklistDays: number
  readonly skolfamFeedbackDays: number
}

/** Half a year: once a term. */
export const defaultFollowSettings: FollowSettings = {
  followUpDays: 180,
  checklistDays: 7,
  skolfamFeedbackDays: 7,
}
