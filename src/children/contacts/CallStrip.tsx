import { PhoneLink, Tag, useSay } from '../../design/index.ts'
import type { Contact } from './contact.ts'
import { texts } from './texts.ts'

const most = 4

/**
 * Whom to call, on the child's page: one tap each. Where the child is stands among all contacts only
 * when the child is protected: this page lies open on desks.
 */
export function CallStrip(props: {
  readonly childId: string
  readonly contacts: readonly Contact[]
  readonly isProtected: boolean
}) {
  const { childId, contacts, isProtected } = props
  const say = useSay()
  const current = contacts.filter(({ hasEnded }) => !hasEnded)
  const shown = current
    .filter(({ phone, tellsWhereabouts }) => phone !== null && !(isProtected && tellsWhereabouts))
    .slice(0, most)
  return (
    <section className="ob-calls ob-no-print">
      <h2 className="ob-only-heard">{say(texts.contacts)}</h2>
      <ul>
        {shown.map(({ fact, name, what, role, phone, hidesWhereabouts, caution }) => (
          <li key={fact.id}>
            <span>
              {name}, {role ?? say(what).toLowerCase()}
            </span>
            <PhoneLink number={phone ?? ''} whose={name} />
            {hidesWhereabouts && <Tag icon="warning">{say(texts.hides)}</Tag>}
            {caution !== null && (
              <a href={`/barn/${childId}/kontakter`}>
                <Tag icon="warning">{say(texts.caution)}</Tag>
                <span className="ob-only-heard">: {name}</span>
              </a>
            )}
          </li>
        ))}
        <li>
          <a href={`/barn/${childId}/kontakter`}>
            {say(current.length === 0 ? texts.contacts : texts.allContacts(current.length))}
          </a>
        </li>
      </ul>
    </section>
  )
}
