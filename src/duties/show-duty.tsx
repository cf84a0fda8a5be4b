import type { Visit } from '../access/visit.ts'
import { findChild, personFor, personWords } from '../children/index.ts'
import {
  Breadcrumbs,
  ButtonLink,
  LevelTag,
  Notice,
  PageHead,
  Status,
  type SummaryItem,
  SummaryList,
  useLanguage,
  useSay,
} from '../design/index.ts'
import { lastMeetingItem } from '../meetings/index.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import { timing } from '../rules/duty.ts'
import { dutyWords } from '../rules/duty-words.ts'
import { wholeWhy } from '../rules/own-why.ts'
import { type HeldDuty, readDuty } from '../rules/read-duties.ts'
import { citation } from '../rules/source.ts'
import { whyText } from '../rules/why.ts'
import { formatDay } from '../shared/day-words.ts'
import { permissions } from './access.ts'
import { BookingSection } from './bookings/BookingSection.tsx'
import { type Booking, isUnanswered } from './bookings/booking.ts'
import { undoNotice } from './bookings/cancel-booking.tsx'
import { standingBooking } from './bookings/queries.ts'
import { texts as bookingTexts } from './bookings/texts.ts'
import type { DutyParts } from './duty-parts.ts'
import { leaveFor } from './leave/give-leave.ts'
import { texts as leaveTexts } from './leave/texts.ts'
import { texts } from './texts.ts'

/** "Varför?": which fact, which paragraph, counted from which day, and what the new law changes. */
export async function showDuty(visit: Visit, parts: DutyParts): Promise<Reply> {
  const duty = await readDuty(visit.tx, visit.params.dutyId ?? '')
  if (duty === null) return absent
  visit.tx.touch(duty.childId)
  const rule = parts.rules.find(({ id }) => id === duty.ruleId)
  const back = await backTo(visit, duty)
  // The SAMS contact follows the school; what is booked with the child is not hers.
  const mayBook = permissions['booking:make']?.includes(visit.actor.role) ?? false
  const booking = mayBook ? await standingBooking(visit.tx, duty.id) : null
  const notice = mayBook ? await undoNotice(visit, duty) : null
  if (rule === undefined) throw new Error('A duty of a rule that is not in the catalogue')
  return visit.page(
    {
      title: visit.say(texts.whyTitle(visit.say(rule.title))),
      width: 'reading',
      ...(notice !== null && { notice }),
    },
    <DutyPage
      visit={visit}
      duty={duty}
      parts={parts}
      back={back}
      booking={booking}
      mayBook={mayBook}
      meeting={await lastMeetingItem(visit, rule, duty)}
    />,
  )
}

type Back = { readonly href: string; readonly label: string }

/** The SAMS contact has no page of the child to go back to. */
async function backTo({ tx, actor, say }: Visit, duty: HeldDuty): Promise<Back> {
  if (actor.role === 'school_contact') return { href: '/skolgang', label: say(texts.child) }
  const child = await findChild(tx, duty.childId)
  const name = child && say(personWords(personFor(child, child.caseworker_id === actor.staffId)))
  return { href: `/barn/${duty.childId}`, label: name ?? say(texts.child) }
}

type Props = {
  readonly visit: Visit
  readonly duty: HeldDuty
  readonly parts: DutyParts
  readonly back: Back
  readonly booking: Booking | null
  readonly mayBook: boolean
  /** The last meeting that can decide it, where it waits for one. */
  readonly meeting: SummaryItem | null
}

function DutyPage({ visit, duty, parts, back, booking, mayBook, meeting }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { today, actor } = visit
  const rule = parts.rules.find(({ id }) => id === duty.ruleId)
  const version = rule?.versions.find(({ id }) => id === duty.versionId)
  const upcoming = rule?.versions.find(({ id }) => id === duty.upcomingVersion?.versionId)
  if (rule === undefined || version === undefined) return null
  const offered = parts.steps.find(({ ruleId }) => ruleId === duty.ruleId)
  const step = offered?.roles.includes(actor.role) ? offered : undefined
  // Then the question leads to the step, and the page needs no second button for it.
  const asksWhatBecame = booking !== null && isUnanswered(booking, { isOpen: true, today })
  const when = duty.state === 'withdrawn' ? null : timing({ ...duty, state: duty.state }, today)
  return (
    <>
      <Breadcrumbs label={say(texts.child)} steps={[back]} />
      <PageHead title={say(rule.title)} sub={say(rule.who)} />
      <SummaryList
        items={[
          {
            term: say(texts.status),
            value:
              when === null ? (
                say(texts.withdrawn)
              ) : (
                <Status kind={when}>{say(dutyWords(duty, when, today))}</Status>
              ),
          },
          {
            term: say(texts.lastDay),
            value: duty.limit === null ? '–' : formatDay(duty.limit, language, 'full'),
          },
          ...(meeting === null ? [] : [meeting]),
          {
            term: say(texts.whatTheSourceAsks),
            value: (
              <>
                {say(version.text)} <LevelTag level={version.level} />{' '}
                {say(citation(version.source))}
              </>
            ),
          },
        ]}
      />
      {duty.state === 'open' && (
        <p className="ob-actions">
          {step !== undefined && !asksWhatBecame && (
            <ButtonLink href={step.href(duty)}>{say(step.label)}</ButtonLink>
          )}
          {mayBook && booking === null && (
            <ButtonLink look="secondary" href={`/atagande/${duty.id}/boka`}>
              {say(bookingTexts.book)}
            </ButtonLink>
          )}
          {leaveFor(version, actor.role).map((kind) => (
            <ButtonLink
              key={kind}
              look="secondary"
              href={`/atagande/${duty.id}/${kind === 'extend' ? 'forlang' : 'undanta'}`}
            >
              {say(leaveTexts[kind])}
            </ButtonLink>
          ))}
        </p>
      )}
      {duty.state === 'open' && booking !== null && (
        <BookingSection duty={duty} booking={booking} step={step} today={today} />
      )}
      <h2>{say(texts.steps)}</h2>
      <ol className="ob-why-steps">
        {wholeWhy(duty.why, rule, version).map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
          <li key={index}>{say(whyText(step))}</li>
        ))}
      </ol>
      <p>
        <a href={`/regelverket/${rule.id}`}>{say(texts.readRule)}</a>
      </p>
      {upcoming !== undefined && duty.upcomingVersion !== undefined && (
        <Notice title={say(texts.upcoming(formatDay(upcoming.validFrom, language, 'long')))}>
          {say(upcoming.text)} <LevelTag level={upcoming.level} /> {say(citation(upcoming.source))}
          {upcoming.transition && <p>{say(upcoming.transition.text)}</p>}
        </Notice>
      )}
    </>
  )
}
