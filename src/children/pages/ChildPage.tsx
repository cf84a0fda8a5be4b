import { Fragment, type ReactNode } from 'react'
import type { Actor } from '../../access/actor.ts'
import type { StandIn } from '../../access/cover/deputy-for.ts'
import {
  ButtonLink,
  Chain,
  type ChainLane,
  type ChainMarker,
  Disclosure,
  Notice,
  PageHead,
  PhoneLink,
  PrintButton,
  SummaryList,
  Tag,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { ageOn, type Day, isoDay } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { formatIdentityNumber } from '../../shared/identity-number.ts'
import { text } from '../../shared/text.ts'
import type { ChainParts, ChildState } from '../child-state.ts'
import { CallStrip } from '../contacts/CallStrip.tsx'
import { contactsIn } from '../contacts/contact.ts'
import { texts as eventTexts } from '../events/texts.ts'
import { texts as overviewTexts } from '../overview/texts.ts'
import { protectionNames, sexNames, unaccompaniedName } from '../person.ts'
import { texts } from '../texts.ts'
import { DutyCards, DutyTable } from './ChildDuties.tsx'
import { ContactFold, KnownOnForm, SiblingList } from './ChildFamily.tsx'
import { ClosedNotice } from './CloseFilePage.tsx'

export type ChildPageProps = {
  readonly actor: Actor
  readonly state: ChildState
  /** For whom the reader is a deputy here, if for anybody. */
  readonly standIn: StandIn | null
  readonly parts: ChainParts
  /** What the slices show of the child beside the chain, in order. */
  readonly panels: readonly ReactNode[]
  readonly lanes: readonly ChainLane[]
  readonly markers: readonly ChainMarker[]
  readonly extent: 'recent' | 'all'
  readonly knownOn: Day | null
  readonly today: Day
  /** Where the child lives now and on what ground, in one line; empty when not placed. */
  readonly situation: string
}

export function ChildPage(props: ChildPageProps) {
  const { actor, state, parts, standIn, knownOn, today, situation } = props
  const { child } = state
  const say = useSay()
  const language = useLanguage()
  const caseworker =
    child.caseworker_id === null
      ? say(texts.noCaseworker)
      : child.caseworker_id === actor.staffId
        ? say(texts.caseworkerYou)
        : say(texts.caseworkerIs(child.caseworker_name ?? ''))
  const name = `${child.given_name} ${child.family_name.slice(0, 1)}.`
  const age = say(texts.years(ageOn(child.born, knownOn ?? today)))
  return (
    <>
      <PageHead
        title={`${name}, ${age}`}
        sub={`${situation || say(texts.notPlaced)} · ${caseworker}`}
        tags={
          child.protection !== 'none' && (
            <Tag icon="warning">{say(protectionNames[child.protection])}</Tag>
          )
        }
        actions={
          <>
            {knownOn === null && (
              <a className="ob-no-print" href={`/barn/${child.id}/oversikt`}>
                {say(overviewTexts.link)}
              </a>
            )}
            <PrintButton>{say(text('Skriv ut', 'Print'))}</PrintButton>
          </>
        }
      />
      {knownOn === null && <ClosedNotice child={child} mayReopen={actor.role === 'unit_manager'} />}
      {standIn !== null && (
        <Notice>
          {say(
            standIn.until === null
              ? texts.deputy(standIn.covered)
              : texts.deputyThrough(
                  standIn.covered,
                  formatDay(standIn.until - 1, language, 'long'),
                ),
          )}
        </Notice>
      )}
      {knownOn !== null && (
        <Notice kind="warning">
          {say(texts.knownOnDay(formatDay(knownOn, language, 'long')))}{' '}
          <a href={`/barn/${child.id}`}>{say(texts.backToNow)}</a>
        </Notice>
      )}
      {knownOn === null && (
        <>
          <h2 className="ob-only-heard">{say(texts.nowMatters)}</h2>
          <DutyCards {...props} />
          <CallStrip
            childId={child.id}
            contacts={contactsIn(state.facts)}
            isProtected={child.protection !== 'none'}
          />
        </>
      )}
      <h2>{say(texts.theChain)}</h2>
      <Chain
        lanes={props.lanes}
        today={knownOn ?? today}
        isPast={knownOn !== null}
        extent={props.extent}
        markers={props.markers}
        extentHref={chainAddress(child.id, props)}
      />
      {props.panels.map((panel, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
        <Fragment key={index}>{panel}</Fragment>
      ))}
      {knownOn === null && child.closed_on === null && (
        <RecordMenu childId={child.id} parts={parts} />
      )}
      {knownOn === null && <DutyTable {...props} />}
      <Particulars state={state} actor={actor} />
      <ContactFold {...props} />
      <SiblingList siblings={state.siblings} />
      <KnownOnForm childId={child.id} today={isoDay(knownOn ?? today)} />
      {actor.role === 'unit_manager' && (
        <p>
          <a href={`/barn/${child.id}/logg`}>{say(texts.whoLooked)}</a>
        </p>
      )}
    </>
  )
}

/** The same page with the other extent of time. */
function chainAddress(childId: string, { extent, knownOn }: ChildPageProps): string {
  const query = new URLSearchParams({
    tid: extent === 'all' ? 'nu' : 'allt',
    ...(knownOn !== null && { kant: isoDay(knownOn) }),
  })
  return `/barn/${childId}?${query}#kedjan`
}

function RecordMenu({ childId, parts }: { childId: string; parts: ChainParts }) {
  const say = useSay()
  const actions = parts.actions.toSorted((one, other) => one.order - other.order)
  return (
    <section className="ob-no-print">
      <h2>{say(texts.addFact)}</h2>
      <ul className="ob-action-list">
        {actions.map(({ label, href }) => (
          <li key={label.sv}>
            <a href={href(childId)}>{say(label)}</a>
          </li>
        ))}
        <li>
          <a href={`/barn/${childId}/handelser`}>{say(eventTexts.more)}</a>
        </li>
      </ul>
    </section>
  )
}

function Particulars({ state: { child }, actor }: { state: ChildState; actor: Actor }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Disclosure summary={say(texts.particulars)}>
      <SummaryList
        items={[
          { term: say(texts.name), value: `${child.given_name} ${child.family_name}` },
          {
            term: say(texts.identityNumber),
            value:
              child.identity_number === null ? '–' : formatIdentityNumber(child.identity_number),
          },
          { term: say(texts.born), value: formatDay(child.born, language, 'long') },
          { term: say(texts.sex), value: say(sexNames[child.sex]) },
          { term: say(texts.protection), value: say(protectionNames[child.protection]) },
          { term: say(texts.unaccompanied), value: say(unaccompaniedName(child.unaccompanied)) },
          {
            term: say(texts.phone),
            value: child.phone === null ? '–' : <PhoneLink number={child.phone} />,
          },
          { term: say(texts.caseNumber), value: child.case_number },
          { term: say(texts.unit), value: `${child.unit_name}, ${child.authority_name}` },
        ]}
      />
      {child.closed_on === null && (
        <p className="ob-actions">
          <ButtonLink look="secondary" href={`/barn/${child.id}/uppgifter`}>
            {say(texts.correctDetails)}
          </ButtonLink>
          {actor.role !== 'caseworker' && (
            <ButtonLink look="secondary" href={`/barn/${child.id}/handlaggare`}>
              {say(texts.assign)}
            </ButtonLink>
          )}
          {actor.role !== 'intake' && (
            <ButtonLink look="secondary" href={`/barn/${child.id}/avsluta`}>
              {say(texts.closeFile)}
            </ButtonLink>
          )}
        </p>
      )}
    </Disclosure>
  )
}
