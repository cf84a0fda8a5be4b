import { useSay } from '../../design/index.ts'
import { texts } from '../texts.ts'

/** A number for who knows no child: of one to three only that there are some. */
export function HiddenCount({ count }: { count: number | null }) {
  const say = useSay()
  if (count === 0) return <span className="ob-nought">0</span>
  if (count !== null) return count
  return (
    <>
      <span aria-hidden="true">*</span>
      <span className="ob-only-heard">{say(texts.hidden)}</span>
    </>
  )
}
