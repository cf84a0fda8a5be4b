import type { Visit } from '../access/visit.ts'
import { type Colleague, personFor, personWords } from '../children/index.ts'
import {
  ButtonLink,
  type Column,
  DataTable,
  Filters,
  LevelTag,
  PageHead,
  Pagination,
  SelectField,
  Status,
  Tabs,
  Tag,
  useLanguage,
  useSay,
  withQuery,
} from '../design/index.ts'
import { timing } from '../rules/duty.ts'
import { dutyWords } from '../rules/duty-words.ts'
import { levelNames } from '../rules/source.ts'
import { formatDay, formatNearDay } from '../shared/day-words.ts'
import { nobody } from './child-choice.ts'
import { outcomeNames, standingNames, standings, writeMonth } from './duty-choice.ts'
import { type DutyParts, levels, titleFor } from './duty-parts.ts'
import { type Section, sections, type WorkList, type WorkRow, type WorkWish } from './queries.ts'
import { texts } from './texts.ts'

type Props = {
  readonly visit: Visit
  readonly parts: DutyParts
  readonly list: WorkList
  readonly wish: WorkWish
  readonly colleagues: readonly Colleague[]
}

export function WorkListPage(props: Props) {
  const { visit, list, wish } = props
  const say = useSay()
  const columns = useColumns(props)
  const total = sections.reduce((sum, section) => sum + list.counts[section], 0)
  const shown = wish.section === null ? total : list.counts[wish.section]
  const { ruleId, level, caseworkerId, standing, month } = wish
  const isFiltered = [ruleId, level, caseworkerId, standing, month, wish.section].some(Boolean)
  const empty = { text: say(isFiltered ? texts.emptyFiltered : texts.empty) }
  // Sections only make sense in order of time; sorted otherwise, it is one list.
  const inSections = wish.sort.key === 'senast' && wish.sort.direction === 'asc'
  return (
    <>
      <PageHead title={say(titleFor(visit.actor))} sub={<Intro {...props} total={total} />} />
      <SectionTabs {...props} total={total} />
      <WorkFilters {...props} />
      <DataTable
        caption={say(titleFor(visit.actor))}
        captionHidden
        rows={list.rows}
        rowKey={({ duty }) => duty.id}
        empty={empty}
        address={visit.address}
        columns={columns}
        groupOf={inSections ? ({ section }) => say(texts.sections[section]) : undefined}
      />
      <Pagination page={wish.page} pageSize={wish.pageSize} total={shown} address={visit.address} />
    </>
  )
}

/** How many; of a month, what is chosen of it and the way back to what is open. */
function Intro({ list, wish, total }: Props & { total: number }) {
  const say = useSay()
  const language = useLanguage()
  if (wish.month === null) return <>{say(texts.intro(total, list.counts.late))}</>
  const month = formatDay(wish.month, language, 'long').replace(/^\d+ /, '')
  const outcome = wish.outcome === null ? '' : `, ${say(outcomeNames[wish.outcome]).toLowerCase()}`
  return (
    <>
      {say(texts.dueIn(month))}
      {outcome}: {say(texts.duties(total))}. <a href="/arbetslista">{say(texts.showAllOpen)}</a>
    </>
  )
}

function SectionTabs({ visit, list, wish, total }: Props & { total: number }) {
  const say = useSay()
  const href = (section: Section | null) => withQuery(visit.address, { nar: section, sida: null })
  const seldom: readonly Section[] = ['undated', 'closed']
  const shown = sections.filter((one) => !seldom.includes(one) || list.counts[one] > 0)
  return (
    <Tabs
      label={say(texts.when)}
      tabs={[
        { href: href(null), label: say(texts.all), current: wish.section === null, count: total },
        ...shown.map((section) => ({
          href: href(section),
          label: say(texts.sections[section]),
          current: wish.section === section,
          count: list.counts[section],
        })),
      ]}
    />
  )
}

function WorkFilters({ visit, parts, wish, colleagues }: Props) {
  const say = useSay()
  const values = {
    typ: wish.ruleId ?? '',
    niva: wish.level ?? '',
    handlaggare: wish.caseworkerId ?? '',
    lage: wish.standing ?? '',
  }
  const form = { values, errors: {} }
  const keep = {
    ...(wish.section !== null && { nar: wish.section }),
    ...(wish.month !== null && { manad: writeMonth(wish.month) }),
    ...(wish.outcome !== null && { utfall: wish.outcome }),
  }
  return (
    <Filters
      action="/arbetslista"
      keep={keep}
      clear={Object.values(values).some(Boolean) ? '/arbetslista' : undefined}
    >
      <SelectField
        form={form}
        name="typ"
        label={say(texts.rule)}
        empty={say(texts.anyRule)}
        choices={parts.rules.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <SelectField
        form={form}
        name="niva"
        label={say(texts.level)}
        empty={say(texts.anyLevel)}
        choices={levels.map((level) => ({ value: level, label: say(levelNames[level]) }))}
      />
      <SelectField
        form={form}
        name="lage"
        label={say(texts.standing)}
        empty={say(texts.anyRule)}
        choices={standings.map((one) => ({ value: one, label: say(standingNames[one]) }))}
      />
      {visit.actor.role === 'unit_manager' && (
        <SelectField
          form={form}
          name="handlaggare"
          label={say(texts.caseworker)}
          empty={say(texts.anyRule)}
          choices={[
            { value: nobody, label: say(texts.noCaseworker) },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </Filters>
  )
}

function useColumns({ visit, parts, wish }: Props): Column<WorkRow>[] {
  const say = useSay()
  const language = useLanguage()
  const { today, actor } = visit
  const sorted = (key: string) => (wish.sort.key === key ? wish.sort.direction : true)
  const ruleOf = ({ duty }: WorkRow) => parts.rules.find(({ id }) => id === duty.ruleId)
  const columns: Column<WorkRow>[] = [
    {
      key: 'barn',
      title: say(texts.child),
      sort: sorted('barn'),
      render: ({ child, caseworkerId }) => (
        <>
          <a href={`/barn/${child.id}`}>
            {say(personWords(personFor(child, caseworkerId === actor.staffId)))}
          </a>{' '}
          {child.protection !== 'none' && <Tag icon="warning">{say(texts.protected)}</Tag>}
        </>
      ),
    },
    {
      key: 'atagande',
      title: say(texts.duty),
      sort: sorted('atagande'),
      render: (row) => {
        const rule = ruleOf(row)
        const version = rule?.versions.find(({ id }) => id === row.duty.versionId)
        return (
          <>
            {rule === undefined ? row.duty.ruleId : say(rule.title)}{' '}
            {version && <LevelTag level={version.level} />}
          </>
        )
      },
    },
    {
      key: 'senast',
      title: say(texts.lastDay),
      sort: sorted('senast'),
      tight: true,
      render: ({ duty }) =>
        duty.limit === null ? (
          '–'
        ) : (
          <>
            {formatNearDay(duty.limit, today, language)}
            {duty.planBy !== null && duty.planBy !== duty.limit && (
              <span className="ob-sub-line">
                {say(texts.planBy(formatNearDay(duty.planBy, today, language)))}
              </span>
            )}
          </>
        ),
    },
    {
      key: 'lage',
      title: say(texts.status),
      render: ({ duty }) => {
        if (duty.state === 'withdrawn') return null
        const when = timing({ ...duty, state: duty.state }, today)
        return <Status kind={when}>{say(dutyWords(duty, when, today))}</Status>
      },
    },
    {
      key: 'gor',
      title: say(texts.step),
      render: ({ duty }) => {
        const step = parts.steps.find(({ ruleId }) => ruleId === duty.ruleId)
        return (
          <span className="ob-row-actions">
            {step?.roles.includes(actor.role) && (
              <ButtonLink small look="secondary" href={step.href(duty)}>
                {say(step.label)}
              </ButtonLink>
            )}{' '}
            <a href={`/atagande/${duty.id}`}>{say(texts.why)}</a>
          </span>
        )
      },
    },
  ]
  if (actor.role === 'caseworker') return columns
  const caseworker: Column<WorkRow> = {
    key: 'handlaggare',
    title: say(texts.caseworker),
    render: ({ caseworkerName }) => caseworkerName ?? '–',
  }
  return [...columns.slice(0, 4), caseworker, ...columns.slice(4)]
}
