import { Tabs, useSay } from '../../../design/index.ts'
import type { Day } from '../../../shared/day.ts'
import { lawDayAddress } from '../address.ts'
import { texts } from '../texts.ts'

export function PartTabs(props: {
  readonly day: Day
  readonly part: 'duties' | 'decisions'
  readonly duties: number
}) {
  const { day, part, duties } = props
  const say = useSay()
  return (
    <Tabs
      label={say(texts.parts)}
      tabs={[
        {
          href: lawDayAddress(day),
          label: say(texts.duties),
          current: part === 'duties',
          count: duties,
        },
        {
          href: lawDayAddress(day, { del: 'besluten' }),
          label: say(texts.decisions),
          current: part === 'decisions',
        },
      ]}
    />
  )
}
