import type { ReactNode } from 'react'

export function Disclosure(props: {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className="ob-disclosure" open={props.open}>
      <summary>{props.summary}</summary>
      <div className="ob-disclosure-body">{props.children}</div>
    </details>
  )
}
