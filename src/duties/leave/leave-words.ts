import type { KindWords } from '../../children/index.ts'
import { isoDay } from '../../shared/day.ts'
import type { Text } from '../../shared/text.ts'
import type { DutyParts } from '../duty-parts.ts'
import { texts } from './texts.ts'

/** How time given and exemptions are told on a fact's page; they are taken back by voiding them. */
export function leaveWords(parts: Pick<DutyParts, 'rules'>): Record<string, KindWords> {
  return {
    'duty-extended': wordsOf(parts, texts.factExtended, texts.newLast),
    'duty-exempted': wordsOf(parts, texts.factExempted, texts.exemptUntil),
  }
}

function wordsOf(parts: Pick<DutyParts, 'rules'>, name: Text, untilTerm: Text): KindWords {
  return {
    name,
    tell: ({ data }, say) => {
      const ruleId = String(data.dutyKey).split(':')[0]
      const rule = parts.rules.find(({ id }) => id === ruleId)
      return [
        { term: say(texts.of), value: rule === undefined ? '–' : say(rule.title) },
        {
          term: say(untilTerm),
          value: typeof data.untilDay === 'number' ? isoDay(data.untilDay) : '–',
        },
        { term: say(texts.reason), value: String(data.ground) },
      ]
    },
  }
}
