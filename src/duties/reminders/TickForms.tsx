import { Button, Notice, useSay } from '../../design/index.ts'
import type { Reminder } from './reminder.ts'
import { texts } from './texts.ts'

/** The button that ticks it off; `till` is the page to come back to. */
export function TickForm({ reminder, till }: { reminder: Reminder; till: string }) {
  const say = useSay()
  return (
    <form method="post" action={`/paminnelser/${reminder.id}/klar`}>
      <input type="hidden" name="till" value={till} />
      <Button small look="secondary">
        {say(texts.tick)}
        <span className="ob-only-heard"> {reminder.words}</span>
      </Button>
    </form>
  )
}

export function TakeBackForm({ reminder, till }: { reminder: Reminder; till: string }) {
  const say = useSay()
  return (
    <form method="post" action={`/paminnelser/${reminder.id}/angra`}>
      <input type="hidden" name="till" value={till} />
      <Button look="link">
        {say(texts.takeBack)}
        <span className="ob-only-heard"> {reminder.words}</span>
      </Button>
    </form>
  )
}

/** What was just ticked off, and the way back. */
export function TickedNotice({ reminder, till }: { reminder: Reminder; till: string }) {
  const say = useSay()
  return (
    <Notice kind="success">
      <p>{say(texts.ticked(reminder.words))}</p>
      <TakeBackForm reminder={reminder} till={till} />
    </Notice>
  )
}
