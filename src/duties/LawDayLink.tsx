import { ButtonLink, useSay } from '../design/index.ts'
import { lawDayNear, lawDayTitle } from '../rules/law-days.ts'
import type { Rule } from '../rules/rule.ts'
import type { Day } from '../shared/day.ts'

/** To what a change of law means, while one is near: before it and some time after. */
export function LawDayLink({ rules, today }: { rules: readonly Rule[]; today: Day }) {
  const say = useSay()
  const near = lawDayNear(rules, today)
  if (near === null) return null
  return (
    <ButtonLink look="secondary" href="/ny-lag">
      {say(lawDayTitle(near.day, today))}
    </ButtonLink>
  )
}
