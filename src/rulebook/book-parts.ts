import type { KindWords, Lane } from '../children/index.ts'
import type { FactKind } from '../rules/fact-kind.ts'
import type { Rule } from '../rules/rule.ts'

/** What the rule book needs of the slices; `assemble` collects it. The rules are read for each page. */
export type BookParts = {
  readonly rules: readonly Rule[]
  readonly lanes: readonly Pick<Lane, 'id' | 'title' | 'order' | 'ruleIds'>[]
  /** The kinds of fact that can be recorded. */
  readonly kinds: readonly Pick<FactKind, 'kind'>[]
  readonly kindWords: Readonly<Record<string, Pick<KindWords, 'name'>>>
}
