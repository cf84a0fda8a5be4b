/** The mark: two links of a chain, closed and holding. */
export function Brand() {
  return (
    <svg className="ob-brand-mark" viewBox="0 0 34 20" aria-hidden="true" focusable="false">
      <rect x="1.5" y="3.5" width="18" height="13" rx="6.5" />
      <path d="M17.6 3.5H26a6.5 6.5 0 0 1 0 13h-5.2M14.5 11.6V10" />
    </svg>
  )
}
