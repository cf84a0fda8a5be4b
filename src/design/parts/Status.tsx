import type { ReactNode } from 'react'
import { type Text, text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { Icon } from './Icon.tsx'

export type StatusKind =
  | 'late'
  | 'today'
  | 'soon'
  | 'coming'
  | 'done'
  | 'done-late'
  | 'ended'
  | 'exempted'

const words: Readonly<Record<StatusKind, Text>> = {
  late: text('Försenad', 'Late'),
  today: text('I dag', 'Today'),
  soon: text('Snart', 'Soon'),
  coming: text('Kommande', 'Coming'),
  done: text('Klar', 'Done'),
  'done-late': text('Klar, men sent', 'Done late'),
  ended: text('Upphörd', 'Ended'),
  exempted: text('Undantagen', 'Exempted'),
}

/** Icon and word; the words may be more exact ("6 dagar försenad") when given as children. */
export function Status({ kind, children }: { kind: StatusKind; children?: ReactNode }) {
  const say = useSay()
  return (
    <span className="ob-status" data-kind={kind}>
      <Icon name={kind} />
      <span>{children ?? say(words[kind])}</span>
    </span>
  )
}
