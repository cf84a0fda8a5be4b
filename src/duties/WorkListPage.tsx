import type { Visit } from '../access/visit.ts'
import type { Colleague } from '../children/index.ts'
import {
  ButtonLink,
  DataTable,
  Filters,
  PageHead,
  Pagination,
  SelectField,
  Tabs,
  useLanguage,
  useSay,
  withQuery,
} from '../design/index.ts'
import { levelNames } from '../rules/source.ts'
import type { Day } from '../shared/day.ts'
import { formatDay } from '../shared/day-words.ts'
import type { Language, Say } from '../shared/text.ts'
import type { Booking } from './bookings/booking.ts'
import { nobody } from './child-choice.ts'
import { countLines } from './count-lines.ts'
import { outcomeNames, standingNames, standings, writeMonth, yearUntil } from './duty-choice.ts'
import { type DutyParts, levels, titleFor } from './duty-parts.ts'
import { LawDayLink } from './LawDayLink.tsx'
import { type Section, sections, type WorkList, type WorkWish } from './queries.ts'
import { reminderSection } from './reminders/remind-in-list.ts'
import type { Reminder } from './reminders/reminder.ts'
import { texts as reminderTexts } from './reminders/texts.ts'
import { texts } from './texts.ts'
import { useWorkColumns, type WorkLine } from './work-columns.tsx'

type Props = {
  readonly visit: Visit
  readonly parts: DutyParts
  readonly lines: readonly WorkLine[]
  readonly bookings: ReadonlyMap<string, Booking>
  /** Duties per section. */
  readonly counts: WorkList['counts']
  /** All of one's own that this choice of duties leaves room for, in any section. */
  readonly reminders: readonly Reminder[]
  readonly wish: WorkWish
  readonly colleagues: readonly Colleague[]
}

export function WorkListPage(props: Props) {
  const { visit, lines, wish } = props
  const say = useSay()
  const columns = useWorkColumns(props)
  const counts = countLines(props.counts, props.reminders, visit.today)
  const total = sections.reduce((sum, section) => sum + counts[section], 0)
  const shown = wish.section === null ? total : counts[wish.section]
  const { ruleId, level, caseworkerId, standing, month, extent, section } = wish
  const isFiltered = [ruleId, level, caseworkerId, standing, month, extent, section].some(Boolean)
  const empty = { text: say(isFiltered ? texts.emptyFiltered : texts.empty) }
  // Sections only make sense in order of time; sorted otherwise, it is one list.
  const inSections = wish.sort.key === 'senast' && wish.sort.direction === 'asc'
  return (
    <>
      <PageHead
        title={say(titleFor(visit.actor))}
        sub={<Intro {...props} />}
        actions={
          <>
            <LawDayLink rules={props.parts.rules} today={visit.today} />
            <ButtonLink look="secondary" href="/paminnelser/ny">
              {say(reminderTexts.add)}
            </ButtonLink>
          </>
        }
      />
      <SectionTabs {...props} counts={counts} total={total} />
      <WorkFilters {...props} />
      <DataTable
        caption={say(titleFor(visit.actor))}
        captionHidden
        rows={lines}
        rowKey={(line) => (line.kind === 'duty' ? line.duty.duty.id : line.reminder.id)}
        empty={empty}
        address={visit.address}
        columns={columns}
        groupOf={inSections ? (line) => say(texts.sections[sectionOf(line, visit)]) : undefined}
      />
      <Pagination page={wish.page} pageSize={wish.pageSize} total={shown} address={visit.address} />
    </>
  )
}

function sectionOf(line: WorkLine, { today }: Visit): Section {
  return line.kind === 'duty' ? line.duty.section : reminderSection(line.reminder, today)
}

/** How many; of a month, what is chosen of it and the way back to what is open. */
function Intro({ visit, counts, reminders, wish }: Props) {
  const say = useSay()
  const language = useLanguage()
  const total = sections.reduce((sum, section) => sum + counts[section], 0)
  if (wish.month === null && wish.extent === null) {
    return (
      <>
        {say(texts.intro(total, counts.late))}{' '}
        <a href="/paminnelser">
          {say(
            reminders.length === 0 ? reminderTexts.title : reminderTexts.count(reminders.length),
          )}
        </a>
      </>
    )
  }
  const outcome = wish.outcome === null ? '' : `, ${say(outcomeNames[wish.outcome]).toLowerCase()}`
  return (
    <>
      {wish.month === null
        ? extentWords(wish.extent, visit.today, say, language)
        : say(texts.dueIn(formatDay(wish.month, language, 'long').replace(/^\d+ /, '')))}
      {outcome}: {say(texts.duties(total))}. <a href="/arbetslista">{say(texts.showAllOpen)}</a>
    </>
  )
}

function extentWords(extent: WorkWish['extent'], today: Day, say: Say, language: Language): string {
  if (extent === 'langre' || extent === 'undantaget') return say(texts.extents[extent])
  const { from, until } = yearUntil(today)
  return say(
    texts.lastDayBetween(formatDay(from, language, 'long'), formatDay(until - 1, language, 'long')),
  )
}

function SectionTabs({ visit, counts, wish, total }: Props & { total: number }) {
  const say = useSay()
  const href = (section: Section | null) => withQuery(visit.address, { nar: section, sida: null })
  const seldom: readonly Section[] = ['undated', 'closed']
  const shown = sections.filter((one) => !seldom.includes(one) || counts[one] > 0)
  return (
    <Tabs
      label={say(texts.when)}
      tabs={[
        { href: href(null), label: say(texts.all), current: wish.section === null, count: total },
        ...shown.map((section) => ({
          href: href(section),
          label: say(texts.sections[section]),
          current: wish.section === section,
          count: counts[section],
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
    ...(wish.extent !== null && { tid: wish.extent }),
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
