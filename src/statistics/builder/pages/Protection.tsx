import { Notice, useSay } from '../../../design/index.ts'
import type { ProtectedTable } from '../protect-table.ts'
import { texts } from '../texts.ts'

/** What was hidden and what the audit proved, in a few words. */
export function Protection({ safe }: { safe: ProtectedTable }) {
  const say = useSay()
  const { counts, narrowest, isOptimal, isAmount, together } = safe
  const isWhole = counts.small + counts.others === 0
  const hiddenSays = isAmount ? texts.hiddenAmountsSay : texts.hiddenSays
  return (
    <Notice kind="success" title={say(isAmount ? texts.safeTitleOfAmounts : texts.safeTitle)}>
      <p>
        {isWhole ? say(texts.nothingHidden) : `${say(hiddenSays(counts.small, counts.others))} `}
        {!isWhole &&
          say(narrowest === null ? texts.noLimitSays : texts.narrowestSays(Math.floor(narrowest)))}
        {isOptimal && ` ${say(texts.isOptimal)}`}
        {together > 0 && ` ${say(texts.together(together))}`}
      </p>
    </Notice>
  )
}
