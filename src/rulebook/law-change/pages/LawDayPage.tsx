import type { ReactNode } from 'react'
import type { Visit } from '../../../access/visit.ts'
import { PageHead, PrintButton, Tabs, useLanguage, useSay } from '../../../design/index.ts'
import { type LawDay, lawDayTitle } from '../../../rules/law-days.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { lawDayAddress } from '../address.ts'
import { texts } from '../texts.ts'

/** Days further back are still to be found in the rules themselves. */
const shownPastDays = 2

type Props = {
  readonly visit: Visit
  readonly days: readonly LawDay[]
  readonly lawDay: LawDay
  readonly children: ReactNode
}

export function LawDayPage({ visit, days, lawDay, children }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { today } = visit
  const past = days.filter(({ day }) => day <= today).slice(-shownPastDays)
  const shown = [...past, ...days.filter(({ day }) => day > today)]
  const left = lawDay.day - today
  return (
    <>
      <PageHead
        title={say(lawDayTitle(lawDay.day, today))}
        sub={[
          say(left > 0 ? texts.daysLeft(left) : texts.daysSince(-left)),
          ...whose(visit).map(say),
        ].join(' ')}
        actions={<PrintButton>{say(texts.print)}</PrintButton>}
      />
      {shown.length > 1 && (
        <Tabs
          label={say(texts.otherDays)}
          tabs={shown.map(({ day }) => ({
            href: lawDayAddress(day),
            label: formatDay(day, language),
            current: day === lawDay.day,
          }))}
        />
      )}
      {children}
    </>
  )
}

function whose({ actor }: Visit) {
  if (actor.role === 'analyst') return [texts.authority(actor.authorityName)]
  if (actor.role === 'unit_manager') return [texts.unit(actor.unitName ?? '')]
  if (actor.role === 'caseworker' || actor.role === 'intake') return [texts.whose[actor.role]]
  return []
}
