import type { ReactNode } from 'react'

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'link'

/** Designsystemet's words for our four looks. */
const looks = {
  primary: { className: 'ds-button', 'data-variant': 'primary' },
  secondary: { className: 'ds-button', 'data-variant': 'secondary' },
  danger: { className: 'ds-button', 'data-variant': 'primary', 'data-color': 'danger' },
  link: { className: 'ob-link-button' },
} as const

export type ButtonProps = {
  readonly look?: ButtonLook
  readonly name?: string
  readonly value?: string
  readonly type?: 'submit' | 'button'
  readonly small?: boolean
  readonly formAction?: string
  readonly formEncType?: string
  readonly formNoValidate?: boolean
  readonly children: ReactNode
}

export function Button({ look = 'primary', small, type = 'submit', ...rest }: ButtonProps) {
  return <button {...looks[look]} data-small={small ? true : undefined} type={type} {...rest} />
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: {
  readonly href: string
  readonly look?: ButtonLook
  readonly small?: boolean
  readonly children: ReactNode
}) {
  const { look = 'primary', small, ...rest } = props
  return <a {...looks[look]} data-small={small ? true : undefined} {...rest} />
}

/** Prints the page; shown only where scripts run, since the browser's own menu does it else. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button className="ob-link-button" type="button" data-print hidden>
      {children}
    </button>
  )
}
