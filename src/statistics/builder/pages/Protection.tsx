import { Notice, useSay } from '../../../design/index.ts'
import type { ProtectedTable } from '../protect-table.ts'
import { texts } from '../texts.ts'

/** What was hidden and what the audit proved, in a few words. */
export function Protection({ safe }: { safe: ProtectedTable }) {
  const say = useSay()
  const { counts, narrowest, isOptimal, together } = safe
  const isWhole = counts.small + counts.others === 0
  return (
    <Notice kind="success" title={say(texts.safeTitle)}>
      <p>
        {isWhole
          ? say(texts.nothingHidden)
          : `${say(texts.hiddenSays(counts.small, counts.others))} `}
        {!isWhole &&
          say(narrowest === null ? texts.noLimitSays : texts.narrowestSays(Math.floor(narrowest)))}
        {isOptimal && ` ${say(texts.isOptimal)}`}
        {together > 0 && ` ${say(texts.together(together))}`}
      </p>
    </Notice>
  )
}
