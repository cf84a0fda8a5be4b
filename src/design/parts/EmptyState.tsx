import type { ReactNode } from 'react'

/** Nothing here: says so in a sentence, and what to do about it if anything. */
export function EmptyState({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <div className="ob-empty">
      <p>{children}</p>
      {action && <div className="ob-actions">{action}</div>}
    </div>
  )
}
