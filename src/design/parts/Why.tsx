import type { ReactNode } from 'react'
import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { Disclosure } from './Disclosure.tsx'
import { SummaryList } from './SummaryList.tsx'
import { type Level, LevelTag } from './Tag.tsx'

export type WhyProps = {
  /** What happened: "Placeringen i familjehem började 9 november 2026". */
  readonly because: ReactNode
  /** How the day was counted: "7 dagar från placeringens första dag". */
  readonly counted: ReactNode
  readonly lastDay: ReactNode
  /** The last weekday on or before, when the last day is no working day. */
  readonly planBy?: ReactNode
  readonly level: Level
  readonly source: ReactNode
  /** What happens if the day passes. */
  readonly otherwise?: ReactNode
  readonly fulfilledBy?: ReactNode
}

/** The answer to "Varför?": which fact, counted how, by which paragraph. */
export function Why(props: WhyProps & { readonly open?: boolean }) {
  const say = useSay()
  const items = [
    { term: say(text('Därför att', 'Because')), value: props.because },
    { term: say(text('Räknat', 'Counted')), value: props.counted },
    { term: say(text('Sista dag', 'Last day')), value: props.lastDay },
    { term: say(text('Planera till', 'Plan for')), value: props.planBy },
    { term: say(text('Uppfylls av', 'Fulfilled by')), value: props.fulfilledBy },
    { term: say(text('Annars', 'Otherwise')), value: props.otherwise },
    {
      term: say(text('Källa', 'Source')),
      value: (
        <>
          <LevelTag level={props.level} /> {props.source}
        </>
      ),
    },
  ]
  return (
    <Disclosure summary={say(text('Varför?', 'Why?'))} open={props.open ?? false}>
      <SummaryList items={items.filter(({ value }) => value !== undefined)} />
    </Disclosure>
  )
}
