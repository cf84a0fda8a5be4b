import {
  ButtonLink,
  DataTable,
  Disclosure,
  SummaryList,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { citation } from '../../rules/source.ts'
import type { Language } from '../../shared/text.ts'
import { CountLink } from './CountLink.tsx'
import { loadKindName, loadKinds, routineWeights, type Weights, weightSource } from './load.ts'
import { texts } from './texts.ts'
import type { Load } from './unit-state.ts'

/** @example numberWords(1.5, 'sv'): '1,5' */
export function numberWords(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(value)
}

export function LoadSection(props: {
  readonly loads: readonly Load[]
  readonly weights: Weights
  readonly name: (load: Load) => string
}) {
  const { loads, weights, name } = props
  const say = useSay()
  const language = useLanguage()
  const hasChildren = loads.some(({ children }) => children.count > 0)
  return (
    <section>
      <h2>{say(texts.load)}</h2>
      <p className="ob-sub">{say(texts.loadIntro)}</p>
      <DataTable
        caption={say(texts.load)}
        captionHidden
        rows={hasChildren ? loads : []}
        rowKey={({ key }) => key}
        empty={{ text: say(texts.noChildren) }}
        columns={[
          { key: 'vem', title: say(texts.caseworker), render: name },
          {
            key: 'tyngd',
            title: say(texts.weight),
            align: 'end',
            render: ({ weight }) => numberWords(weight, language),
          },
          {
            key: 'barn',
            title: say(texts.children),
            align: 'end',
            render: (load) => (
              <CountLink {...load.children} of={`${name(load)}, ${say(texts.children)}`} />
            ),
          },
          {
            key: 'fordelning',
            title: say(texts.spread),
            render: ({ spread }) => <Spread spread={spread} />,
          },
        ]}
      />
      <Disclosure summary={say(texts.weights)}>
        <p>{say(texts.weightSource(say(citation(weightSource))))}</p>
        <SummaryList
          items={loadKinds.map((kind) => ({
            term: say(loadKindName(kind)),
            value:
              weights[kind] === routineWeights[kind]
                ? numberWords(weights[kind], language)
                : `${numberWords(weights[kind], language)} (${say(texts.own(numberWords(routineWeights[kind], language)))})`,
          }))}
        />
        <p className="ob-actions">
          <ButtonLink look="secondary" href="/enheten/vikter">
            {say(texts.changeWeights)}
          </ButtonLink>
        </p>
      </Disclosure>
    </section>
  )
}

function Spread({ spread }: Pick<Load, 'spread'>) {
  const say = useSay()
  if (spread.length === 0) return <>–</>
  return (
    <ul className="ob-spread">
      {spread.map(({ kind, count, href }) => (
        <li key={kind}>
          {say(loadKindName(kind))}{' '}
          <CountLink count={count} href={href} of={say(loadKindName(kind))} />
        </li>
      ))}
    </ul>
  )
}
