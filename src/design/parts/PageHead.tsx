import type { ReactNode } from 'react'

/** A page's heading with one line under it and, at the end of the row, its actions. */
export function PageHead(props: {
  readonly title: ReactNode
  readonly sub?: ReactNode
  readonly tags?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="ob-page-head">
      <div>
        <h1>
          {props.title}
          {props.tags && <span className="ob-head-tags">{props.tags}</span>}
        </h1>
        {props.sub && <p className="ob-sub">{props.sub}</p>}
      </div>
      {props.actions && <div className="ob-actions">{props.actions}</div>}
    </div>
  )
}
