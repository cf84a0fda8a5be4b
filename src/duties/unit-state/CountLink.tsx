/** A number that opens the rows it counts; nought has no rows to open. `of` is heard, not seen. */
export function CountLink(props: {
  readonly count: number
  readonly href: string
  readonly of: string
}) {
  const { count, href, of } = props
  if (count === 0) return <span className="ob-nought">0</span>
  return (
    <a className="ob-number" href={href}>
      {count}
      <span className="ob-only-heard">, {of}</span>
    </a>
  )
}
