import { roleNames } from '../../access/actor.ts'
import type { Visit } from '../../access/visit.ts'
import {
  Breadcrumbs,
  Notice,
  PageHead,
  PrintButton,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { ageOn } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { ChainParts, ChildState } from '../child-state.ts'
import { contactsIn } from '../contacts/contact.ts'
import { texts as contactTexts } from '../contacts/texts.ts'
import { personFor, personWords, unaccompaniedName } from '../person.ts'
import { texts as childTexts } from '../texts.ts'
import { HappenedSection } from './HappenedSection.tsx'
import type { OverviewAsked, OverviewLine } from './overview-part.ts'
import { ToDoSection } from './ToDoSection.tsx'
import { texts } from './texts.ts'

export type OverviewProps = {
  readonly visit: Visit
  readonly parts: ChainParts
  readonly state: ChildState
}

export function OverviewPage(props: OverviewProps) {
  const { visit, parts, state } = props
  const { child, facts, calendar } = state
  const say = useSay()
  const language = useLanguage()
  const { today, actor } = visit
  const isProtected = child.protection !== 'none'
  // Paper is read by others than the own caseworker, so nobody's copy names a protected child.
  const name = isProtected
    ? say(personWords(personFor(child, false)))
    : `${child.given_name} ${child.family_name}`
  const byKind = Map.groupBy(facts, ({ kind }) => kind)
  const of = (kind: string) => byKind.get(kind) ?? []
  const asked: OverviewAsked = { of, born: child.born, today, calendar, say, language, isProtected }
  // A custodian at the meeting may be just whom the home must be kept from.
  const kept = contactsIn(facts)
    .filter(({ hidesWhereabouts, hasEnded }) => hidesWhereabouts && !hasEnded)
    .map((contact) => contact.name)
  const unit = actor.unitName ?? actor.authorityName
  const printed = texts.printedBy(
    actor.name,
    say(roleNames[actor.role]).toLowerCase(),
    unit,
    formatDay(today, language, 'long'),
  )
  return (
    <div className="ob-overview">
      <div className="ob-overview-body">
        <Breadcrumbs label={name} steps={[{ href: `/barn/${child.id}`, label: name }]} />
        <PageHead
          title={name}
          sub={say(texts.title)}
          actions={<PrintButton>{say(texts.print)}</PrintButton>}
        />
        {isProtected && <Notice kind="warning">{say(texts.protectedNotice)}</Notice>}
        {!isProtected && kept.length > 0 && (
          <div className="ob-no-print">
            <Notice kind="warning">{say(contactTexts.paperTells(kept.join(', ')))}</Notice>
          </div>
        )}
        <div className="ob-overview-parts">
          <Part title={say(texts.who)} lines={useWho(props)} />
          {parts.overview
            .toSorted((one, other) => one.order - other.order)
            .map(({ title, tell }) => (
              <Part key={title.sv} title={say(title)} lines={tell(asked)} />
            ))}
        </div>
        <ToDoSection {...props} />
        <HappenedSection {...props} isProtected={isProtected} />
      </div>
      <p className="ob-overview-foot">
        <span className="ob-overview-printer">{say(printed)}</span> {say(texts.secrecy)}
      </p>
    </div>
  )
}

function useWho({ state, visit }: OverviewProps): OverviewLine[] {
  const { child, facts, siblings } = state
  const say = useSay()
  const language = useLanguage()
  const age = say(childTexts.years(ageOn(child.born, visit.today)))
  const isProtected = child.protection !== 'none'
  const guardians = contactsIn(facts)
    .filter(({ fact, hasEnded }) => fact.kind === 'guardian' && !hasEnded)
    .map(({ name, what }) => `${name} (${say(what).toLowerCase()})`)
  return [
    isProtected
      ? { term: say(texts.age), value: age }
      : { term: say(texts.born), value: `${formatDay(child.born, language, 'long')}, ${age}` },
    // Worth a line where it is so; of a protected child it would narrow down who it is.
    ...(child.unaccompanied === true && !isProtected
      ? [{ term: say(childTexts.unaccompanied), value: say(unaccompaniedName(true)) }]
      : []),
    { term: say(texts.case), value: child.case_number },
    { term: say(texts.unit), value: `${child.unit_name}, ${child.authority_name}` },
    {
      term: say(texts.caseworker),
      value: child.caseworker_name ?? say(childTexts.noCaseworker),
    },
    {
      term: say(texts.guardians),
      value: isProtected ? say(texts.notPrinted) : guardians.join(', ') || '–',
    },
    ...(siblings.length === 0
      ? []
      : [{ term: say(texts.siblings), value: String(siblings.length) }]),
  ]
}

function Part({ title, lines }: { title: string; lines: readonly OverviewLine[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="ob-overview-lines">
        {lines.map(({ term, value }) => (
          <div key={`${term}-${value}`}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
