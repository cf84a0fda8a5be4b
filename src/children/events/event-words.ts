import type { ChainBar } from '../../design/index.ts'
import type { Decider, EventArea, EventChoice, EventKind } from '../../rules/event-kind.ts'
import type { RecordedFact } from '../../rules/read-facts.ts'
import { isoDay } from '../../shared/day.ts'
import { clockInStockholm } from '../../shared/moment.ts'
import type { Say, Text } from '../../shared/text.ts'
import type { KindWords, Lane } from '../lane.ts'
import { texts } from './texts.ts'

export const deciderNames: Readonly<Record<Decider, Text>> = {
  namnd: texts.namnd,
  utskott: texts.utskott,
  ordforande: texts.ordforande,
  delegat: texts.delegat,
  domstol: texts.domstol,
}

/** A lane of the chain for a part of the case, left out where nothing of it has happened. */
export function eventLane({ id, title, order, events, ruleIds }: EventArea): Lane {
  const lasting = events.filter(({ ends }) => ends !== undefined)
  return {
    id,
    title,
    order,
    isOptional: true,
    kinds: events.map(({ fact }) => fact),
    ruleIds,
    draw: ({ of, say, href }) => ({
      bars: lasting.flatMap((kind) =>
        of(kind.kind).map(
          (fact): ChainBar => ({
            from: fact.from,
            until: fact.until,
            label: say(kind.name),
            short: say(kind.name),
            tone: 'held',
            href: href(fact),
          }),
        ),
      ),
      marks: [],
    }),
  }
}

/** How each kind of event is told on a fact's page, and what can be done with it there. */
export function eventWords(areas: readonly EventArea[]): Record<string, KindWords> {
  const kinds = areas.flatMap(({ events }) => events)
  return Object.fromEntries(kinds.map((kind) => [kind.kind, wordsOf(kind)]))
}

function wordsOf(kind: EventKind): KindWords {
  const { name, ends, refuse } = kind
  return {
    name,
    correctDays: ends === undefined ? 'day' : 'period',
    tell: (fact, say) => tellEvent(kind, fact, say),
    ...(refuse && {
      refuseDay: ({ data }, from, facts, born) => refuse({ from, data, born }, facts),
    }),
    ...(ends && {
      actions: (fact) =>
        fact.until === null
          ? [{ label: ends.record, href: `/barn/${fact.childId}/handelse/${fact.id}/avsluta` }]
          : [],
    }),
  }
}

function tellEvent(
  kind: EventKind,
  { data }: RecordedFact,
  say: Say,
): { term: string; value: string }[] {
  const { outcome = kind.ends?.outcome, provision, decidedBy, untilDay, flag, hour } = kind
  const lines: ({ term: Text; value: string } | null)[] = [
    hour !== undefined && typeof data.at === 'number'
      ? { term: texts.clock, value: clockInStockholm(data.at) }
      : null,
    chosen(outcome, data.outcome, say),
    chosen(provision, data.provision, say),
    decidedBy !== undefined && typeof data.decidedBy === 'string'
      ? { term: texts.decidedBy, value: say(deciderNames[data.decidedBy as Decider]) }
      : null,
    untilDay !== undefined && typeof data.untilDay === 'number'
      ? { term: untilDay.label, value: isoDay(data.untilDay) }
      : null,
    flag !== undefined
      ? { term: flag.label, value: say(data.flag === true ? texts.yes : texts.no) }
      : null,
  ]
  return lines.flatMap((line) =>
    line === null ? [] : [{ term: say(line.term), value: line.value }],
  )
}

function chosen(
  choice: EventChoice | undefined,
  code: unknown,
  say: Say,
): { term: Text; value: string } | null {
  const found = choice?.choices.find((one) => one.code === code)
  return choice === undefined || found === undefined
    ? null
    : { term: choice.label, value: say(found.name) }
}
