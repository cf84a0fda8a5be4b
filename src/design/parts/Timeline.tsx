import type { ReactNode } from 'react'

export type TimelineItem = {
  readonly key: string
  /** As read: "9 nov 2026". */
  readonly when: ReactNode
  /** For machines: "2026-11-09" or with a time. */
  readonly dateTime?: string
  readonly title: ReactNode
  readonly detail?: ReactNode
}

/** What happened, newest or oldest first as given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="ob-timeline">
      {items.map(({ key, when, dateTime, title, detail }) => (
        <li key={key}>
          <time dateTime={dateTime}>{when}</time>
          <div>
            <p>{title}</p>
            {detail && <div className="ob-muted">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
