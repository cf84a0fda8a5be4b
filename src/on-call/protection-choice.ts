import { protectionAssessment } from '../investigations/index.ts'
import type { EventChoice } from '../rules/event-kind.ts'
import { texts } from './texts.ts'

/** Whether the child needs protection at once; left open while it is being found out. */
export const protection: EventChoice = {
  choices: protectionAssessment.outcome?.choices ?? [],
  label: texts.protection,
  isOptional: true,
}
