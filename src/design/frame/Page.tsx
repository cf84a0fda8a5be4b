import type { ReactNode } from 'react'
import { type Language, speak, text } from '../../shared/text.ts'
import { assetUrl } from '../assets.ts'
import { Speaking } from '../language.tsx'
import { Footer } from './Footer.tsx'
import { Header, type NavItem, type SignedIn } from './Header.tsx'

export type PageProps = {
  /** The page's own title; " – Obruten" is added. Never a child's name where it must not show. */
  readonly title: string
  readonly language: Language
  readonly nav?: readonly NavItem[]
  readonly person?: SignedIn | undefined
  readonly home?: string
  /** The present path and query, for the language switch to come back to. */
  readonly path?: string
  /** A message about what was just done; stands above the page's heading. */
  readonly notice?: ReactNode
  /** Shown on every page and print in demo mode, so that none is taken for real. */
  readonly demoBanner?: ReactNode
  readonly footerLinks?: readonly { href: string; label: string }[]
  /** 'wide' for tables and the chain, 'reading' for text and forms. */
  readonly width?: 'wide' | 'reading'
  /** Addresses by the keys that lead there ('g a'); absent where somebody wants none. */
  readonly shortcuts?: Readonly<Record<string, string>> | undefined
  /** The line above a printed page: who printed it and when. */
  readonly printLine?: string
  readonly children?: ReactNode
}

const htmxConfig = JSON.stringify({
  includeIndicatorCSS: false,
  history: false,
  mode: 'same-origin',
  transitions: false,
  extensions: 'none',
})

/** The frame around every page. Send it after `<!doctype html>` (see `renderPage`). */
export function Page(props: PageProps) {
  const { title, language, nav = [], person, home = '/', path = '/', children } = props
  const say = speak(language)
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light" />
        <meta name="htmx-config" content={htmxConfig} />
        <title>{`${title} – Obruten`}</title>
        <link rel="icon" href={assetUrl('obruten.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl('obruten.css')} />
        <script src={assetUrl('htmx.js')} defer />
        <script src={assetUrl('obruten.js')} defer />
        {props.shortcuts && <script src={assetUrl('shortcuts.js')} defer />}
      </head>
      <body data-size="sm" data-shortcuts={props.shortcuts && JSON.stringify(props.shortcuts)}>
        <Speaking language={language}>
          <a className="ob-skip" href="#innehall">
            {say(text('Hoppa till innehållet', 'Skip to the content'))}
          </a>
          {props.demoBanner && (
            <aside className="ob-demo" aria-label={say(text('Demo', 'Demo'))}>
              {props.demoBanner}
            </aside>
          )}
          <Header nav={nav} person={person} home={home} path={path} />
          {props.printLine && <p className="ob-print-line">{props.printLine}</p>}
          <main id="innehall" tabIndex={-1} className="ob-main" data-width={props.width ?? 'wide'}>
            {props.notice}
            {children}
          </main>
          <Footer links={props.footerLinks ?? defaultFooterLinks(say)} />
        </Speaking>
      </body>
    </html>
  )
}

function defaultFooterLinks(say: ReturnType<typeof speak>) {
  return [
    { href: '/hjalp', label: say(text('Hjälp', 'Help')) },
    { href: '/om', label: say(text('Om Obruten', 'About Obruten')) },
  ]
}
