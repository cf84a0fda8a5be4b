import type { ReactNode } from 'react'
import {
  type ButtonLook,
  type Draft,
  Form,
  type FormState,
  HiddenField,
  PageHead,
} from '../../design/index.ts'
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
  /** Where it leads back to when it is given up; the child's page unless told. */
  readonly cancelHref?: string
  readonly submitLook?: ButtonLook
  readonly multipart?: boolean
  readonly children: ReactNode
}) {
  const { child, title, sub, form, action, submit, draft, children } = props
  const { cancelHref = `/barn/${child.id}`, submitLook = 'primary', multipart = false } = props
  return (
    <>
      <BackToChild child={child} />
      <PageHead title={title} sub={sub} />
      <Form
        form={form}
        action={action}
        submit={submit}
        submitLook={submitLook}
        cancel={{ href: cancelHref }}
        draft={draft}
        multipart={multipart}
      >
        {draft !== undefined && <HiddenField name="tillbaka" value={action} />}
        {children}
      </Form>
    </>
  )
}
