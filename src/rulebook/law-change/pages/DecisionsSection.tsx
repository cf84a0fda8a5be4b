import type { Visit } from '../../../access/visit.ts'
import { personFor, personWords } from '../../../children/index.ts'
import { basisNameOn, type DecisionPassage, legalBases } from '../../../decisions/index.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  Pagination,
  readPage,
  SummaryList,
  Tag,
  useLanguage,
  useSay,
} from '../../../design/index.ts'
import type { LawDay } from '../../../rules/law-days.ts'
import { citation } from '../../../rules/source.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { lawDayAddress } from '../address.ts'
import type { HeldDecision } from '../decisions.ts'
import { texts } from '../texts.ts'
import { PartTabs } from './PartTabs.tsx'

type Props = {
  readonly visit: Visit
  readonly lawDay: LawDay
  /** Duties concerned. */
  readonly total: number
  readonly passages: readonly DecisionPassage[]
  readonly counts: ReadonlyMap<string, number>
  /** The decisions of the passages that are chosen. */
  readonly decisions: ReadonlyMap<string, readonly HeldDecision[]>
  /** The kinds of fact that can be recorded here. */
  readonly recorded: ReadonlySet<string>
  readonly pageSize: number
}

/** What the transitional provisions say of decisions already made, one by one, with whom they concern. */
export function DecisionsSection(props: Props) {
  const { lawDay, total, passages, decisions } = props
  const say = useSay()
  return (
    <>
      <PartTabs day={lawDay.day} part="decisions" duties={total} />
      {passages.length === 0 ? (
        <EmptyState>{say(texts.noPassages)}</EmptyState>
      ) : (
        <p className="ob-sub">{say(texts.decisionsIntro)}</p>
      )}
      {passages.map((passage) => (
        <section key={passage.id} id={passage.id}>
          <h2>{say(passage.title)}</h2>
          <p>
            {say(passage.text)} ({say(citation(passage.source))})
          </p>
          <SummaryList
            items={[
              {
                term: say(texts.todo),
                value: (
                  <>
                    <Tag>{say(passage.isReview ? texts.toReview : texts.onlyToKnow)}</Tag>{' '}
                    {say(passage.todo)}
                  </>
                ),
              },
              {
                term: say(texts.concernedDecisions),
                value: <Concerned {...props} passage={passage} />,
              },
            ]}
          />
          {(decisions.get(passage.id)?.length ?? 0) > 0 && (
            <DecisionTable {...props} passage={passage} />
          )}
        </section>
      ))}
    </>
  )
}

function Concerned({
  lawDay,
  counts,
  decisions,
  recorded,
  passage,
}: Props & { passage: DecisionPassage }) {
  const say = useSay()
  const count = counts.get(passage.id) ?? 0
  const isRecorded = passage.bases.length > 0 || passage.kinds.some((kind) => recorded.has(kind))
  if (!isRecorded) return <>{say(texts.notRecorded)}</>
  if (count === 0) return <>{say(texts.noDecisions)}</>
  if (decisions.has(passage.id)) return <>{count}</>
  const href = lawDayAddress(lawDay.day, { del: 'besluten', punkt: passage.id })
  return <a href={`${href}#${passage.id}`}>{say(texts.show(count))}</a>
}

function DecisionTable({
  visit,
  lawDay,
  decisions,
  pageSize,
  passage,
}: Props & { passage: DecisionPassage }) {
  const say = useSay()
  const language = useLanguage()
  const hasPassed = lawDay.day <= visit.today
  const rows = decisions.get(passage.id) ?? []
  const ofBasis = passage.bases.length > 0
  const basisColumns: Column<HeldDecision>[] = [
    {
      key: 'lagrum',
      title: say(texts.basis),
      render: ({ basis }) => (basis === null ? '–' : say(legalBases[basis].name)),
    },
    {
      key: 'galler-som',
      title: say(texts.countsAs),
      render: ({ basis }) => {
        const successor = basis === null ? null : legalBases[basis].successor
        return successor === null ? '–' : say(legalBases[successor].name)
      },
    },
    ...(passage.asksCourt
      ? [
          {
            key: 'ansokan',
            title: say(texts.application),
            render: ({ applied_on }: HeldDecision) => {
              if (applied_on === null) return say(texts.noApplication)
              const day = formatDay(applied_on, language, 'long')
              return say(applied_on < lawDay.day ? texts.triedByOld(day) : texts.triedByNew(day))
            },
          },
        ]
      : []),
    ...(hasPassed
      ? [
          {
            key: 'nu',
            title: say(texts.now),
            render: ({ basis_now }: HeldDecision) =>
              say(basis_now === null ? texts.nowEnded : basisNameOn(basis_now, visit.today)),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable
        caption={say(passage.title)}
        captionHidden
        rows={rows}
        rowKey={({ fact_id }) => fact_id}
        empty={{ text: say(texts.noDecisions) }}
        columns={[
          {
            key: 'barn',
            title: say(texts.child),
            render: (row) => (
              <>
                <a href={`/barn/${row.id}`}>
                  {say(personWords(personFor(row, row.caseworker_id === visit.actor.staffId)))}
                </a>{' '}
                {row.protection !== 'none' && <Tag icon="warning">{say(texts.protected)}</Tag>}
              </>
            ),
          },
          ...(ofBasis ? basisColumns : []),
          {
            key: 'fran',
            title: say(texts.heldFrom),
            tight: true,
            render: ({ held_from }) => formatDay(held_from, language),
          },
          {
            key: 'handlaggare',
            title: say(texts.caseworker),
            render: ({ caseworker_name }) => caseworker_name ?? '–',
          },
          {
            key: 'beslut',
            title: say(texts.decision),
            render: ({ id, fact_id }) => (
              <a href={`/barn/${id}/uppgift/${fact_id}`}>{say(texts.decision)}</a>
            ),
          },
        ]}
      />
      <Pagination
        page={readPage(visit.query)}
        pageSize={pageSize}
        total={rows[0]?.total ?? 0}
        address={visit.address}
      />
    </>
  )
}
