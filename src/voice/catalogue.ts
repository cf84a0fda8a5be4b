/** What the rules need of the child's voice, without pages: the kinds of event, and the rules. */
import { voiceArea } from './events.ts'
import { defaultVoiceSettings } from './settings.ts'
import { surveyRule } from './survey-rule.ts'

export const areas = [voiceArea]
export const facts = areas.flatMap(({ events }) => events.map(({ fact }) => fact))
export const rules = [surveyRule(defaultVoiceSettings)]
