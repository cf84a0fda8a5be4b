import type { ReactNode } from 'react'
import { type Draft, Form, type FormState, HiddenField, PageHead } from '../../design/index.ts'
import type { ChildRow } from '../queries.ts'
import { BackToChild } from './FactPage.tsx'

/** One form about one child: the way back, what it is, and the form with its draft. */
export function ChildForm(props: {
  readonly child: ChildRow
  readonly title: string
  readonly sub?: ReactNode
  readonly form: FormState
  readonly action: string
  readonly submit: string
  readonly draft?: Draft | undefined
  readonly children: ReactNode
}) {
  const { child, title, sub, form, action, submit, draft, children } = props
  return (
    <>
      <BackToChild child={child} />
      <PageHead title={title} sub={sub} />
      <Form
        form={form}
        action={action}
        submit={submit}
        cancel={{ href: `/barn/${child.id}` }}
        draft={draft}
      >
        {draft !== undefined && <HiddenField name="tillbaka" value={action} />}
        {children}
      </Form>
    </>
  )
}
