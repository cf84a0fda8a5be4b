import type { ReactNode } from 'react'
import { Notice, Page, type PageProps } from '../design/index.ts'
import { speak, type Text } from '../shared/text.ts'
import { roleNames } from './actor.ts'
import type { Asker } from './asker.ts'
import type { NavLink, Permissions } from './route.ts'
import { addressesByKeys } from './shortcuts/shortcut.ts'
import { texts } from './texts.ts'
import type { PageContent, Services } from './visit.ts'

/** What the frame of a page is made from. */
export type FrameParts = {
  readonly permissions: Permissions
  readonly nav: readonly NavLink[]
  readonly notices: Readonly<Record<string, Text>>
  readonly services: Services
}

/** The same on every page; the calendar and the account ask for sign-in themselves. */
const footer = [
  { href: '/statistik', label: texts.statistics },
  { href: '/lasar', label: texts.schoolYear },
  { href: '/min-inloggning', label: texts.myAccount },
  { href: '/hjalp', label: texts.help },
  { href: '/om', label: texts.about },
]

/** A handler's page in its frame, with the notice of what was just done. */
export function framed(
  parts: FrameParts,
  asker: Asker,
  url: URL,
  content: PageContent,
  children: ReactNode,
) {
  const done = parts.notices[url.searchParams.get('klart') ?? '']
  const notice =
    content.notice ?? (done && <Notice kind="success">{speak(asker.language)(done)}</Notice>)
  const address = url.pathname + url.search
  return frame(parts, asker, address, children, {
    title: content.title,
    width: content.width ?? 'wide',
    notice,
  })
}

/** Any page in its frame: menu, who one is, and the way out. */
export function frame(
  parts: FrameParts,
  asker: Asker,
  address: string,
  children: ReactNode,
  more: Partial<PageProps> = {},
) {
  const { actor, language } = asker
  const say = speak(language)
  const nav = menuOf(parts, asker)
  const foot = [...asideOf(parts, asker), ...footer]
  const path = address.split('?')[0] ?? '/'
  return (
    <Page
      title={say(texts.obruten)}
      language={language}
      path={address}
      home={nav[0]?.href ?? '/'}
      nav={nav.map(({ href, label }) => ({ href, label: say(label), current: href === path }))}
      footerLinks={foot.map(({ href, label }) => ({ href, label: say(label) }))}
      person={
        actor === null
          ? undefined
          : {
              name: actor.name,
              role: say(roleNames[actor.role]),
              unit: actor.unitName ?? actor.authorityName,
            }
      }
      shortcuts={asker.shortcuts ? addressesByKeys(nav) : undefined}
      demoBanner={parts.services.isDemo ? say(texts.demoBanner) : undefined}
      {...more}
    >
      {children}
    </Page>
  )
}

type Links = Pick<FrameParts, 'nav' | 'permissions'>

/** The menu of whoever asks, in order; the first is where signing in leads. */
export function menuOf(parts: Links, asker: Asker): readonly NavLink[] {
  return linksOf(parts, asker).filter(({ aside }) => !aside)
}

function asideOf(parts: Links, asker: Asker): readonly NavLink[] {
  return linksOf(parts, asker).filter(({ aside }) => aside)
}

function linksOf({ nav, permissions }: Links, { actor }: Asker): readonly NavLink[] {
  if (actor === null) return []
  return nav
    .filter(({ permission }) => permissions[permission]?.includes(actor.role))
    .map((link) => ({ ...link, label: link.labels?.[actor.role] ?? link.label }))
    .toSorted((one, other) => one.order - other.order)
}
