/** What a municipality sets for itself about asking the child. */
export type VoiceSettings = {
  /** From which age the questions are made for the child to answer. */
  readonly fromAge: number
  /** How many days before the follow-up the survey is called for. */
  readonly noticeDays: number
}

export const defaultVoiceSettings: VoiceSettings = { fromAge: 5, noticeDays: 28 }
