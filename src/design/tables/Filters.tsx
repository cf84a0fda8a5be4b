import type { ReactNode } from 'react'
import { text } from '../../shared/text.ts'
import { Button } from '../forms/Button.tsx'
import { useSay } from '../language.tsx'

/**
 * Filters are a GET form: what is chosen stands in the address. `keep` carries the sort along. On a
 * telephone they are folded until something is chosen, so that the list itself is what one sees first.
 */
export function Filters(props: {
  readonly action: string
  readonly keep?: Readonly<Record<string, string>>
  /** Where "clear" leads; shown only when something is chosen. */
  readonly clear?: string | undefined
  readonly children: ReactNode
}) {
  const { action, keep = {}, clear, children } = props
  const say = useSay()
  return (
    <details className="ob-filter-fold" open={clear !== undefined}>
      <summary>{say(text('Sök och filtrera', 'Search and filter'))}</summary>
      <form className="ob-filters" method="get" action={action}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <div className="ob-actions">
          <Button look="secondary">{say(text('Visa', 'Show'))}</Button>
          {clear && <a href={clear}>{say(text('Rensa filter', 'Clear filters'))}</a>}
        </div>
      </form>
    </details>
  )
}
