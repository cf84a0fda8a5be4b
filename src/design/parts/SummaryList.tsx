import { Fragment, type ReactNode } from 'react'

export type SummaryItem = {
  readonly term: ReactNode
  readonly value: ReactNode
  readonly action?: ReactNode
}

/** Facts as term and value. An empty value is for the page to word ("inte angivet"). */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="ob-summary">
      {items.map(({ term, value, action }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
        <Fragment key={index}>
          <div>
            <dt>{term}</dt>
            <dd>
              {value}
              {action && <span className="ob-summary-action">{action}</span>}
            </dd>
          </div>
        </Fragment>
      ))}
    </dl>
  )
}
