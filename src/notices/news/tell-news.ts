import type { Rule } from '../../rules/rule.ts'
import type { Day } from '../../shared/day.ts'
import { dayText, formatDay } from '../../shared/day-words.ts'
import { type Text, text } from '../../shared/text.ts'
import type { NewsItem } from './news-item.ts'
import { texts } from './texts.ts'

type Said = { readonly words: Text; readonly href: string | null }

/** A piece of news as a sentence, and the page where it can be looked into or done something about. */
export function tellNews(item: NewsItem, rules: readonly Rule[]): Said {
  const both = (words: (language: 'sv' | 'en') => Text) => text(words('sv').sv, words('en').en)
  const ruleIn = (ruleId: string, language: 'sv' | 'en') =>
    rules.find(({ id }) => id === ruleId)?.title[language] ?? ruleId
  switch (item.kind) {
    case 'late': {
      const day = dayText(item.limit)
      return {
        words: both((language) => texts.late(ruleIn(item.ruleId, language), day[language])),
        href: `/atagande/${item.dutyId}`,
      }
    }
    case 'handed':
      return { words: texts.handed(item.by), href: null }
    case 'unassigned':
      return { words: texts.unassigned, href: '/mina-barn?handlaggare=ingen' }
    case 'covers':
    case 'covered':
      return {
        words: both((language) =>
          texts[item.kind](item.whom ?? texts.somebody[language], lastDay(item.until, language)),
        ),
        href: null,
      }
    case 'done': {
      const sentence = item.isDeputy ? texts.doneByDeputy : texts.done
      return {
        words: both((language) => sentence(item.by ?? texts.somebody[language], item.count)),
        href: null,
      }
    }
    case 'difference':
      return { words: texts.difference(item.count), href: '/skillnader' }
    case 'imported':
      return { words: texts.imported(item.count), href: null }
    case 'new-law': {
      const day = dayText(item.from)
      return {
        words: both((language) => texts.newLaw(day[language], item.count)),
        href: '/ny-lag',
      }
    }
  }
}

/** A page writes the last day, not the first that is no longer in it. */
function lastDay(until: Day | null, language: 'sv' | 'en'): string | null {
  return until === null ? null : formatDay(until - 1, language, 'long')
}
