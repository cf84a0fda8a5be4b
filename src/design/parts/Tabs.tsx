/** Parts of one page as links: each has its own address and works without scripts. */
export function Tabs(props: {
  readonly label: string
  readonly tabs: readonly {
    readonly href: string
    readonly label: string
    readonly current?: boolean
    readonly count?: number
  }[]
}) {
  return (
    <nav className="ob-tabs" aria-label={props.label}>
      <ul>
        {props.tabs.map(({ href, label, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
              {count !== undefined && <span className="ob-tab-count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function Breadcrumbs(props: {
  readonly label: string
  readonly steps: readonly { readonly href: string; readonly label: string }[]
}) {
  return (
    <nav className="ob-crumbs" aria-label={props.label}>
      <ol>
        {props.steps.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
