import { ButtonLink, PageHead, useSay } from '../design/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import { texts } from './texts.ts'
import type { Visit } from './visit.ts'

export function AbsentPage() {
  const say = useSay()
  return <Told title={say(texts.absentTitle)} body={say(texts.absentBody)} />
}

export function OriginPage() {
  const say = useSay()
  return <Told title={say(texts.originTitle)} body={say(texts.originBody)} />
}

export function TooLargePage() {
  const say = useSay()
  return <Told title={say(texts.tooLargeTitle)} body={say(texts.tooLargeBody)} />
}

/** For a write about a child whose file is closed. */
export function closedFilePage(visit: Visit): Reply {
  const { say } = visit
  return visit.page(
    { title: say(texts.closedTitle), status: 422 },
    <Told title={say(texts.closedTitle)} body={say(texts.closedBody)} />,
  )
}

/** Nothing of what failed is told: an incident number is enough to find it. */
export function DefectPage({ incident }: { incident: string }) {
  const say = useSay()
  return <Told title={say(texts.defectTitle)} body={say(texts.defectBody(incident))} />
}

function Told({ title, body }: { title: string; body: string }) {
  const say = useSay()
  return (
    <>
      <PageHead title={title} />
      <p>{body}</p>
      <p>
        <ButtonLink href="/">{say(texts.toStart)}</ButtonLink>
      </p>
    </>
  )
}
