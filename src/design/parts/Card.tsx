import type { ReactNode } from 'react'

export type CardTone = 'late' | 'soon' | 'done' | 'plain'

/**
 * One thing that matters now: its title says what and how late, its text by when, its actions the
 * one step that fulfils it. The tone colours the edge; the words must say the same.
 */
export function Card(props: {
  readonly title: ReactNode
  readonly level?: 2 | 3 | 4
  readonly tone?: CardTone
  readonly actions?: ReactNode
  readonly children?: ReactNode
}) {
  const Heading = `h${props.level ?? 3}` as const
  return (
    <section className="ob-card" data-tone={props.tone ?? 'plain'}>
      <Heading>{props.title}</Heading>
      {props.children}
      {props.actions && <div className="ob-actions">{props.actions}</div>}
    </section>
  )
}

export function CardRow({ children }: { children: ReactNode }) {
  return <div className="ob-cards">{children}</div>
}
