import type { Visit } from '../../access/visit.ts'
import { Notice, useSay } from '../../design/index.ts'
import { LoanTable } from './LoansPage.tsx'
import type { Left, Loan } from './queries.ts'
import { texts } from './texts.ts'

/** On the unit's page: who is lent and borrowed, and whose children wait to be handed over. */
export function LoansSection(props: {
  readonly visit: Visit
  readonly loans: readonly Loan[]
  readonly left: readonly Left[]
}) {
  const { visit, loans, left } = props
  const say = useSay()
  if (loans.length === 0 && left.length === 0) return null
  return (
    <section>
      <h2>{say(texts.title)}</h2>
      {left.map(({ id, name, count }) => (
        <Notice key={id} kind="warning">
          {say(texts.left(name, count))}{' '}
          <a href={`/enheten/lamna-over?fran=${id}`}>{say(texts.handOver)}</a>
        </Notice>
      ))}
      {loans.length > 0 && <LoanTable loans={loans} actor={visit.actor} />}
    </section>
  )
}
