import { personFor, personWords } from '../../../children/index.ts'
import {
  type Column,
  DataTable,
  Filters,
  Pagination,
  SelectField,
  Tag,
  useLanguage,
  useSay,
} from '../../../design/index.ts'
import { nobody } from '../../../duties/index.ts'
import { isoDay } from '../../../shared/day.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { lawDayAddress } from '../address.ts'
import { sumOf } from '../count-up.ts'
import { changes, fates, type Passage } from '../passages.ts'
import { texts } from '../texts.ts'
import type { DutiesProps } from './DutiesSection.tsx'

type Props = DutiesProps & { readonly hasPassed: boolean }

/** Each duty with its paragraph and day before and after. */
export function PassageTable(props: Props) {
  const { visit, lawDay, counts, rows, wish } = props
  const say = useSay()
  const columns = usePassageColumns(props)
  const { change, fate, ruleId, caseworkerId } = wish
  const isChosen = [change, fate, ruleId, caseworkerId].some((one) => one !== null)
  const chosen = sumOf(
    counts,
    (one) =>
      (change === null || one.change === change) &&
      (fate === null || one.fate === fate) &&
      (ruleId === null || one.rule_id === ruleId) &&
      (caseworkerId === null || (one.caseworker_id ?? nobody) === caseworkerId),
  )
  return (
    <section id="rader">
      <h2>
        {say(texts.rows)} <span className="ob-tab-count">{chosen}</span>
      </h2>
      {counts.length > 0 && <PassageFilters {...props} />}
      <DataTable
        caption={say(texts.rows)}
        captionHidden
        rows={rows}
        rowKey={({ duty_id }) => duty_id}
        empty={{ text: say(isChosen ? texts.noneChosen : texts.noneConcerned) }}
        address={visit.query.has('dag') ? visit.address : lawDayAddress(lawDay.day)}
        columns={columns}
        groupOf={wish.sort.key === 'andring' ? (row) => say(texts.changes[row.change]) : undefined}
      />
      <Pagination
        page={wish.page}
        pageSize={wish.pageSize}
        total={chosen}
        address={visit.address}
      />
    </section>
  )
}

function PassageFilters({ visit, lawDay, counts, wish, names, hasPassed }: Props) {
  const say = useSay()
  const values = {
    andring: wish.change ?? '',
    typ: wish.ruleId ?? '',
    lage: wish.fate ?? '',
    handlaggare: wish.caseworkerId ?? '',
  }
  const form = { values, errors: {} }
  const all = say(texts.all)
  const ruleIds = new Set(counts.map(({ rule_id }) => rule_id))
  return (
    <Filters
      action="/ny-lag"
      keep={{ dag: isoDay(lawDay.day) }}
      clear={Object.values(values).some(Boolean) ? lawDayAddress(lawDay.day) : undefined}
    >
      <SelectField
        form={form}
        name="andring"
        label={say(texts.change)}
        empty={all}
        choices={changes.map((one) => ({ value: one, label: say(texts.changes[one]) }))}
      />
      <SelectField
        form={form}
        name="typ"
        label={say(texts.rule)}
        empty={all}
        choices={lawDay.changes
          .filter(({ rule }) => ruleIds.has(rule.id))
          .map(({ rule }) => ({ value: rule.id, label: say(rule.title) }))}
      />
      {hasPassed && (
        <SelectField
          form={form}
          name="lage"
          label={say(texts.fate)}
          empty={all}
          choices={fates.map((one) => ({ value: one, label: say(texts.fates[one]) }))}
        />
      )}
      {visit.actor.role === 'unit_manager' && (
        <SelectField
          form={form}
          name="handlaggare"
          label={say(texts.caseworker)}
          empty={all}
          choices={[
            { value: nobody, label: say(texts.noCaseworker) },
            ...[...names].map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
    </Filters>
  )
}

function usePassageColumns({ visit, lawDay, wish, hasPassed }: Props): Column<Passage>[] {
  const say = useSay()
  const language = useLanguage()
  const sorted = (key: string) => (wish.sort.key === key ? wish.sort.direction : true)
  const changeOf = ({ rule_id, to_version, from_version }: Passage) =>
    lawDay.changes.find(
      ({ rule, from, to }) =>
        rule.id === rule_id &&
        (to.id === to_version || (to_version === null && from.id === from_version)),
    )
  const dayOf = (day: number | null) => (day === null ? '–' : formatDay(day, language))
  return [
    {
      key: 'barn',
      title: say(texts.child),
      sort: sorted('barn'),
      render: (row) => (
        <>
          <a href={`/barn/${row.child_id}`}>
            {say(personWords(personFor(row, row.caseworker_id === visit.actor.staffId)))}
          </a>{' '}
          {row.protection !== 'none' && <Tag icon="warning">{say(texts.protected)}</Tag>}
        </>
      ),
    },
    {
      key: 'atagande',
      title: say(texts.duty),
      sort: sorted('atagande'),
      render: (row) => {
        const change = changeOf(row)
        if (change === undefined) return row.rule_id
        const { rule, from, to } = change
        return (
          <>
            {say(rule.title)}
            <span className="ob-sub-line">
              {say(from.source.place)}
              {row.to_version !== null && ` → ${say(to.source.place)}`}
            </span>
          </>
        )
      },
    },
    {
      key: 'fore',
      title: say(texts.before),
      sort: sorted('fore'),
      tight: true,
      render: ({ before }) => dayOf(before),
    },
    {
      key: 'efter',
      title: say(texts.after),
      sort: sorted('efter'),
      tight: true,
      render: ({ after, change }) =>
        change === 'datum' ? <strong>{dayOf(after)}</strong> : dayOf(after),
    },
    {
      key: 'andring',
      title: say(texts.change),
      sort: sorted('andring'),
      render: ({ change, before, after }) =>
        change === 'datum' && before !== null && after !== null
          ? say(texts.movedBy(after - before))
          : say(texts.changes[change]),
    },
    ...(hasPassed
      ? [
          {
            key: 'lage',
            title: say(texts.fate),
            render: ({ fate }: Passage) => say(texts.fates[fate]),
          },
        ]
      : []),
    ...(visit.actor.role === 'unit_manager'
      ? [
          {
            key: 'handlaggare',
            title: say(texts.caseworker),
            render: ({ caseworker_name }: Passage) => caseworker_name ?? '–',
          },
        ]
      : []),
    {
      key: 'varfor',
      title: say(texts.why),
      render: ({ duty_id }) => <a href={`/atagande/${duty_id}`}>{say(texts.why)}</a>,
    },
  ]
}
