/** What the rules need of homes, without pages: the kinds of event, and the rules. */
import { homeArea } from './events.ts'
import { beforePlacementRules } from './home-rules.ts'
import { ivoRules } from './ivo-rules.ts'
import { defaultHomeSettings, type HomeSettings } from './settings.ts'

export function homeRules(settings: HomeSettings = defaultHomeSettings) {
  return [...beforePlacementRules(settings), ...ivoRules(settings)]
}

export const areas = [homeArea]
export const facts = areas.flatMap(({ events }) => events.map(({ fact }) => fact))
export const rules = homeRules()
export { familyHomes } from './home-forms.ts'
