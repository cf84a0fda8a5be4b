import {
  ButtonLink,
  DataTable,
  Disclosure,
  Notice,
  PageHead,
  PrintButton,
  Tag,
  useLanguage,
  useSay,
} from '../../../design/index.ts'
import { formatDay } from '../../../shared/day-words.ts'
import type { Text } from '../../../shared/text.ts'
import { dimensionKinds } from '../../counting/dimensions.ts'
import type { Reporting } from '../../counting/reporting.ts'
import { reportedText } from '../../counting/reporting-words.ts'
import { PublishedTable } from '../../publications/pages/PublishedTable.tsx'
import type { StatTable } from '../../table/stat-table.ts'
import { addressOf } from '../address.ts'
import type { Choice } from '../choice.ts'
import type { Remedy } from '../refusal-text.ts'
import { type AtHand, SavedAtHand } from '../saved/SavedAtHand.tsx'
import { texts as savedTexts } from '../saved/texts.ts'
import type { Made } from '../show-table.tsx'
import { texts, unitOf } from '../texts.ts'
import { ChoiceForm } from './ChoiceForm.tsx'
import { Protection } from './Protection.tsx'
import { Reported } from './Reported.tsx'

type Props = Made & {
  readonly choice: Choice
  readonly saved: AtHand
  readonly isChosen: boolean
  readonly refusal: Text | null
  readonly remedy: Remedy | null
}

export function TablePage(props: Props) {
  const { choice, saved, isChosen, refusal, remedy, table, safe, chart, changed, reporting } = props
  const say = useSay()
  return (
    <>
      <PageHead
        title={say(texts.title)}
        sub={say(texts.intro)}
        actions={
          <>
            <a href="/tidsserier">{say(texts.toSeries)}</a>
            {table !== null && (
              <>
                <PrintButton>{say(texts.print)}</PrintButton>
                <ButtonLink look="secondary" small href={stepFrom(choice, 'spara')}>
                  {say(savedTexts.save)}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <SavedAtHand saved={saved} isOpen={!isChosen} />
      <ChoiceForm choice={choice} isChosen={isChosen} />
      {choice.isMeasureGone && <Notice kind="warning">{say(texts.measureGone)}</Notice>}
      {choice.dropped.length > 0 && (
        <Notice kind="warning">{say(texts.dropped(namesOf(choice, say)))}</Notice>
      )}
      {refusal !== null && (
        <>
          <Notice kind="warning">
            {say(refusal)} {remedy !== null && <a href={remedy.href}>{say(remedy.label)}</a>}
          </Notice>
          <ByCommand commands={props.commands} />
        </>
      )}
      {table !== null && (
        <>
          <h2>
            {say(table.title)} {safe === null && <Tag icon="warning">{say(texts.internal)}</Tag>}
          </h2>
          {safe !== null && (
            <>
              <Protection safe={safe} />
              <p>
                <ButtonLink href={stepFrom(choice, 'publicera')}>{say(texts.publish)}</ButtonLink>
              </p>
            </>
          )}
          {choice.edition === 'publicerad' && <Notice>{say(texts.publishedSays)}</Notice>}
          <Chart chart={chart} />
          <PublishedTable table={table} unit={unitOf(choice)} />
          {reporting !== null && <Reported reporting={reporting} />}
          <Told table={table} reporting={reporting} />
        </>
      )}
      {changed !== null && <ChangedTable changed={changed} />}
    </>
  )
}

/** What is done with the table that is shown, whatever else the address said. */
function stepFrom(choice: Choice, step: 'publicera' | 'spara'): string {
  const asked = addressOf(choice).replace('?', `/${step}?`)
  return choice.corrects === ''
    ? asked
    : `${asked}&${new URLSearchParams({ rattar: choice.corrects })}`
}

function namesOf({ dropped }: Choice, say: ReturnType<typeof useSay>): string {
  return dropped
    .map((id) => dimensionKinds.get(id)?.label)
    .map((label, nth) => (label === undefined ? (dropped[nth] ?? '') : say(label)))
    .join(', ')
}

/** What whoever runs the server may run instead; the lines wrap, so that they can be read on a telephone. */
function ByCommand({ commands }: Pick<Made, 'commands'>) {
  const say = useSay()
  if (commands.length === 0) return null
  return (
    <>
      <p>{say(texts.byCommand)}</p>
      <ol>
        {commands.map((command) => (
          <li key={command}>
            <code>{command}</code>
          </li>
        ))}
      </ol>
      <p>{say(texts.byCommandAlone)}</p>
    </>
  )
}

function Chart({ chart }: Pick<Made, 'chart'>) {
  const say = useSay()
  if (chart === null) return null
  if ('none' in chart) return <Notice>{say(chart.none)}</Notice>
  return (
    <figure className="ob-chart">
      {chart.columns.length > 1 && (
        <ul className="ob-chart-key">
          {chart.columns.map((name, nth) => (
            <li key={name} data-colour={nth % 8}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <section
        className="ob-chart-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it is scrolled, by keyboard too
        tabIndex={0}
        aria-label={say(texts.chartFrame)}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from numbers and our own labels, every text escaped by the document that wrote it
        dangerouslySetInnerHTML={{ __html: chart.svg }}
      />
      <figcaption>{say(texts.chartNeeds)}</figcaption>
    </figure>
  )
}

/** The definition stands beside the number; how each part is told stands under it. */
function Told({ table, reporting }: { table: StatTable; reporting: Reporting | null }) {
  const say = useSay()
  // From whom the numbers come stands above already.
  const above = reporting === null ? null : reportedText(reporting).sv
  return (
    <Disclosure summary={say(texts.definition)} open>
      <p>{say(table.definition)}</p>
      <ul>
        {table.notes
          .filter(({ sv }) => sv !== above)
          .map((note) => (
            <li key={note.sv}>{say(note)}</li>
          ))}
      </ul>
    </Disclosure>
  )
}

function ChangedTable({ changed }: { changed: NonNullable<Made['changed']> }) {
  const say = useSay()
  const language = useLanguage()
  const labels = changed.after.dimensions.map(
    ({ categories }, nth) =>
      new Map(
        [...(changed.before.dimensions[nth]?.categories ?? []), ...categories].map(
          ({ id, label }) => [id, say(label)],
        ),
      ),
  )
  const title = say(texts.changedTitle(formatDay(changed.since, language, 'long')))
  return (
    <>
      <h3>{title}</h3>
      <DataTable
        caption={title}
        captionHidden
        rows={changed.cells}
        rowKey={({ at }) => at.join('|')}
        empty={{ text: say(texts.unchanged) }}
        columns={[
          {
            key: 'vad',
            title: say(texts.cell),
            render: ({ at }) => at.map((id, nth) => labels[nth]?.get(id) ?? id).join(', '),
          },
          { key: 'var', title: say(texts.before), align: 'end', render: ({ before }) => before },
          { key: 'ar', title: say(texts.after), align: 'end', render: ({ after }) => after },
        ]}
      />
    </>
  )
}
