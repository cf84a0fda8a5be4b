/** Small drawings of 16 units. Each has its own shape, so that none depends on its colour. */
const shapes = {
  late: (
    <>
      <circle cx="8" cy="8" r="7.5" className="ob-icon-fill" />
      <path d="M8 3.8v5M8 11.4v.9" className="ob-icon-cut" />
    </>
  ),
  today: (
    <>
      <circle cx="8" cy="8" r="7.5" className="ob-icon-fill" />
      <path d="M8 4.2V8l2.8 1.8" className="ob-icon-cut" />
    </>
  ),
  soon: (
    <>
      <circle cx="8" cy="8" r="6.7" className="ob-icon-line" />
      <path d="M8 4.2V8l2.8 1.8" className="ob-icon-line" />
    </>
  ),
  coming: <circle cx="8" cy="8" r="6.2" className="ob-icon-line" />,
  done: (
    <>
      <circle cx="8" cy="8" r="7.5" className="ob-icon-fill" />
      <path d="m4.6 8.2 2.4 2.5 4.4-5" className="ob-icon-cut" />
    </>
  ),
  'done-late': (
    <>
      <circle cx="8" cy="8" r="6.7" className="ob-icon-line" />
      <path d="m4.8 8.2 2.3 2.4 4.1-4.8" className="ob-icon-line" />
    </>
  ),
  ended: (
    <>
      <circle cx="8" cy="8" r="6.7" className="ob-icon-line" />
      <path d="M4.8 8h6.4" className="ob-icon-line" />
    </>
  ),
  exempted: (
    <>
      <circle cx="8" cy="8" r="6.7" className="ob-icon-line" />
      <path d="M6.2 5.2v5.6M9.8 5.2v5.6" className="ob-icon-line" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.7" className="ob-icon-line" />
      <path d="M8 7.4v4M8 4.3v.6" className="ob-icon-line" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.6 15 14H1z" className="ob-icon-line" />
      <path d="M8 6v4M8 11.6v.5" className="ob-icon-line" />
    </>
  ),
  locked: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1.5" className="ob-icon-fill" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" className="ob-icon-line" />
    </>
  ),
} as const

export type IconName = keyof typeof shapes

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ob-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
