import { Disclosure, useSay } from '../../../design/index.ts'
import type { SavedTable } from './saved-table.ts'
import { texts } from './texts.ts'

export type AtHand = { readonly shown: readonly SavedTable[]; readonly total: number }

/** So many names are read at a glance; the rest are on a page of their own. */
export const mostAtHand = 8

/** The first saved tables by name, each a link to its address; open before a table is chosen. */
export function SavedAtHand({ saved, isOpen }: { saved: AtHand; isOpen: boolean }) {
  const say = useSay()
  const { shown, total } = saved
  return (
    <Disclosure summary={say(texts.count(total))} open={isOpen}>
      {total === 0 ? (
        <p>{say(texts.none)}</p>
      ) : (
        <>
          <ul>
            {shown.map(({ id, name, address, isOwn, savedBy }) => (
              <li key={id}>
                <a href={address}>{name}</a>
                {!isOwn && ` · ${savedBy}`}
              </li>
            ))}
          </ul>
          <p>
            <a href="/tabeller/sparade">
              {say(total > shown.length ? texts.all(total) : texts.manage)}
            </a>
          </p>
        </>
      )}
    </Disclosure>
  )
}
