import type { Actor } from '../access/actor.ts'
import type { Visit } from '../access/visit.ts'
import {
  type Colleague,
  listCaseworkers,
  listRecent,
  personFor,
  personWords,
  type RecentChild,
  RecentChildren,
} from '../children/index.ts'
import {
  ButtonLink,
  type Column,
  DataTable,
  Filters,
  PageHead,
  Pagination,
  readPage,
  readSort,
  SelectField,
  Status,
  Tag,
  useLanguage,
  useSay,
} from '../design/index.ts'
import { isPlacementFormCode, placementForms } from '../placements/index.ts'
import type { Reply } from '../platform/web/reply.ts'
import { timing } from '../rules/duty.ts'
import { ageOn } from '../shared/day.ts'
import { formatDay, formatNearDay } from '../shared/day-words.ts'
import { nobody } from './child-choice.ts'
import type { DutyParts } from './duty-parts.ts'
import {
  type ChildWish,
  childShows,
  childSorts,
  type ListedChild,
  listChildren,
} from './queries.ts'
import { texts } from './texts.ts'
import { loadKindName, loadKinds } from './unit-state/load.ts'

/** "Mina barn": whose am I, where do they live, and what comes next for each. */
export async function showChildren(visit: Visit, parts: DutyParts): Promise<Reply> {
  const { tx, query, actor, say } = visit
  const wish: ChildWish = {
    sort: readSort(query, childSorts, { key: 'nasta', direction: 'asc' }),
    page: readPage(query),
    pageSize: 50,
    show: childShows.find((show) => show === query.get('visa')) ?? 'oppna',
    caseworkerId: query.get('handlaggare') || null,
    kind: loadKinds.find((kind) => kind === query.get('form')) ?? null,
  }
  const colleagues =
    actor.role === 'unit_manager' && actor.unitId !== null
      ? await listCaseworkers(tx, actor.unitId)
      : []
  const { children, total } = await listChildren(tx, wish)
  const recent = await listRecent(tx)
  return visit.page(
    { title: say(titleFor(actor)) },
    <ChildrenPage
      visit={visit}
      parts={parts}
      shown={children}
      recent={recent}
      total={total}
      wish={wish}
      colleagues={colleagues}
    />,
  )
}

export function titleFor({ role }: Actor) {
  if (role === 'caseworker') return texts.myChildren
  return role === 'intake' ? texts.intakeChildren : texts.unitChildren
}

type Props = {
  readonly visit: Visit
  readonly parts: DutyParts
  readonly shown: readonly ListedChild[]
  readonly recent: readonly RecentChild[]
  readonly total: number
  readonly wish: ChildWish
  /** Whom a manager may choose among; nobody else chooses. */
  readonly colleagues: readonly Colleague[]
}

function ChildrenPage(props: Props) {
  const { visit, shown, recent, total, wish } = props
  const say = useSay()
  const register = (
    <ButtonLink look="secondary" href="/barn/nytt">
      {say(texts.register)}
    </ButtonLink>
  )
  const isFiltered = wish.show !== 'oppna' || wish.caseworkerId !== null || wish.kind !== null
  return (
    <>
      <PageHead
        title={say(titleFor(visit.actor))}
        sub={say(texts.childrenCount(total))}
        actions={register}
      />
      <RecentChildren recent={recent} reader={visit.actor.staffId} till="/mina-barn" />
      <ChildFilters {...props} isFiltered={isFiltered} />
      <DataTable
        caption={say(titleFor(visit.actor))}
        captionHidden
        rows={shown}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/barn/${id}`}
        empty={
          isFiltered
            ? { text: say(texts.emptyFiltered) }
            : { text: say(texts.noChildren), action: register }
        }
        address={visit.address}
        columns={useColumns(props)}
      />
      <Pagination page={wish.page} pageSize={wish.pageSize} total={total} address={visit.address} />
    </>
  )
}

function ChildFilters({ visit, wish, colleagues, isFiltered }: Props & { isFiltered: boolean }) {
  const say = useSay()
  const values = {
    visa: wish.show === 'oppna' ? '' : wish.show,
    handlaggare: wish.caseworkerId ?? '',
    form: wish.kind ?? '',
  }
  const form = { values, errors: {} }
  return (
    <Filters action="/mina-barn" clear={isFiltered ? '/mina-barn' : undefined}>
      <SelectField
        form={form}
        name="visa"
        label={say(texts.show)}
        empty={say(texts.openFiles)}
        choices={[
          { value: 'placerade', label: say(texts.onlyPlaced) },
          // Closing ends everybody's work with the child but the manager's.
          ...(visit.actor.role === 'unit_manager'
            ? [{ value: 'avslutade', label: say(texts.closedFiles) }]
            : []),
        ]}
      />
      <SelectField
        form={form}
        name="form"
        label={say(texts.placement)}
        empty={say(texts.all)}
        choices={loadKinds.map((kind) => ({ value: kind, label: say(loadKindName(kind)) }))}
      />
      {visit.actor.role === 'unit_manager' && (
        <SelectField
          form={form}
          name="handlaggare"
          label={say(texts.caseworker)}
          empty={say(texts.all)}
          choices={[
            { value: nobody, label: say(texts.noCaseworker) },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </Filters>
  )
}

function useColumns({ visit, parts, wish }: Props): Column<ListedChild>[] {
  const say = useSay()
  const language = useLanguage()
  const { today, actor } = visit
  const sorted = (key: string) => (wish.sort.key === key ? wish.sort.direction : true)
  return [
    {
      key: 'namn',
      title: say(texts.name),
      sort: sorted('namn'),
      render: (row) => say(personWords(personFor(row, row.caseworker_id === actor.staffId))),
    },
    {
      key: 'alder',
      title: say(texts.age),
      sort: sorted('alder'),
      render: ({ born }) => say(texts.years(ageOn(born, today))),
    },
    {
      key: 'placering',
      title: say(texts.placement),
      // Where a protected child lives stands on its own page only, never in a list.
      render: ({ form, protection }) => {
        if (protection !== 'none') return <Tag icon="warning">{say(texts.protected)}</Tag>
        if (form === null || !isPlacementFormCode(form)) return say(texts.notPlaced)
        return say(placementForms[form].name)
      },
    },
    {
      key: 'placerad',
      title: say(texts.placed),
      sort: sorted('placerad'),
      tight: true,
      render: ({ placed_from, protection }) =>
        placed_from === null || protection !== 'none' ? '–' : formatDay(placed_from, language),
    },
    {
      key: 'nasta',
      title: say(texts.next),
      sort: sorted('nasta'),
      render: (row) => <NextDuty row={row} parts={parts} today={today} />,
    },
    ...(actor.role === 'unit_manager'
      ? [
          {
            key: 'handlaggare',
            title: say(texts.caseworker),
            render: ({ caseworker_name }: ListedChild) => caseworker_name ?? '–',
          },
        ]
      : []),
  ]
}

function NextDuty({ row, parts, today }: { row: ListedChild; parts: DutyParts; today: number }) {
  const say = useSay()
  const language = useLanguage()
  const rule = parts.rules.find(({ id }) => id === row.next_rule)
  if (rule === undefined || row.next_limit === null) return <>{say(texts.nothing)}</>
  const when = timing(
    { state: 'open', limit: row.next_limit, planBy: row.next_plan_by, fulfilledOn: null },
    today,
  )
  return (
    <Status kind={when}>
      {say(rule.title)}, {formatNearDay(row.next_limit, today, language)}
    </Status>
  )
}
