import { ButtonLink, PageHead, useSay } from '../design/index.ts'
import { texts } from './texts.ts'

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
