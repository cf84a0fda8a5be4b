import { BackToChild, ChildForm, type ChildRow } from '../../children/index.ts'
import {
  ButtonLink,
  type Column,
  DataTable,
  DateField,
  FileField,
  type FormState,
  HiddenField,
  PageHead,
  Pagination,
  SelectField,
  TextArea,
  TextField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { formatMoment } from '../../shared/moment-words.ts'
import { categories, categoryNames } from './attachment.ts'
import { type AttachmentRow, attachmentsPerPage } from './queries.ts'
import { sizeWords, texts } from './texts.ts'

export function attachmentsHref(childId: string): string {
  return `/barn/${childId}/bilagor`
}

export function AttachmentsPage(props: {
  readonly child: ChildRow
  readonly attachments: readonly AttachmentRow[]
  readonly measure: { readonly count: number; readonly bytes: number }
  readonly page: number
  readonly address: string
}) {
  const { child, attachments, measure, page, address } = props
  const say = useSay()
  const language = useLanguage()
  const isOpen = child.closed_on === null
  const belongsTo: Column<AttachmentRow> = {
    key: 'hor-till',
    title: say(texts.belongsTo),
    render: ({ fact_id }) =>
      fact_id === null ? (
        '–'
      ) : (
        <a href={`/barn/${child.id}/uppgift/${fact_id}`}>{say(texts.record)}</a>
      ),
  }
  return (
    <>
      <BackToChild child={child} />
      <PageHead
        title={say(texts.attachments)}
        sub={measure.count > 0 && say(texts.roomUsed(say(sizeWords(measure.bytes))))}
        actions={
          isOpen && (
            <ButtonLink href={`${attachmentsHref(child.id)}/ny`}>{say(texts.add)}</ButtonLink>
          )
        }
      />
      <DataTable
        caption={say(texts.attachments)}
        captionHidden
        rows={attachments}
        rowKey={({ id }) => id}
        empty={{ text: say(texts.none) }}
        columns={[
          {
            key: 'handling',
            title: say(texts.file),
            render: (row) => <AttachmentName row={row} />,
          },
          {
            key: 'dag',
            title: say(texts.day),
            tight: true,
            render: ({ day }) => formatDay(day, language),
          },
          {
            key: 'tillagd',
            title: say(texts.added),
            render: ({ added_by_name, added_at }) =>
              say(texts.by(added_by_name ?? say(texts.somebody), formatMoment(added_at))),
          },
          ...(attachments.some(({ fact_id }) => fact_id !== null) ? [belongsTo] : []),
          {
            key: 'makulera',
            title: say(texts.void),
            render: ({ id, void_reason }) =>
              void_reason === null && isOpen ? (
                <a href={`${attachmentsHref(child.id)}/${id}/makulera`}>{say(texts.void)}</a>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <Pagination
        page={page}
        pageSize={attachmentsPerPage}
        total={measure.count}
        address={address}
      />
    </>
  )
}

/** What it is, leading to its file unless it is voided. */
export function AttachmentName({ row }: { row: AttachmentRow }) {
  const { id, child_id, category, description, type, bytes_count, void_reason } = row
  const say = useSay()
  const name = description ?? say(categoryNames[category])
  if (void_reason !== null) {
    const who = row.voider ?? say(texts.somebody)
    const when = row.voided_at === null ? '' : formatMoment(row.voided_at)
    return (
      <>
        <s>{name}</s>{' '}
        <span className="ob-file-kind">{say(texts.voidedBecause(who, when, void_reason))}</span>
      </>
    )
  }
  return (
    <>
      <a href={`${attachmentsHref(child_id)}/${id}/fil`}>{name}</a>{' '}
      <span className="ob-file-kind">
        {description !== null && `${say(categoryNames[category])}, `}
        {type}, {say(sizeWords(bytes_count))}
      </span>
    </>
  )
}

export function AddAttachmentPage(props: {
  readonly child: ChildRow
  readonly form: FormState
  readonly today: Day
}) {
  const { child, form, today } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(form.values.uppgift ? texts.addTo : texts.add)}
      form={form}
      action={`${attachmentsHref(child.id)}/ny`}
      submit={say(texts.save)}
      cancelHref={attachmentsHref(child.id)}
      multipart
    >
      {form.values.uppgift && <HiddenField name="uppgift" value={form.values.uppgift} />}
      <FileField
        form={form}
        name="fil"
        label={say(texts.file)}
        description={say(texts.fileHelp)}
        accept=".pdf,.jpg,.jpeg,.png,.docx"
      />
      <SelectField
        form={form}
        name="slag"
        label={say(texts.category)}
        choices={categories.map((value) => ({ value, label: say(categoryNames[value]) }))}
      />
      <DateField form={form} name="dag" label={say(texts.day)} max={isoDay(today)} />
      <TextField
        form={form}
        name="beskrivning"
        label={say(texts.description)}
        description={say(texts.descriptionHelp)}
        maxLength={200}
        optional
      />
    </ChildForm>
  )
}

export function VoidAttachmentPage(props: {
  readonly child: ChildRow
  readonly row: AttachmentRow
  readonly form: FormState
}) {
  const { child, row, form } = props
  const say = useSay()
  return (
    <ChildForm
      child={child}
      title={say(texts.voidTitle)}
      sub={say(texts.voidHelp)}
      form={form}
      action={`${attachmentsHref(child.id)}/${row.id}/makulera`}
      submit={say(texts.void)}
      submitLook="danger"
      cancelHref={attachmentsHref(child.id)}
    >
      <p>
        <AttachmentName row={row} />
      </p>
      <TextArea form={form} name="skal" label={say(texts.reason)} rows={3} maxLength={500} />
    </ChildForm>
  )
}
