import type { ChildPanel, FactPanel } from '../../children/index.ts'
import { ButtonLink, useLanguage, useSay } from '../../design/index.ts'
import { formatDay } from '../../shared/day-words.ts'
import { AttachmentName, attachmentsHref } from './pages.tsx'
import { type AttachmentRow, recentAttachments } from './queries.ts'
import { texts } from './texts.ts'

const most = 5

/** The latest documents on the child's page; nothing where there are none. */
export const attachmentsPanel: ChildPanel = {
  order: 30,
  show: async ({ tx }, { child, knownAt }) => {
    const rows = await recentAttachments(tx, child.id, { knownAt, most })
    if (rows.length === 0) return null
    return (
      <AttachmentsPanel rows={rows} allHref={attachmentsHref(child.id)} count={rows[0]?.count} />
    )
  },
}

/** The documents of one fact, on its page, and the way to add one. */
export const factAttachmentsPanel: FactPanel = {
  show: async ({ tx }, { child, factOriginId, holds }) => {
    const rows = await recentAttachments(tx, child.id, { knownAt: null, factOriginId, most: 50 })
    const addHref = `${attachmentsHref(child.id)}/ny?uppgift=${factOriginId}`
    const mayAdd = holds && child.closed_on === null
    if (rows.length === 0 && !mayAdd) return null
    return <AttachmentsPanel rows={rows} addHref={mayAdd ? addHref : undefined} />
  },
}

function AttachmentsPanel(props: {
  rows: readonly AttachmentRow[]
  allHref?: string
  count?: number | undefined
  addHref?: string | undefined
}) {
  const { rows, allHref, count, addHref } = props
  const say = useSay()
  const language = useLanguage()
  return (
    <section>
      <h2>{say(texts.attachments)}</h2>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <AttachmentName row={row} /> {formatDay(row.day, language)}
            </li>
          ))}
        </ul>
      )}
      <p className="ob-actions ob-no-print">
        {addHref !== undefined && (
          <ButtonLink look="secondary" href={addHref}>
            {say(texts.add)}
          </ButtonLink>
        )}
        {allHref !== undefined && <a href={allHref}>{say(texts.all(count ?? rows.length))}</a>}
      </p>
    </section>
  )
}
