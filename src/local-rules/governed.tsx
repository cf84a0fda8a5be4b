import type { Visit } from '../access/visit.ts'
import { Breadcrumbs, Notice, PageHead, useSay } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import type { Engine } from '../rules/reevaluate.ts'
import { governingNames, mayGovern } from './queries.ts'
import { texts } from './texts.ts'

/** What the pages need of the rest: the catalogue, and what goals are made of. */
export type LocalRuleParts = Pick<Engine, 'rules' | 'catalogue' | 'goalParts' | 'ruleKinds'>

/** Only for who governs the rules; an administrator of a stadsdel is told who does. */
export async function governed(
  visit: Visit,
  go: () => Promise<Reply>,
  { status = 422 as 200 | 422 } = {},
): Promise<Reply> {
  if (await mayGovern(visit.tx)) return go()
  const names = await governingNames(visit.tx)
  return visit.page(
    { title: visit.say(texts.title), status },
    <>
      <Back />
      <PageHead title={visit.say(texts.title)} />
      <Notice kind="warning">{visit.say(texts.onlyGovern(names))}</Notice>
    </>,
  )
}

export function Back() {
  const say = useSay()
  return (
    <Breadcrumbs
      label={say(texts.title)}
      steps={[{ href: '/egna-regler', label: say(texts.title) }]}
    />
  )
}
