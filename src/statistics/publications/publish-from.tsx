import { type FormPageParts, showErrors } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import { type Reply, redirect } from '../../platform/web/reply.ts'
import { slugOf } from '../outputs/edition.ts'
import { mayPublish, type PublishRefusal } from './domain/may-publish.ts'
import { refusals, texts } from './oversight-texts.ts'
import type { NewPublication } from './publication.ts'
import { publish } from './publish.ts'

export type LastStep = {
  /** The tables as they were made, protected and audited again for this very request. */
  readonly wanted: readonly Omit<NewPublication, 'corrects'>[]
  /** The number of the publication that is corrected. */
  readonly corrects: string | null
  /** The page with `PublishForm` on it, to come back to with what is wrong. */
  readonly page: FormPageParts
}

/**
 * Answers `PublishForm`: publishes and leads to the proof of what was published, or shows the page
 * again with what is missing or why the table may not leave. Of several all leave, or none.
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
  const asked = wanted.map((one) => ({
    ...one,
    corrects: corrects === null ? undefined : { number: corrects, reason },
  }))
  const stop = (why: PublishRefusal) => showErrors(visit, page, { last: say(refusals[why]) })
  // Of several, what would be refused is found before the first is put there; a correction comes alone.
  for (const one of asked.length > 1 ? asked : []) {
    const decision = mayPublish(one, null)
    if (!decision.accepted) return stop(decision.reason)
  }
  const numbers: string[] = []
  for (const one of asked) {
    const decision = await publish(visit.tx, one)
    if (!decision.accepted) return stop(decision.reason)
    numbers.push(decision.value.number)
  }
  visit.note({ publication: numbers.join(' ') })
  return numbers.length > 1
    ? redirect('/publiceringar?klart=publicerade')
    : redirect(`/publiceringar/${slugOf(numbers[0] ?? '')}?klart=publicerad`)
}
