import type { Visit } from '../access/visit.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { readConfirmed } from '../rules/local/read-local.ts'
import { validateCatalogue } from '../rules/validate-catalogue.ts'
import type { Text } from '../shared/text.ts'
import { askForPreview, confirmVersion, sayWhatBecame } from './commands.ts'
import { governed, type LocalRuleParts } from './governed.tsx'
import { daysCountHolds } from './pages/VersionPage.tsx'
import { findPreview, findVersion, type HeldVersion, type Preview } from './queries.ts'
import { refusalText } from './refusal-text.ts'
import { ruleWith, versionPage } from './show-version.tsx'
import { texts } from './texts.ts'

export type Act = 'count' | 'send' | 'confirm' | 'reject' | 'withdraw'

/**
 * What is done with a version: each by its own person. What the page does not offer is refused here
 * with a sentence, and once more by the database.
 */
export async function decide(visit: Visit, parts: LocalRuleParts, act: Act): Promise<Reply> {
  const held = await findVersion(visit.tx, visit.params.versionId)
  if (held === null) return absent
  return governed(visit, async () => {
    const preview = await findPreview(visit.tx, held.version.id)
    const refused = refuse(visit, held, { act, preview })
    if (refused !== null) {
      const field = act === 'reject' && refused === texts.rejectReason ? 'skal' : ''
      return versionPage(visit, parts, held, { [field]: visit.say(refused) })
    }
    visit.note({ version: held.version.id, rule: held.version.ruleId })
    return carryOut(visit, parts, held, { act, preview })
  })
}

type On = { readonly act: Act; readonly preview: Preview | null }

function refuse(
  { actor, today, form }: Visit,
  { events, version, writtenBy }: HeldVersion,
  { act, preview }: On,
): Text | null {
  const isSent = events.length > 0
  const isOver = events.some(({ event }) => event !== 'sent')
  const isOwn = writtenBy === actor.staffId
  if (isOver) return texts.decidedAlready
  if (act === 'count') return null
  if (act === 'withdraw') return isOwn ? null : texts.onlyOwn
  if (act === 'send' && (!isOwn || isSent)) return isOwn ? texts.sentAlready : texts.onlyOwn
  if (act !== 'send' && isOwn) return texts.ownProposal
  if (act !== 'send' && !isSent) return texts.notSent
  if (act === 'reject') return (form.skal ?? '').trim() === '' ? texts.rejectReason : null
  if (version.validFrom < today) return texts.tooLate(version.validFrom)
  if (preview?.state !== 'done') return texts.notCounted
  return preview.day < today - daysCountHolds ? texts.countedLongAgo : null
}

async function carryOut(
  visit: Visit,
  parts: LocalRuleParts,
  held: HeldVersion,
  { act, preview }: On,
): Promise<Reply> {
  const { tx, actor, form } = visit
  const { version, writtenBy } = held
  const address = `/egna-regler/${version.id}`
  const become = (event: 'sent' | 'rejected' | 'withdrawn', reason: string | null) =>
    sayWhatBecame(tx, actor, version, {
      event,
      writtenBy,
      previewId: event === 'sent' ? (preview?.id ?? null) : null,
      reason,
    })
  switch (act) {
    case 'count':
      await askForPreview(tx, actor, version.id)
      return redirect(address)
    case 'send':
      await become('sent', null)
      return redirect(`${address}?klart=forslag-skickat`)
    case 'reject':
      await become('rejected', (form.skal ?? '').trim().slice(0, 500))
      return redirect(`${address}?klart=forslag-avslaget`)
    case 'withdraw':
      await become('withdrawn', null)
      return redirect(`${address}?klart=forslag-atertaget`)
    case 'confirm':
      return confirm(visit, parts, held, preview?.id ?? '')
  }
}

/** Once more against what holds now: something else may have been confirmed since it was written. */
async function confirm(
  visit: Visit,
  parts: LocalRuleParts,
  held: HeldVersion,
  previewId: string,
): Promise<Reply> {
  const { tx } = visit
  const { version } = held
  const confirmed = (await readConfirmed(tx)).filter(({ ruleId }) => ruleId === version.ruleId)
  const clash = confirmed.find(
    (one) =>
      one.validFrom === version.validFrom ||
      (one.kind === 'end' && one.validFrom <= version.validFrom),
  )
  const rule = await ruleWith(visit, parts, held)
  if (clash !== undefined || rule === null) {
    const reason = clash?.kind === 'end' ? 'has-ended' : 'day-taken'
    const sentence = refusalText(reason, { day: version.validFrom })
    return versionPage(visit, parts, held, { '': visit.say(sentence) })
  }
  const others = parts.rules.filter(({ id }) => id !== rule.id)
  validateCatalogue(
    [...others, rule],
    parts.ruleKinds.map(({ kind }) => kind),
  )
  const known = new Set(
    (parts.rules.find(({ id }) => id === rule.id)?.versions ?? []).map(({ id }) => id),
  )
  await confirmVersion(tx, version, { previewId, rule, known })
  return redirect(`/egna-regler/${version.id}?klart=forslag-bekraftat`)
}
