import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'

/**
 * How far a job has come. While it runs the part fetches itself anew every second from `poll`
 * (which answers with this part alone); without scripts a link does the same.
 */
export function Progress(props: {
  readonly id: string
  readonly label: string
  readonly done: number
  readonly total: number
  readonly poll?: string
  /** The page's own address, for the link that stands in for a script. */
  readonly reload?: string
  readonly detail?: string
}) {
  const { id, label, done, total, poll, detail, reload } = props
  const say = useSay()
  const running = poll !== undefined && done < total
  return (
    <div
      className="ob-progress"
      id={id}
      {...(running && { 'hx-get': poll, 'hx-trigger': 'load delay:1s', 'hx-swap': 'outerHTML' })}
    >
      <label htmlFor={`${id}-matare`}>{label}</label>
      <progress id={`${id}-matare`} value={done} max={total}>
        {total === 0 ? 0 : Math.floor((100 * done) / total)} %
      </progress>
      <p role="status">
        {say(text(`${done} av ${total}`, `${done} of ${total}`))}
        {detail && `. ${detail}`}
        {running && reload && (
          <noscript>
            {' '}
            <a href={reload}>{say(text('Uppdatera', 'Refresh'))}</a>
          </noscript>
        )}
      </p>
    </div>
  )
}
