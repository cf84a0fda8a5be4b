import { type Text, text } from '../../shared/text.ts'
import type { NavLink } from '../route.ts'

/** The page that lists them, which has a key of its own. */
export const listAddress = '/kortkommandon'

export type Shortcut = { readonly keys: string; readonly href: string; readonly label: Text }

/** The keys of a menu: what its links declare, and the one for the list itself. */
export function shortcutsOf(menu: readonly NavLink[]): readonly Shortcut[] {
  const ofLinks = menu.flatMap(({ shortcut, href, label }) =>
    shortcut === undefined ? [] : [{ keys: shortcut, href, label }],
  )
  const list = { keys: '?', href: listAddress, label: text('Kortkommandon', 'Keyboard shortcuts') }
  return [...ofLinks, list]
}

/** As the script wants them: the address by the keys. */
export function addressesByKeys(menu: readonly NavLink[]): Readonly<Record<string, string>> {
  return Object.fromEntries(shortcutsOf(menu).map(({ keys, href }) => [keys, href]))
}
