import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

const icons: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  warning: 'warning',
  success: 'done',
}

export type NoticeKind = 'info' | 'warning' | 'success'

/** A message in the page. `role="status"` reads it aloud when it tells what was just done. */
export function Notice(props: {
  readonly kind?: NoticeKind
  readonly title?: string
  readonly children?: ReactNode
}) {
  const { kind = 'info', title, children } = props
  return (
    <div className="ob-notice" data-kind={kind} role={kind === 'success' ? 'status' : undefined}>
      <Icon name={icons[kind]} />
      <div>
        {title && <p className="ob-notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
