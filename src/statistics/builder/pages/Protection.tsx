import { Notice, useSay } from '../../../design/index.ts'
import type { ProtectedTable } from '../protect-table.ts'
import { texts } from '../texts.ts'

/** What was hidden and what the audit proved, in a few words. */
export function Protection({ safe }: { safe: ProtectedTable }) {
  const say = useSay()
  const { counts, narrowest, isOptimal, together } = safe
  return (
    <Notice kind="success" title={say(texts.safeTitle)}>
      <p>
        {say(
          narrowest === null
            ? texts.nothingHidden
            : texts.hiddenSays(counts.small, counts.others, Math.floor(narrowest)),
        )}
        {isOptimal && ` ${say(texts.isOptimal)}`}
        {together > 0 && ` ${say(texts.together(together))}`}
      </p>
    </Notice>
  )
}
