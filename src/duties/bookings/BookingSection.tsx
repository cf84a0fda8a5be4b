import {
  Button,
  ButtonLink,
  Notice,
  type SummaryItem,
  SummaryList,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import type { HeldDuty } from '../../rules/read-duties.ts'
import type { Step } from '../../rules/step.ts'
import type { Day } from '../../shared/day.ts'
import { formatDay, formatNearDay } from '../../shared/day-words.ts'
import { type Booking, isUnanswered } from './booking.ts'
import { texts } from './texts.ts'

type Props = {
  readonly duty: HeldDuty
  readonly booking: Booking
  /** The step that fulfils the duty, where the reader may take it. */
  readonly step: Step | undefined
  readonly today: Day
}

/** What is booked for an open duty, and after its day the question what became of it. */
export function BookingSection(props: Props) {
  const { duty, booking, today } = props
  const isOpen = duty.state === 'open'
  if (isUnanswered(booking, { isOpen, today })) return <DidItHappen {...props} />
  return <Planned {...props} />
}

function Planned({ duty, booking }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { day, at, place, withWhom } = booking
  const items: SummaryItem[] = [
    {
      term: say(texts.when),
      value: (
        <>
          {say(texts.at(formatDay(day, language, 'full'), at))}
          {duty.limit !== null && day > duty.limit && (
            <span className="ob-sub-line">{say(texts.afterLimit)}</span>
          )}
        </>
      ),
    },
    ...(place === null ? [] : [{ term: say(texts.place), value: place }]),
    ...(withWhom === null ? [] : [{ term: say(texts.withWhom), value: withWhom }]),
  ]
  return (
    <section>
      <h2>{say(texts.bookedTime)}</h2>
      <SummaryList items={items} />
      <div className="ob-actions">
        <ButtonLink look="secondary" href={`/atagande/${duty.id}/boka`}>
          {say(texts.move)}
        </ButtonLink>
        <CancelForm duty={duty} booking={booking} label={say(texts.cancel)} />
        <a href={`/atagande/${duty.id}/bokningar/${booking.id}/fil`}>{say(texts.toCalendar)}</a>
      </div>
      <p className="ob-muted">{say(texts.calendarHelp)}</p>
    </section>
  )
}

function DidItHappen({ duty, booking, step, today }: Props) {
  const say = useSay()
  const language = useLanguage()
  const when = say(texts.at(formatNearDay(booking.day, today, language), booking.at))
  return (
    <Notice kind="warning" title={say(texts.didItHappen)}>
      <p>{say(texts.wasOn(when))}</p>
      <div className="ob-actions">
        {step !== undefined && (
          <ButtonLink small href={step.href(duty)}>
            {say(texts.yes(say(step.label)))}
          </ButtonLink>
        )}
        <ButtonLink small look="secondary" href={`/atagande/${duty.id}/boka`}>
          {say(texts.noNewTime)}
        </ButtonLink>
        <CancelForm duty={duty} booking={booking} label={say(texts.noCancel)} />
      </div>
    </Notice>
  )
}

function CancelForm(props: { duty: HeldDuty; booking: Booking; label: string }) {
  const { duty, booking, label } = props
  return (
    <form method="post" action={`/atagande/${duty.id}/bokningar/${booking.id}/avboka`}>
      <Button look="link">{label}</Button>
    </form>
  )
}
