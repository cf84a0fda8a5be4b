import type { EventArea, EventChoice, EventKind } from '../../rules/event-kind.ts'
import { text } from '../../shared/text.ts'
import type { ColumnWords, KindWords } from './column-words.ts'

/** What a file of facts must know of the events of a case, from their own declarations. */
export function eventColumnWords(areas: readonly EventArea[]): Record<string, KindWords> {
  return Object.fromEntries(
    areas.flatMap(({ events }) => events).map((kind) => [kind.kind, wordsOf(kind)]),
  )
}

function wordsOf(kind: EventKind): KindWords {
  const { about, outcome = kind.ends?.outcome, provision, decidedBy, untilDay, flag, hour } = kind
  const columns: Record<string, ColumnWords | undefined> = {
    about: about && {
      says: text(
        `Det det hör till: id för ${about.kinds.join(' eller ')}`,
        `What it belongs to: the id of a ${about.kinds.join(' or ')}`,
      ),
      names: about.kinds,
      ...(!about.isOptional && { required: true as const }),
    },
    at: hour && {
      says: text('Klockslaget, med tidszon', 'The moment, with its time zone'),
      ...(hour === 'required' && { required: true as const }),
    },
    outcome: outcome && choiceWords(outcome, kind.outcome !== undefined),
    provision: provision && choiceWords(provision, true),
    decidedBy: decidedBy && { says: text('Vem som beslutade', 'Who decided'), codes: decidedBy },
    untilDay: untilDay && {
      says: untilDay.label,
      ...(!untilDay.isOptional && { required: true as const }),
    },
    flag: flag && { says: flag.label },
  }
  return {
    says: kind.name,
    holds: kind.ends === undefined ? 'a day' : 'a period',
    columns: Object.fromEntries(
      Object.entries(columns).flatMap(([name, words]) => (words ? [[name, words]] : [])),
    ),
  }
}

/** What is asked at the end alone is not known from the start. */
function choiceWords({ label, choices, isOptional }: EventChoice, isAskedFirst: boolean) {
  return {
    says: label,
    codes: choices.map(({ code }) => code),
    ...(!isOptional && isAskedFirst && { required: true as const }),
  }
}
