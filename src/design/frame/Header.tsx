import { text } from '../../shared/text.ts'
import { useLanguage, useSay } from '../language.tsx'
import { Brand } from './Brand.tsx'

export type NavItem = {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  /** How many wait there; said as "3 att göra", never by colour alone. */
  readonly count?: number
}

export type SignedIn = { readonly name: string; readonly role: string; readonly unit?: string }

export type HeaderProps = {
  readonly nav: readonly NavItem[]
  readonly person?: SignedIn | undefined
  /** Where the brand leads: the actor's first page. */
  readonly home: string
  /** The present address, to come back to after a change of language. */
  readonly path: string
}

/** The same links stand twice, wide and folded; the style sheet shows one of them. */
export function Header({ nav, person, home, path }: HeaderProps) {
  const say = useSay()
  return (
    <header className="ob-header">
      <div className="ob-header-row">
        <a className="ob-brand" href={home}>
          <Brand />
          Obruten
        </a>
        {nav.length > 0 && (
          <nav className="ob-nav ob-wide" aria-label={say(text('Huvudmeny', 'Main menu'))}>
            <NavList nav={nav} />
          </nav>
        )}
        <div className="ob-who ob-wide">
          <Who person={person} path={path} />
        </div>
        <details className="ob-menu ob-narrow">
          <summary>{say(text('Meny', 'Menu'))}</summary>
          {nav.length > 0 && (
            <nav className="ob-nav" aria-label={say(text('Huvudmeny', 'Main menu'))}>
              <NavList nav={nav} />
            </nav>
          )}
          <div className="ob-who">
            <Who person={person} path={path} />
          </div>
        </details>
      </div>
    </header>
  )
}

function NavList({ nav }: { nav: readonly NavItem[] }) {
  const say = useSay()
  return (
    <ul>
      {nav.map(({ href, label, current, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
            {count !== undefined && count > 0 && (
              <span className="ob-count">
                {count}
                <span className="ob-only-heard"> {say(text('att göra', 'to do'))}</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Who({ person, path }: Pick<HeaderProps, 'person' | 'path'>) {
  const say = useSay()
  const language = useLanguage()
  const other = language === 'sv' ? 'en' : 'sv'
  return (
    <>
      {person && (
        <p className="ob-person">
          <strong>{person.name}</strong>
          <span>{[person.role, person.unit].filter(Boolean).join(', ')}</span>
        </p>
      )}
      <form method="post" action="/sprak">
        <input type="hidden" name="till" value={path} />
        <button className="ob-quiet-button" name="sprak" value={other} lang={other} type="submit">
          {other === 'en' ? 'In English' : 'På svenska'}
        </button>
      </form>
      {person && (
        <form method="post" action="/logga-ut">
          <button className="ob-quiet-button" type="submit">
            {say(text('Logga ut', 'Sign out'))}
          </button>
        </form>
      )}
    </>
  )
}
