import { Button, Tag, useSay } from '../../design/index.ts'
import { text } from '../../shared/text.ts'
import { personFor, personWords } from '../person.ts'
import type { RecentChild } from './recent-children.ts'

const texts = {
  title: text('Senast öppnade', 'Recently opened'),
  clear: text('Rensa listan', 'Clear the list'),
  protected: text('Skyddade uppgifter', 'Protected data'),
}

/** The last first; nothing at all where nothing has been opened. */
export function RecentChildren(props: {
  readonly recent: readonly RecentChild[]
  /** Who reads: the own caseworker sees a protected child's name. */
  readonly reader: string
  /** The page to come back to when the list is cleared. */
  readonly till: string
}) {
  const { recent, reader, till } = props
  const say = useSay()
  if (recent.length === 0) return null
  return (
    <section className="ob-recent ob-no-print" aria-labelledby="senast-oppnade">
      <h2 id="senast-oppnade">{say(texts.title)}</h2>
      <ol className="ob-recent-list">
        {recent.map((child) => (
          <li key={child.id}>
            <a href={`/barn/${child.id}`}>
              {say(personWords(personFor(child, child.caseworker_id === reader)))}
            </a>
            {child.protection !== 'none' && <Tag icon="warning">{say(texts.protected)}</Tag>}
          </li>
        ))}
      </ol>
      <form method="post" action="/senast-oppnade/rensa">
        <input type="hidden" name="till" value={till} />
        <Button look="link">{say(texts.clear)}</Button>
      </form>
    </section>
  )
}
