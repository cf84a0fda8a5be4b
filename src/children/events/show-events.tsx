import type { Visit } from '../../access/visit.ts'
import { PageHead } from '../../design/index.ts'
import { absent, type Reply } from '../../platform/web/reply.ts'
import type { ChainParts } from '../child-state.ts'
import { BackToChild } from '../pages/FactPage.tsx'
import { findChild } from '../queries.ts'
import { texts } from './texts.ts'

/** Everything that can be recorded of a case, by its parts. */
export async function showEvents(visit: Visit, parts: ChainParts): Promise<Reply> {
  const { say } = visit
  const child = await findChild(visit.tx, visit.params.childId ?? '')
  if (child === null) return absent
  const areas = parts.areas.toSorted((one, other) => one.order - other.order)
  return visit.page(
    { title: say(texts.all), width: 'reading' },
    <>
      <BackToChild child={child} />
      <PageHead title={say(texts.all)} sub={say(texts.allHelp)} />
      {areas.map(({ id, title, events }) => (
        <section key={id}>
          <h2>{say(title)}</h2>
          <ul className="ob-action-list">
            {events.map(({ path, name }) => (
              <li key={path}>
                <a href={`/barn/${child.id}/handelser/${path}/ny`}>{say(name)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>,
  )
}
