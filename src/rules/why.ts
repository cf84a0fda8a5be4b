import type { Day } from '../shared/day.ts'
import type { Text } from '../shared/text.ts'
import type { Level, Source } from './source.ts'

/**
 * Why a duty is there and why on that day, step by step, as data: a page can link the fact, the
 * rule book can quote the paragraph, and a test can count the steps. `whyText` says each step.
 */
export type WhyStep =
  | { readonly step: 'trigger'; readonly kind: string; readonly originId: string; readonly day: Day }
  | { readonly step: 'demand'; readonly level: Level; readonly source: Source; readonly text: Text }
  | { readonly step: 'term'; readonly level: Level; readonly source: Source; readonly text: Text }
  | { readonly step: 'counted'; readonly from: Day; readonly limit: Day; readonly term: Text }
  | { readonly step: 'previous'; readonly originId: string; readonly day: Day }
  | {
      readonly step: 'adjusted'
      readonly before: Day
      readonly after: Day
      readonly reason: Text
    }
  | { readonly step: 'plan-by'; readonly limit: Day; readonly planBy: Day }
  | { readonly step: 'lapses'; readonly lapses: Day }
  | {
      readonly step: 'transition'
      readonly fromVersion: string
      readonly toVersion: string
      readonly transition: Transition
      readonly source: Source
      readonly before: Day | null
      readonly after: Day | null
    }
  | { readonly step: 'fulfilled'; readonly kind: string; readonly originId: string; readonly day: Day }
  | { readonly step: 'ended'; readonly day: Day; readonly reason: Text }
  | { readonly step: 'reading'; readonly text: Text }

/**
 * What happens to a duty that is open when a new version comes into force: it keeps its day, the
 * day is counted anew, or it is counted anew but never earlier than the day of coming into force.
 */
export type Transition = 'keep-date' | 'recompute' | 'never-before-force'
