import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import {
  Button,
  DataTable,
  Form,
  type FormState,
  PageHead,
  SelectField,
  TextField,
  useLanguage,
  useSay,
} from '../design/index.ts'
import { dateRange } from '../platform/database/sql-values.ts'
import { oneOf, requiredText } from '../platform/web/field-schemas.ts'
import { readForm } from '../platform/web/read-form.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import type { Day } from '../shared/day.ts'
import { formatDay } from '../shared/day-words.ts'
import { text } from '../shared/text.ts'
import { type Role, roleNames, roles } from './actor.ts'
import { type FormPageParts, showErrors, showForm } from './form-visit.tsx'
import { get, type Permissions, post, type WebSlice } from './route.ts'
import { addressTexts, changeAddress, showAddress } from './staff-address.tsx'
import type { Visit } from './visit.ts'

const texts = {
  title: text('Medarbetare', 'Staff'),
  intro: text(
    'Vem som har vilken roll hos er. En roll ger tillgång till sidor; vilka barn någon ser följer av enhet och uppdrag.',
    'Who holds which role with you. A role gives access to pages; which children somebody sees follows from unit and assignments.',
  ),
  name: text('Namn', 'Name'),
  giveName: text('Skriv medarbetarens namn.', 'Write the name.'),
  role: text('Roll', 'Role'),
  chooseRole: text('Välj roll.', 'Choose a role.'),
  unit: text('Enhet', 'Unit'),
  unitNeeded: text('Välj enhet; rollen arbetar i en.', 'Choose a unit; the role works in one.'),
  noUnit: text('Ingen, rollen gäller hela nämnden', 'None, the role is for the whole board'),
  since: text('Sedan', 'Since'),
  add: text('Lägg till', 'Add'),
  addTitle: text('Lägg till medarbetare', 'Add staff'),
  end: text('Avsluta roll', 'End role'),
  added: text('Medarbetaren är tillagd.', 'The person is added.'),
  ended: text('Rollen är avslutad från och med i dag.', 'The role has ended from today.'),
  notSelf: text('Du kan inte avsluta din egen roll.', 'You cannot end your own role.'),
  none: text('Inga medarbetare ännu.', 'No staff yet.'),
}

const permissions: Permissions = { 'staff:administer': ['administrator'] }
const rule = 'staff:administer'

const rolesInUnit: readonly Role[] = ['caseworker', 'intake', 'unit_manager', 'on_call']

const schema = z.object({
  namn: requiredText(texts.giveName),
  roll: oneOf(roles, texts.chooseRole),
  enhet: z.string().default(''),
})

type Line = {
  readonly id: string
  readonly staff_id: string
  readonly name: string
  readonly mail_address: string | null
  readonly role: Role
  readonly unit: string | null
  readonly valid: { readonly from: Day; readonly until: Day | null }
}

type Unit = { readonly id: string; readonly name: string }

export const staffSlice: WebSlice = {
  name: 'staff',
  permissions,
  routes: [
    get('/medarbetare', showStaff, { permission: rule, audit: 'staff-listed' }),
    post('/medarbetare', addStaff, { permission: rule, audit: 'staff-added' }),
    post('/medarbetare/:appointmentId/avsluta', endAppointment, {
      permission: rule,
      audit: 'appointment-ended',
    }),
    get('/medarbetare/:staffId/epost', showAddress, {
      permission: rule,
      audit: 'staff-address-shown',
    }),
    post('/medarbetare/:staffId/epost', changeAddress, {
      permission: rule,
      audit: 'staff-address-changed',
    }),
  ],
  nav: [{ href: '/medarbetare', label: texts.title, permission: rule, order: 10 }],
  notices: {
    tillagd: texts.added,
    'roll-avslutad': texts.ended,
    'epost-sparad': addressTexts.saved,
  },
}

async function showStaff(visit: Visit): Promise<Reply> {
  return showForm(visit, await staffPage(visit))
}

/** A new colleague with a first role, at the administrator's own authority only. */
async function addStaff(visit: Visit): Promise<Reply> {
  const { tx, actor, form, language, say, today } = visit
  const page = await staffPage(visit)
  const read = readForm(schema, form, language)
  if (!read.ok) return showErrors(visit, page, read.errors)
  const { namn, roll, enhet } = read.value
  if (!(await rolesOffered(visit)).includes(roll)) {
    return showErrors(visit, page, { roll: say(texts.chooseRole) })
  }
  const unit = (await listUnits(visit)).find(({ id }) => id === enhet) ?? null
  const needsUnit = rolesInUnit.includes(roll)
  if (needsUnit && unit === null) return showErrors(visit, page, { enhet: say(texts.unitNeeded) })
  const staffId = uuidv7()
  await tx.rows(sql`insert into staff (id, name) values (${staffId}, ${namn})`)
  await tx.rows(sql`insert into appointment (id, staff_id, role, authority_id, unit_id, valid)
    values (${uuidv7()}, ${staffId}, ${roll}, ${actor.authorityId}, ${needsUnit ? unit?.id : null},
      ${dateRange(today, null)})`)
  visit.note({ staff: staffId, role: roll })
  return redirect('/medarbetare?klart=tillagd')
}

async function endAppointment(visit: Visit): Promise<Reply> {
  const { tx, actor, params, today } = visit
  if (params.appointmentId === actor.appointmentId) {
    return showErrors(visit, await staffPage(visit), { '': visit.say(texts.notSelf) })
  }
  const ended = await tx.rows(sql<{ staff_id: string }>`
    update appointment set valid = daterange(lower(valid), greatest(lower(valid), actor_today()))
    where id::text = ${params.appointmentId ?? ''} and valid @> actor_today() returning staff_id`)
  if (ended[0] === undefined) return absent
  visit.note({ staff: ended[0].staff_id, day: today })
  return redirect('/medarbetare?klart=roll-avslutad')
}

/**
 * Analysts belong to the central department, and so do socialjouren and the teams that it lends; intake
 * and contact persons to a stadsdel.
 */
async function rolesOffered({ tx, actor }: Visit): Promise<readonly Role[]> {
  const own = await tx.first(
    sql<{ kind: string }>`select kind from authority where id = ${actor.authorityId}`,
  )
  if (own?.kind === 'stadsdelsnamnd') {
    return roles.filter((role) => role !== 'analyst' && role !== 'on_call')
  }
  if (own?.kind !== 'socialnamnd') return ['administrator']
  return ['caseworker', 'unit_manager', 'on_call', 'analyst', 'administrator']
}

function listUnits({ tx, actor }: Visit): Promise<Unit[]> {
  return tx.rows(
    sql<Unit>`select id, name from unit where authority_id = ${actor.authorityId} order by name`,
  )
}

async function staffPage(visit: Visit): Promise<FormPageParts> {
  const lines = await visit.tx.rows(sql<Line>`
    select a.id, a.staff_id, s.name, s.mail_address, a.role, u.name as unit, a.valid
    from appointment a join staff s on s.id = a.staff_id left join unit u on u.id = a.unit_id
    where a.valid @> actor_today() order by s.name, a.id`)
  const units = await listUnits(visit)
  const offered = await rolesOffered(visit)
  return {
    title: visit.say(texts.title),
    width: 'wide',
    draft: null,
    render: (form) => (
      <StaffPage visit={visit} form={form} lines={lines} units={units} offered={offered} />
    ),
  }
}

function StaffPage(props: {
  visit: Visit
  form: FormState
  lines: readonly Line[]
  units: readonly Unit[]
  offered: readonly Role[]
}) {
  const { visit, form, lines, units, offered } = props
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.intro)} />
      <DataTable
        caption={say(texts.title)}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        empty={{ text: say(texts.none) }}
        columns={[
          { key: 'namn', title: say(texts.name), render: ({ name }) => name },
          { key: 'roll', title: say(texts.role), render: ({ role }) => say(roleNames[role]) },
          { key: 'enhet', title: say(texts.unit), render: ({ unit }) => unit ?? '–' },
          {
            key: 'sedan',
            title: say(texts.since),
            tight: true,
            render: ({ valid }) => formatDay(valid.from, language),
          },
          {
            key: 'epost',
            title: say(addressTexts.column),
            render: ({ staff_id, name, mail_address }) => (
              <>
                {mail_address ?? say(addressTexts.none)}{' '}
                <a href={`/medarbetare/${staff_id}/epost`}>
                  {say(addressTexts.change)}
                  <span className="ob-only-heard">, {say(addressTexts.title(name))}</span>
                </a>
              </>
            ),
          },
          {
            key: 'avsluta',
            title: say(texts.end),
            render: ({ id, name }) =>
              id === visit.actor.appointmentId ? (
                '–'
              ) : (
                <form method="post" action={`/medarbetare/${id}/avsluta`}>
                  <Button look="link">
                    {say(texts.end)}
                    <span className="ob-only-heard">, {name}</span>
                  </Button>
                </form>
              ),
          },
        ]}
      />
      <h2>{say(texts.addTitle)}</h2>
      <Form form={form} action="/medarbetare" submit={say(texts.add)}>
        <TextField form={form} name="namn" label={say(texts.name)} size={28} />
        <SelectField
          form={form}
          name="roll"
          label={say(texts.role)}
          choices={offered.map((value) => ({ value, label: say(roleNames[value]) }))}
        />
        <SelectField
          form={form}
          name="enhet"
          label={say(texts.unit)}
          empty={say(texts.noUnit)}
          optional
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </>
  )
}
