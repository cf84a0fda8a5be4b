/** What a municipality sets for itself where its goal for the child's health gives no days. */
export type ExaminationSettings = { readonly examinationDays: number }

export const defaultExaminationSettings: ExaminationSettings = { examinationDays: 90 }
