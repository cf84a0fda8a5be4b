import type { Visit } from '../access/visit.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import { readConfirmed } from '../rules/local/read-local.ts'
import { withLocal } from '../rules/local/with-local.ts'
import type { Rule } from '../rules/rule.ts'
import type { LocalRuleParts } from './governed.tsx'
import { VersionPage } from './pages/VersionPage.tsx'
import { VersionProgress } from './pages/VersionProgress.tsx'
import {
  findPreview,
  findRun,
  findVersion,
  type HeldVersion,
  listVersions,
  mayGovern,
  readEffects,
} from './queries.ts'
import { standingOf } from './standing.ts'
import { texts } from './texts.ts'

export async function showVersion(visit: Visit, parts: LocalRuleParts): Promise<Reply> {
  const held = await findVersion(visit.tx, visit.params.versionId)
  return held === null ? absent : versionPage(visit, parts, held)
}

/** The version's page; with `errors` it is a form come back. */
export async function versionPage(
  visit: Visit,
  parts: LocalRuleParts,
  held: HeldVersion,
  errors: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { tx, today, actor, form } = visit
  const { version } = held
  const governs = await mayGovern(tx)
  const preview = governs ? await findPreview(tx, version.id) : null
  const rule = await ruleWith(visit, parts, held)
  if (rule === null) return absent
  return visit.page(
    { title: visit.say(rule.title), status: Object.keys(errors).length > 0 ? 422 : 200 },
    <VersionPage
      held={held}
      rule={rule}
      parts={parts}
      standing={standingOf(held, await listVersions(tx), today)}
      governs={governs}
      isOwn={held.writtenBy === actor.staffId}
      preview={preview}
      effects={preview?.state === 'done' ? await readEffects(tx, preview.id) : []}
      run={governs ? await findRun(tx, version.id) : null}
      today={today}
      form={{ values: form, errors }}
    />,
  )
}

/** The rule with this version in it, also before it is confirmed. */
export async function ruleWith(
  { tx }: Visit,
  { catalogue, goalParts }: LocalRuleParts,
  { version }: HeldVersion,
): Promise<Rule | null> {
  const others = (await readConfirmed(tx)).filter(({ id }) => id !== version.id)
  const rules = withLocal(catalogue.builtIn, [...others, version], goalParts)
  return rules.find(({ id }) => id === version.ruleId) ?? null
}

/** The bar alone; when what it waits for is done it leads to the whole page. */
export async function showProgress(visit: Visit): Promise<Reply> {
  const { tx } = visit
  const held = await findVersion(tx, visit.params.versionId)
  if (held === null) return absent
  const address = `/egna-regler/${held.version.id}`
  const isConfirmed = held.events.some(({ event }) => event === 'confirmed')
  const preview = await findPreview(tx, held.version.id)
  const run = (await mayGovern(tx)) ? await findRun(tx, held.version.id) : null
  const isDone = isConfirmed
    ? run === null || run.finished
    : preview === null || preview.state === 'done' || preview.state === 'failed'
  const { done, total } = (isConfirmed ? run : preview) ?? { done: 0, total: 0 }
  const label = visit.say(isConfirmed ? texts.applying : texts.counting)
  return visit.fragment(
    <VersionProgress address={address} label={label} done={done} total={total} />,
    isDone ? address : undefined,
  )
}
