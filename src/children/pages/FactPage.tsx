import { Fragment, type ReactNode } from 'react'
import {
  Breadcrumbs,
  ButtonLink,
  DataTable,
  Form,
  type FormState,
  PageHead,
  SummaryList,
  Tag,
  TextArea,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { RecordedFact } from '../../rules/read-facts.ts'
import { formatPeriod } from '../../shared/day-words.ts'
import type { ChainParts } from '../child-state.ts'
import type { ChildRow } from '../queries.ts'
import { texts } from '../texts.ts'

type Props = {
  readonly child: ChildRow
  readonly fact: RecordedFact
  readonly parts: ChainParts
  /** The name of a unit. */
  readonly nameOf: (unitId: string) => string
}

export function FactPage(
  props: Props & {
    versions: readonly RecordedFact[]
    names: ReadonlyMap<string, string>
    /** What the slices show of the fact beside its own data. */
    panels: readonly ReactNode[]
  },
) {
  const { child, fact, versions, names, parts } = props
  const say = useSay()
  const words = parts.kindWords[fact.kind]
  const ownForm = words?.correctHref?.(fact)
  const days = words?.correctDays && `/barn/${child.id}/uppgift/${fact.id}/ratta`
  const correct = ownForm ?? days
  const actions = parts.kindWords[fact.kind]?.actions?.(fact) ?? []
  const holds = fact.voidedAt === null
  return (
    <>
      <BackToChild child={child} />
      <PageHead
        title={<KindName fact={fact} parts={parts} />}
        tags={!holds && <Tag>{say(texts.voided)}</Tag>}
      />
      <SummaryList items={particulars(props, say, useLanguage())} />
      {holds && (
        <p className="ob-actions">
          {actions.map(({ label, href }) => (
            <ButtonLink key={href} href={href}>
              {say(label)}
            </ButtonLink>
          ))}
          {correct !== undefined && (
            <ButtonLink look="secondary" href={correct}>
              {say(texts.correct)}
            </ButtonLink>
          )}
          <ButtonLink look="secondary" href={`/barn/${child.id}/uppgift/${fact.id}/makulera`}>
            {say(texts.void)}
          </ButtonLink>
        </p>
      )}
      {props.panels.map((panel, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
        <Fragment key={index}>{panel}</Fragment>
      ))}
      <Versions versions={versions} names={names} parts={parts} nameOf={props.nameOf} />
    </>
  )
}

function Versions(props: {
  versions: readonly RecordedFact[]
  names: ReadonlyMap<string, string>
  parts: ChainParts
  nameOf: (unitId: string) => string
}) {
  const say = useSay()
  const language = useLanguage()
  const told = (fact: RecordedFact) =>
    (props.parts.kindWords[fact.kind]?.tell(fact, say, props.nameOf) ?? [])
      .map(({ value }) => value)
      .join(', ')
  return (
    <DataTable
      caption={say(texts.versions)}
      rows={props.versions}
      rowKey={({ id }) => id}
      empty={{ text: '' }}
      columns={[
        {
          key: 'registrerad',
          title: say(texts.recorded),
          render: ({ recordedAt, recordedBy }) =>
            say(
              texts.recordedBy(
                moment.format(recordedAt),
                props.names.get(recordedBy ?? '') ?? say(texts.somebody),
              ),
            ),
        },
        {
          key: 'galler',
          title: say(texts.holds),
          render: ({ from, until }) => formatPeriod({ from, until }, language),
        },
        { key: 'innehall', title: say(texts.what), render: told },
        {
          key: 'lage',
          title: say(texts.status),
          render: (fact) =>
            fact.voidedAt === null
              ? say(texts.holds)
              : fact.voidReason === null
                ? say(texts.replaced)
                : `${say(texts.voided)}: ${fact.voidReason}`,
        },
      ]}
    />
  )
}

export function VoidPage({ child, fact, form, parts, nameOf }: Props & { form: FormState }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <BackToChild child={child} />
      <PageHead title={say(texts.voidTitle)} sub={say(texts.voidHelp)} />
      <SummaryList items={particulars({ child, fact, parts, nameOf }, say, language)} />
      <Form
        form={form}
        action={`/barn/${child.id}/uppgift/${fact.id}/makulera`}
        submit={say(texts.void)}
        submitLook="danger"
        cancel={{ href: `/barn/${child.id}/uppgift/${fact.id}` }}
      >
        <TextArea form={form} name="skal" label={say(texts.voidReason)} rows={3} maxLength={500} />
      </Form>
    </>
  )
}

function particulars(
  { fact, parts, nameOf }: Props,
  say: ReturnType<typeof useSay>,
  language: ReturnType<typeof useLanguage>,
) {
  const { from, until } = fact
  return [
    { term: say(texts.fact), value: <KindName fact={fact} parts={parts} /> },
    { term: say(texts.holds), value: formatPeriod({ from, until }, language, 'long') },
    ...(parts.kindWords[fact.kind]?.tell(fact, say, nameOf) ?? []),
  ]
}

function KindName({ fact, parts }: Pick<Props, 'fact' | 'parts'>) {
  const say = useSay()
  const name = parts.kindWords[fact.kind]?.name
  return <>{name === undefined ? fact.kind : say(name)}</>
}

export function BackToChild({ child }: { child: ChildRow }) {
  const say = useSay()
  const name = `${child.given_name} ${child.family_name.slice(0, 1)}.`
  return (
    <Breadcrumbs label={say(texts.theChain)} steps={[{ href: `/barn/${child.id}`, label: name }]} />
  )
}

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})
