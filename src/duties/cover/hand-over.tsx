import { sql } from 'kysely'
import { type FormPageParts, showErrors, showForm } from '../../access/form-visit.tsx'
import type { Visit } from '../../access/visit.ts'
import {
  assignCaseworker,
  type Colleague,
  listCaseworkers,
  type PersonRow,
  personFor,
  personWords,
} from '../../children/index.ts'
import {
  EmptyState,
  Filters,
  Form,
  type FormState,
  HiddenField,
  PageHead,
  SelectField,
  useSay,
} from '../../design/index.ts'
import { absent, type Reply, redirect } from '../../platform/web/reply.ts'
import { listResponsible } from '../unit-state/queries.ts'
import { texts } from './texts.ts'

type Chosen = { readonly from: string; readonly to: string }

/** Whose children, to whom; then each child with its new caseworker, before anything is changed. */
export async function showHandOver(visit: Visit): Promise<Reply> {
  const chosen = { from: visit.query.get('fran') ?? '', to: visit.query.get('till') ?? '' }
  const held = await childrenOf(visit, chosen.from)
  const filled = held.map(({ id }) => [`barn-${id}`, chosen.to] as const)
  return showForm(visit, await page(visit, chosen, held), Object.fromEntries(filled))
}

/** Gives each child to whom the form says, all of them or none. */
export async function handOver(visit: Visit): Promise<Reply> {
  const { tx, actor, form, say } = visit
  if (actor.unitId === null) return absent
  const chosen = { from: form.fran ?? '', to: '' }
  const held = await childrenOf(visit, chosen.from)
  const ids = new Set(held.map(({ id }) => `barn-${id}`))
  const wanted = Object.entries(form).filter(
    ([name, to]) => name.startsWith('barn-') && to !== '' && to !== chosen.from,
  )
  const parts = await page(visit, chosen, held)
  if (wanted.length === 0) return showErrors(visit, parts, { '': say(texts.chooseSome) })
  const receivers = (await listCaseworkers(tx, actor.unitId)).map(({ id }) => id)
  if (!wanted.every(([name, to]) => ids.has(name) && receivers.includes(to))) {
    return showErrors(visit, parts, { '': say(texts.changed) })
  }
  for (const [name, to] of wanted) {
    if (!(await assignCaseworker(tx, name.slice('barn-'.length), to))) {
      throw new Error('A child of the unit could not be given to a caseworker of the unit')
    }
  }
  visit.note({ from: chosen.from, children: wanted.length })
  return redirect('/enheten?klart=overlamnade')
}

type Held = PersonRow & { readonly caseworker_id: string }

/** The children somebody has in the unit, siblings together. */
async function childrenOf({ tx }: Visit, caseworkerId: string): Promise<Held[]> {
  const rows = await tx.rows(sql<Held>`
    select id, case_number, given_name, family_name, born, protection, caseworker_id from child
    where caseworker_id::text = ${caseworkerId} and closed_on is null order by sibling_group, given_name, id`)
  tx.touch(...rows.map(({ id }) => id))
  return rows
}

async function page(visit: Visit, chosen: Chosen, held: readonly Held[]): Promise<FormPageParts> {
  const { tx, actor, say } = visit
  const unitId = actor.unitId ?? ''
  const givers = await listResponsible(tx, unitId)
  const receivers = await listCaseworkers(tx, unitId)
  return {
    title: say(texts.handOver),
    draft: null,
    render: (form) => (
      <HandOverPage form={form} chosen={chosen} held={held} givers={givers} receivers={receivers} />
    ),
  }
}

function HandOverPage(props: {
  form: FormState
  chosen: Chosen
  held: readonly Held[]
  givers: readonly Colleague[]
  receivers: readonly Colleague[]
}) {
  const { form, chosen, held, givers, receivers } = props
  const say = useSay()
  const asChoices = (people: readonly Colleague[]) =>
    people.map(({ id, name }) => ({ value: id, label: name }))
  const choosing = { values: { fran: chosen.from, till: chosen.to }, errors: {} }
  const others = receivers.filter(({ id }) => id !== chosen.from)
  return (
    <>
      <PageHead title={say(texts.handOver)} sub={say(texts.handOverIntro)} />
      <Filters action="/enheten/lamna-over">
        <SelectField
          form={choosing}
          name="fran"
          label={say(texts.whose)}
          choices={asChoices(givers)}
        />
        <SelectField
          form={choosing}
          name="till"
          label={say(texts.to)}
          choices={asChoices(receivers)}
        />
      </Filters>
      {chosen.from !== '' && held.length === 0 && <EmptyState>{say(texts.noneToHand)}</EmptyState>}
      {held.length > 0 && (
        <>
          <h2>{say(texts.preview)}</h2>
          <Form
            form={form}
            action="/enheten/lamna-over"
            submit={say(texts.handOverNow)}
            cancel={{ href: '/enheten' }}
          >
            <HiddenField name="fran" value={chosen.from} />
            {held.map((child) => (
              <SelectField
                key={child.id}
                form={form}
                name={`barn-${child.id}`}
                label={`${say(personWords(personFor(child, false)))}`}
                empty={say(texts.stays)}
                choices={asChoices(others)}
              />
            ))}
          </Form>
        </>
      )}
    </>
  )
}
