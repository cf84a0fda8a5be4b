import type { Visit } from '../../access/visit.ts'
import {
  type Column,
  DataTable,
  Filters,
  LevelTag,
  PageHead,
  PrintButton,
  SelectField,
  type Sort,
  Tag,
  TextField,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { CountLink } from '../../duties/index.ts'
import type { Rule } from '../../rules/rule.ts'
import { citation, levelNames } from '../../rules/source.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { BookParts } from '../book-parts.ts'
import { areaOf, areasOf } from '../domain/areas.ts'
import { openNow } from '../domain/kept.ts'
import { otherParty, parties, partiesOf } from '../domain/parties.ts'
import type { RuleWish } from '../domain/search-rules.ts'
import { nextVersion, ruleState, versionToTell } from '../domain/versions.ts'
import type { FigureCount } from '../figures.ts'
import { levels } from '../may-count.ts'
import { texts } from '../texts.ts'

type Props = {
  readonly visit: Visit
  readonly parts: BookParts
  readonly wish: RuleWish
  readonly sort: Sort
  readonly shown: readonly Rule[]
  /** Duties by rule; null for who has no work list. */
  readonly counts: ReadonlyMap<string, readonly FigureCount[]> | null
}

export function RulesPage(props: Props) {
  const { visit, parts, wish, sort, shown } = props
  const say = useSay()
  const isChosen = wish.words !== '' || [wish.level, wish.party, wish.area].some(Boolean)
  const columns = useRuleColumns(props)
  return (
    <>
      <PageHead
        title={say(texts.title)}
        sub={say(isChosen ? texts.found(shown.length) : texts.intro(shown.length))}
        actions={<PrintButton>{say(texts.print)}</PrintButton>}
      />
      <RuleFilters {...props} isChosen={isChosen} />
      <DataTable
        caption={say(texts.title)}
        captionHidden
        rows={shown}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/regelverket/${id}`}
        empty={{ text: say(texts.none) }}
        address={visit.address}
        columns={columns}
        groupOf={sort.key === 'omrade' ? (rule) => say(areaOf(rule, parts.lanes).name) : undefined}
      />
      <p>
        <a href="/egna-regler">{say(texts.ownRules)}</a>
      </p>
    </>
  )
}

function RuleFilters({ parts, wish, isChosen }: Props & { isChosen: boolean }) {
  const say = useSay()
  const { words, level, party, area } = wish
  const values = { ord: words, niva: level ?? '', vem: party ?? '', omrade: area ?? '' }
  const form = { values, errors: {} }
  const used = new Set(parts.rules.flatMap(partiesOf))
  return (
    <Filters action="/regelverket" clear={isChosen ? '/regelverket' : undefined}>
      <TextField
        form={form}
        name="ord"
        type="search"
        label={say(texts.search)}
        description={say(texts.searchHelp)}
        size={30}
        maxLength={100}
        optional
      />
      <SelectField
        form={form}
        name="niva"
        label={say(texts.level)}
        empty={say(texts.all)}
        choices={levels.map((one) => ({ value: one, label: say(levelNames[one]) }))}
      />
      <SelectField
        form={form}
        name="vem"
        label={say(texts.party)}
        empty={say(texts.all)}
        choices={[...parties, otherParty]
          .filter(({ id }) => used.has(id))
          .map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <SelectField
        form={form}
        name="omrade"
        label={say(texts.area)}
        empty={say(texts.all)}
        choices={areasOf(parts).map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
    </Filters>
  )
}

function useRuleColumns({ visit, sort, counts }: Props): Column<Rule>[] {
  const say = useSay()
  const { today } = visit
  const sorted = (key: string) => (sort.key === key ? sort.direction : true)
  const told: Column<Rule>[] = [
    {
      key: 'regel',
      title: say(texts.rule),
      sort: sorted('regel'),
      render: (rule) => <RuleName rule={rule} today={today} />,
    },
    {
      key: 'niva',
      title: say(texts.level),
      sort: sorted('niva'),
      render: (rule) => <LevelTag level={versionToTell(rule, today).level} />,
    },
    {
      key: 'kalla',
      title: say(texts.source),
      render: (rule) => say(citation(versionToTell(rule, today).source)),
    },
    {
      key: 'tid',
      title: say(texts.term),
      render: (rule) => say(versionToTell(rule, today).due.term),
    },
  ]
  if (counts === null) return told
  const numberOf = (key: 'open' | 'late', rule: Rule) =>
    rule.awaits ? (
      '–'
    ) : (
      <CountLink
        {...openNow(rule.id, counts.get(rule.id) ?? [])[key]}
        of={`${say(rule.title)}, ${say(texts[key])}`}
      />
    )
  return [
    ...told,
    {
      key: 'oppna',
      title: say(texts.open),
      sort: sorted('oppna'),
      align: 'end',
      render: (rule) => numberOf('open', rule),
    },
    {
      key: 'forsenade',
      title: say(texts.late),
      sort: sorted('forsenade'),
      align: 'end',
      render: (rule) => numberOf('late', rule),
    },
  ]
}

/** The name, and what a reader must know before relying on it: not yet, changes soon, no longer. */
function RuleName({ rule, today }: { rule: Rule; today: number }) {
  const say = useSay()
  const language = useLanguage()
  const version = versionToTell(rule, today)
  const next = nextVersion(rule, version)
  const state = ruleState(rule, today)
  const day = (on: number) => formatDay(on, language)
  return (
    <>
      {say(rule.title)} {rule.awaits && <Tag>{say(texts.awaits)}</Tag>}
      {state === 'to-come' && <Tag>{say(texts.toCome(day(version.validFrom)))}</Tag>}
      {state === 'in-force' && next !== null && (
        <Tag>{say(texts.changes(day(next.validFrom)))}</Tag>
      )}
      {state === 'gone' && <Tag>{say(texts.gone)}</Tag>}
    </>
  )
}
