import type { Visit } from '../../../access/visit.ts'
import type { DecisionPassage } from '../../../decisions/index.ts'
import { useSay } from '../../../design/index.ts'
import { CountLink } from '../../../duties/index.ts'
import type { LawDay } from '../../../rules/law-days.ts'
import { lawDayAddress, rowsAddress } from '../address.ts'
import { sumOf } from '../count-up.ts'
import { toReview } from '../decisions.ts'
import { changes, fates, type Passage, type PassageCount, type PassageWish } from '../passages.ts'
import { texts } from '../texts.ts'
import { ByCaseworker } from './ByCaseworker.tsx'
import { ByRule } from './ByRule.tsx'
import { PartTabs } from './PartTabs.tsx'
import { PassageTable } from './PassageTable.tsx'

export type DutiesProps = {
  readonly visit: Visit
  readonly lawDay: LawDay
  readonly counts: readonly PassageCount[]
  readonly rows: readonly Passage[]
  readonly wish: PassageWish
  readonly passages: readonly DecisionPassage[]
  readonly decisionCounts: ReadonlyMap<string, number>
  /** Caseworkers by id, for who leads them. */
  readonly names: ReadonlyMap<string, string>
}

export function DutiesSection(props: DutiesProps) {
  const { visit, lawDay, counts } = props
  const say = useSay()
  const hasPassed = lawDay.day <= visit.today
  return (
    <>
      <PartTabs day={lawDay.day} part="duties" duties={sumOf(counts)} />
      <Figures {...props} hasPassed={hasPassed} />
      <p className="ob-sub">{say(texts.meaning)}</p>
      {hasPassed && counts.length > 0 && <NothingLost lawDay={lawDay} counts={counts} />}
      <ByRule lawDay={lawDay} counts={counts} />
      {visit.actor.role === 'unit_manager' && <ByCaseworker {...props} />}
      <PassageTable {...props} hasPassed={hasPassed} />
    </>
  )
}

function Figures(props: DutiesProps & { hasPassed: boolean }) {
  const { lawDay, counts, passages, decisionCounts, hasPassed } = props
  const say = useSay()
  const { day } = lawDay
  const told = changes.filter((one) => one !== 'kvar' || sumOf(counts, (c) => c.change === one) > 0)
  const review = passages
    .filter(({ isReview }) => isReview)
    .reduce((sum, { id }) => sum + (decisionCounts.get(id) ?? 0), 0)
  const figures = [
    {
      label: say(hasPassed ? texts.wereOpen : texts.concerned),
      count: sumOf(counts),
      href: rowsAddress(day),
      tone: 'plain',
    },
    ...told.map((change) => ({
      label: say(texts.changes[change]),
      count: sumOf(counts, (one) => one.change === change),
      href: rowsAddress(day, { andring: change }),
      tone: change === 'datum' ? 'soon' : 'plain',
    })),
    ...(passages.length === 0
      ? []
      : [
          {
            label: say(texts.review),
            count: review,
            href: lawDayAddress(day, { del: 'besluten', punkt: toReview }),
            tone: 'soon',
          },
        ]),
  ]
  return (
    <dl className="ob-figures">
      {figures.map(({ label, count, href, tone }) => (
        <div key={label} data-tone={count > 0 ? tone : 'plain'}>
          <dt>{label}</dt>
          <dd>
            <CountLink count={count} href={href} of={label} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** That all which was open when the day came is still accounted for, and what has become of it. */
function NothingLost({ lawDay, counts }: { lawDay: LawDay; counts: readonly PassageCount[] }) {
  const say = useSay()
  const stayed = sumOf(counts, ({ change }) => change === 'kvar')
  const moved = sumOf(counts, ({ change }) => change === 'datum')
  const passed = sumOf(counts) - stayed
  const sentences = [
    texts.passed(passed),
    ...(moved > 0 ? [texts.moved(moved)] : []),
    ...(stayed > 0 ? [texts.stayed(stayed)] : []),
  ]
  const known = fates.filter((fate) => sumOf(counts, (one) => one.fate === fate) > 0)
  return (
    <section>
      <h2>{say(texts.happened)}</h2>
      <p>
        {say(texts.nothingLost(sumOf(counts)))} {sentences.map(say).join(', ')}.
      </p>
      <ul className="ob-spread">
        {known.map((fate) => (
          <li key={fate}>
            <CountLink
              count={sumOf(counts, (one) => one.fate === fate)}
              href={rowsAddress(lawDay.day, { lage: fate })}
              of={say(texts.fates[fate])}
            />{' '}
            {say(texts.fates[fate])}
          </li>
        ))}
      </ul>
    </section>
  )
}
