import { LevelTag, type SummaryItem, SummaryList, useSay } from '../../design/index.ts'
import type { RuleVersion } from '../../rules/rule.ts'
import { citation } from '../../rules/source.ts'
import type { Text } from '../../shared/text.ts'
import type { BookParts } from '../book-parts.ts'
import { texts } from '../texts.ts'

/** All that one version says, in our own words, each part with who says it. */
export function VersionText(props: {
  readonly version: RuleVersion
  readonly kindWords: BookParts['kindWords']
  /** Told of every version but the first: how what was open came into it. */
  readonly withTransition: boolean
}) {
  const { version, kindWords, withTransition } = props
  const say = useSay()
  const { text, level, source, reading, trigger, term, lapses, extendable } = version
  const kinds = [...new Set(version.fulfilledBy.map(({ kind }) => kind))]
  const item = (name: Text, value: SummaryItem['value']): SummaryItem => ({
    term: say(name),
    value,
  })
  return (
    <SummaryList
      items={[
        item(texts.what, say(text)),
        item(
          texts.source,
          <>
            {say(citation(source))} <LevelTag level={level} />
          </>,
        ),
        ...(reading === undefined ? [] : [item(texts.reading, say(reading))]),
        item(texts.clock, say(trigger.says)),
        item(texts.term, say(termOf(version))),
        item(
          texts.termSource,
          <>
            {say(term.text)} <LevelTag level={term.level} /> {say(citation(term.source))}
          </>,
        ),
        item(
          texts.fulfilledBy,
          kinds.map((kind) => say(kindWords[kind]?.name ?? { sv: kind, en: kind })).join(', '),
        ),
        ...(extendable === undefined
          ? []
          : [
              item(
                texts.extendable,
                <>
                  {say(texts.mayBeExtended(extendable.ground))} ({say(citation(extendable.source))})
                </>,
              ),
            ]),
        ...(lapses === undefined ? [] : [item(texts.lapses, say(lapses))]),
        ...(withTransition ? [item(texts.transition, <Transition version={version} />)] : []),
      ]}
    />
  )
}

function termOf({ due, dueAgain, recurrence }: RuleVersion): Text {
  if (dueAgain !== undefined) return texts.firstAndThen(due.term, dueAgain.term)
  return recurrence === 'rolling' ? texts.rolling(due.term) : due.term
}

function Transition({ version: { appliesTo, transition } }: { version: RuleVersion }) {
  const say = useSay()
  if (appliesTo === 'triggers-from') return <>{say(texts.triggersOnly)}</>
  if (transition === undefined) return <>{say(texts.transitions.recompute)}</>
  return (
    <>
      {say(transition.text)} {say(texts.transitions[transition.to])} (
      {say(citation(transition.source))})
    </>
  )
}
