import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { pagesShown, withQuery } from './address.ts'

/** Says where in the list one is and leads on; nothing at all when everything fits one page. */
export function Pagination(props: {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly address: string
}) {
  const { page, pageSize, total, address } = props
  const say = useSay()
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  const from = (page - 1) * pageSize + 1
  const to = Math.min(total, page * pageSize)
  const link = (to: number) => withQuery(address, { sida: to === 1 ? null : to })
  return (
    <nav className="ob-pages" aria-label={say(text('Sidor', 'Pages'))}>
      <p>{say(text(`${from}–${to} av ${total}`, `${from}–${to} of ${total}`))}</p>
      <ul>
        <li>
          {page > 1 && (
            <a href={link(page - 1)} rel="prev">
              {say(text('Föregående', 'Previous'))}
            </a>
          )}
        </li>
        {pagesShown(page, last).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={link(number)}
                aria-current={number === page ? 'page' : undefined}
                aria-label={say(text(`Sida ${number}`, `Page ${number}`))}
              >
                {number}
              </a>
            )}
          </li>
        ))}
        <li>
          {page < last && (
            <a href={link(page + 1)} rel="next">
              {say(text('Nästa', 'Next'))}
            </a>
          )}
        </li>
      </ul>
    </nav>
  )
}
