import { ChoiceOf, EventFields } from '../../children/index.ts'
import { Breadcrumbs, Form, type FormState, PageHead, useSay } from '../../design/index.ts'
import { reportOfConcern } from '../../investigations/index.ts'
import type { Day } from '../../shared/day.ts'
import { protection } from '../protection-choice.ts'
import type { OpenedChild } from '../queries.ts'
import { texts } from '../texts.ts'

type Props = { readonly child: OpenedChild; readonly form: FormState; readonly today: Day }

/** A report of concern, and with it whether the child needs protection at once. */
export function ReportPage({ child, form, today }: Props) {
  const say = useSay()
  const address = `/jour/barn/${child.id}`
  return (
    <>
      <Breadcrumbs
        label={say(texts.title)}
        steps={[
          { href: '/jour', label: say(texts.title) },
          { href: address, label: `${child.given_name} ${child.family_name}` },
        ]}
      />
      <PageHead title={say(reportOfConcern.record)} sub={say(texts.reportHelp)} />
      <Form form={form} action={`${address}/orosanmalan`} submit={say(texts.saveReport)}>
        <EventFields kind={reportOfConcern} form={form} today={today} abouts={[]} />
        <ChoiceOf choice={protection} form={form} name="skydd" />
      </Form>
    </>
  )
}
