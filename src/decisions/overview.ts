import type { LastTakenUp, OverviewPart } from '../children/index.ts'
import type { RecordedFact } from '../rules/read-facts.ts'
import { citation } from '../rules/source.ts'
import { formatDay } from '../shared/day-words.ts'
import { contains } from '../shared/period.ts'
import { text } from '../shared/text.ts'
import { basisNameOn, basisSourceOn, type LegalBasisCode } from './domain/legal-bases.ts'
import { texts } from './texts.ts'

const own = {
  none: text('inget lagrum gäller', 'no legal basis holds'),
  since: (basis: string, day: string) => text(`${basis}, sedan ${day}`, `${basis}, since ${day}`),
  paragraph: text('Paragraf', 'Section'),
  last: text('Senaste övervägande', 'Last consideration (övervägande)'),
  lastReview: text('Senaste omprövning', 'Last review (omprövning)'),
  by: (day: string, who: string) => text(`${day}, ${who}`, `${day}, ${who}`),
  notYet: text('inget registrerat', 'none recorded'),
  theLast: text('övervägandet', 'the consideration'),
  theLastReview: text('omprövningen', 'the review'),
}

/** On what ground, since when, and when the board last took it up. */
export const overviewPart: OverviewPart = {
  title: texts.legalBasis,
  order: 20,
  tell: ({ of, today, say, language }) => {
    const now = of('legal-basis').find(({ from, until }) => contains({ from, until }, today))
    const day = (at: number) => formatDay(at, language, 'long')
    const last = (facts: readonly RecordedFact[]) => {
      const fact = facts.at(-1)
      if (fact === undefined) return say(own.notYet)
      const who = fact.data.decidedBy === 'namnd' ? texts.namnd : texts.utskott
      return say(own.by(day(fact.from), say(who).toLowerCase()))
    }
    const takenUp = [
      { term: say(own.last), value: last(of('overvagande')) },
      ...(of('omprovning').length === 0
        ? []
        : [{ term: say(own.lastReview), value: last(of('omprovning')) }]),
    ]
    if (now === undefined)
      return [{ term: say(texts.legalBasis), value: say(own.none) }, ...takenUp]
    const basis = now.data.basis as LegalBasisCode
    const source = basisSourceOn(basis, today)
    return [
      {
        term: say(texts.legalBasis),
        value: say(own.since(say(basisNameOn(basis, today)), day(now.from))),
      },
      ...(source === null ? [] : [{ term: say(own.paragraph), value: say(citation(source)) }]),
      ...takenUp,
    ]
  },
}

/** The last övervägande or omprövning, whichever was later. */
export const lastTakenUp: LastTakenUp = (facts) => {
  const last = facts
    .filter(({ kind }) => kind === 'overvagande' || kind === 'omprovning')
    .toSorted((one, other) => one.from - other.from)
    .at(-1)
  if (last === undefined) return null
  const words = last.kind === 'omprovning' ? own.theLastReview : own.theLast
  return { factId: last.id, day: last.from, words }
}
