import { type FormPageParts, showErrors } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { type Reply, redirect } from '../../platform/web/reply.ts'
import { slugOf } from '../outputs/edition.ts'
import { refusals, texts } from './oversight-texts.ts'
import type { NewPublication } from './publication.ts'
import { publish } from './publish.ts'

export type LastStep = {
  /** The table as it was made, protected and audited again for this very request. */
  readonly wanted: Omit<NewPublication, 'corrects'>
  /** The number of the publication that is corrected. */
  readonly corrects: string | null
  /** The page with `PublishForm` on it, to come back to with what is wrong. */
  readonly page: FormPageParts
}

/**
 * Answers `PublishForm`: publishes and leads to the proof of what was published, or shows the page
 * again with what is missing or why the table may not leave.
 */
export async function publishFrom(
  visit: Visit,
  { wanted, corrects, page }: LastStep,
): Promise<Reply> {
  const { form, say } = visit
  const reason = (form.skal ?? '').trim().slice(0, 500)
  const errors = {
    ...(corrects !== null && reason === '' && { skal: say(texts.reasonNeeded) }),
    ...(form.last !== 'ja' && { last: say(texts.readFirst) }),
  }
  if (Object.keys(errors).length > 0) return showErrors(visit, page, errors)
  const decision = await publish(visit.tx, {
    ...wanted,
    corrects: corrects === null ? undefined : { number: corrects, reason },
  })
  if (!decision.accepted) return showErrors(visit, page, { last: say(refusals[decision.reason]) })
  const { number } = decision.value
  visit.note({ publication: number })
  return redirect(`/publiceringar/${slugOf(number)}?klart=publicerad`)
}
