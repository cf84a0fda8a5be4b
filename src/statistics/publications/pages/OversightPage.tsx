import {
  Breadcrumbs,
  ButtonLink,
  DataTable,
  PageHead,
  SummaryList,
  useLanguage,
  useSay,
  withQuery,
} from '../../../design/index.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { text } from '../../../shared/text.ts'
import { tableMeasures } from '../../counting/measures/index.ts'
import { slugOf } from '../../outputs/edition.ts'
import { type Proof, type ProvedCell, proofOf } from '../domain/proof.ts'
import { texts } from '../oversight-texts.ts'
import type { Overseen, Published } from '../publication.ts'

/** A table of thousands is proved in full in its audit; the page shows the narrowest. */
const longest = 200

export function OversightPage(props: {
  readonly published: Published
  readonly overseen: Overseen
}) {
  const say = useSay()
  const { published, overseen } = props
  const { number, title, correctedBy } = published
  const proof = proofOf(published, overseen)
  return (
    <>
      <Breadcrumbs
        label={say(texts.menu)}
        steps={[{ href: '/publiceringar', label: say(texts.menu) }]}
      />
      <PageHead title={say(texts.proof(number))} sub={say(title)} />
      <p>
        <a href={`/statistik/${slugOf(number)}`}>{say(texts.toShelf)}</a>
      </p>
      <Summary {...props} proof={proof} />
      <HiddenCells proof={proof} />
      <section>
        <h2>{say(texts.correct)}</h2>
        {correctedBy !== null && <p>{say(texts.correctedBy(correctedBy))}.</p>}
        <p>
          {say(texts.isFinal)} {correctedBy === null && say(texts.correctHelp)}
        </p>
        {correctedBy === null && overseen.source !== null && (
          <div className="ob-actions">
            <ButtonLink
              look="secondary"
              href={withQuery(overseen.source, { rattar: slugOf(number) })}
            >
              {say(texts.correct)}
            </ButtonLink>
          </div>
        )}
      </section>
    </>
  )
}

type Told = {
  readonly published: Published
  readonly overseen: Overseen
  readonly proof: Proof
}

function Summary({ published, overseen, proof }: Told) {
  const say = useSay()
  const language = useLanguage()
  const { counts, hidden } = proof
  const narrowest = hidden.find(({ interval }) => interval !== null)
  const told = narrowest === undefined ? texts.notTold : texts.widthOf(...ends(narrowest, say))
  return (
    <SummaryList
      items={[
        { term: say(texts.who), value: overseen.publishedBy ?? say(texts.someone) },
        { term: say(texts.published), value: formatDay(published.publishedOn, language) },
        {
          term: say(texts.family),
          value: `${say(familyName(published.family))}. ${say(texts.familyHelp)}`,
        },
        {
          term: say(texts.threshold),
          value: say(
            overseen.counted === 'count' ? texts.thresholdIs(overseen.threshold) : texts.amounts,
          ),
        },
        { term: say(texts.shown), value: counts.shown },
        { term: say(texts.small), value: counts.small },
        { term: say(texts.forOthers), value: counts['for-others'] },
        ...(counts.missing === 0 ? [] : [{ term: say(texts.missing), value: counts.missing }]),
        {
          term: say(texts.narrowest),
          value: say(hidden.length === 0 ? texts.nothingHidden : told),
        },
      ]}
    />
  )
}

function HiddenCells({ proof: { hidden } }: { proof: Proof }) {
  const say = useSay()
  if (hidden.length === 0) return null
  return (
    <section>
      <h2>{say(texts.cells)}</h2>
      <p>{say(texts.cellsIntro)}</p>
      <DataTable
        caption={say(texts.cells)}
        captionHidden
        rows={hidden.slice(0, longest)}
        rowKey={({ at }) => at.map(({ id }) => id).join('|')}
        empty={{ text: '' }}
        columns={[
          {
            key: 'cell',
            title: say(texts.cell),
            render: ({ at }) => at.map(({ label }) => say(label)).join(', '),
          },
          {
            key: 'varfor',
            title: say(texts.why),
            render: ({ why }) => say(why === 'small' ? texts.isSmall : texts.isForOthers),
          },
          {
            key: 'minst',
            title: say(texts.least),
            align: 'end',
            render: (one) => (one.interval === null ? '–' : ends(one, say)[0]),
          },
          {
            key: 'mest',
            title: say(texts.most),
            align: 'end',
            render: (one) => (one.interval === null ? '–' : ends(one, say)[1]),
          },
        ]}
      />
      {hidden.length > longest && <p>{say(texts.more(hidden.length - longest))}</p>}
    </section>
  )
}

/** The whole numbers within: what is between two counts is no count. */
function ends({ interval }: ProvedCell, say: ReturnType<typeof useSay>): [string, string] {
  const { least = null, most = null } = interval ?? {}
  const tolerance = 1e-6
  return [
    least === null ? '0' : String(Math.ceil(least - tolerance)),
    most === null ? say(texts.noLimit) : String(Math.floor(most + tolerance)),
  ]
}

/** A family of several measures has a name of its own; any other is called as what it counts. */
function familyName(family: string) {
  const measure = tableMeasures.find(({ id }) => id === family)
  return texts.families[family] ?? measure?.name ?? text(family, family)
}
