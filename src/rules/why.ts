import type { Day } from '../shared/day.ts'
import { dayText } from '../shared/day-words.ts'
import { formatMoment } from '../shared/moment-words.ts'
import { type Text, text } from '../shared/text.ts'
import { citation, type Level, levelNames, type Source } from './source.ts'

/**
 * Why a duty is there and why on that day, step by step, as data: a page can link the fact, the
 * rule book can quote the paragraph, and a test can count the steps. `whyText` says each step.
 */
export type WhyStep =
  | {
      readonly step: 'trigger'
      readonly kind: string
      readonly originId: string
      readonly day: Day
      readonly text: Text
    }
  | { readonly step: 'demand'; readonly level: Level; readonly source: Source; readonly text: Text }
  | { readonly step: 'term'; readonly level: Level; readonly source: Source; readonly text: Text }
  | {
      readonly step: 'counted'
      readonly from: Day
      readonly limit: Day
      readonly term: Text
      /** That the time is the one for each time after the first, though no earlier is known here. */
      readonly isAgain?: true
    }
  | { readonly step: 'clock'; readonly from: number; readonly limit: number }
  | { readonly step: 'previous'; readonly originId: string; readonly day: Day }
  | {
      readonly step: 'adjusted'
      readonly before: Day
      readonly after: Day
      readonly reason: Text
    }
  | {
      readonly step: 'plan-by'
      readonly level: Level
      readonly limit: Day
      readonly planBy: Day
    }
  | { readonly step: 'lapses'; readonly lapses: Day; readonly text: Text }
  | {
      readonly step: 'extended'
      readonly originId: string
      readonly before: Day
      readonly after: Day
    }
  | { readonly step: 'exempted'; readonly originId: string; readonly until: Day }
  | {
      readonly step: 'transition'
      readonly fromVersion: string
      readonly toVersion: string
      readonly transition: Transition
      readonly source: Source
      readonly text: Text
      readonly before: Day
      readonly after: Day
    }
  | {
      readonly step: 'fulfilled'
      readonly kind: string
      readonly originId: string
      readonly day: Day
    }
  | { readonly step: 'ended'; readonly day: Day; readonly reason: Text }
  | { readonly step: 'reading'; readonly text: Text }

/**
 * What happens to a duty that is open when a new version comes into force: it keeps its day, the
 * day is counted anew, or it is counted anew but never earlier than the day of coming into force.
 * A day that had passed before then is kept in every case: what was late stays late.
 */
export type Transition = 'keep-date' | 'recompute' | 'never-before-force'

/** Says one step in a sentence. */
export function whyText(step: WhyStep): Text {
  switch (step.step) {
    case 'trigger':
      return withDay(step.text, step.day)
    case 'demand':
      return joined(step.text, levelAndSource(step.level, step.source))
    case 'reading':
      return text(`Så läser vi det: ${step.text.sv}`, `How we read it: ${step.text.en}`)
    case 'previous':
      return withDay(text('Senast gjort', 'Last done'), step.day)
    case 'term':
      return joined(step.text, levelAndSource(step.level, step.source))
    case 'counted': {
      const [from, limit] = [dayText(step.from), dayText(step.limit)]
      return text(
        `Räknat från ${from.sv}, som är dag 0, ${step.term.sv}: senast ${limit.sv}.`,
        `Counted from ${from.en}, which is day 0, ${step.term.en}: at the latest ${limit.en}.`,
      )
    }
    case 'clock': {
      const [from, limit] = [formatMoment(new Date(step.from)), formatMoment(new Date(step.limit))]
      return text(
        `Klockan räknas från ${from} och går ut ${limit}, svensk tid.`,
        `The clock runs from ${from} until ${limit}, Swedish time.`,
      )
    }
    case 'extended': {
      const [before, after] = [dayText(step.before), dayText(step.after)]
      return text(
        `Tiden är förlängd genom beslut, från ${before.sv} till ${after.sv}.`,
        `The time is extended by decision, from ${before.en} to ${after.en}.`,
      )
    }
    case 'exempted': {
      const until = dayText(step.until)
      return text(
        `Undantaget genom beslut till ${until.sv}; behöver inte göras dessförinnan.`,
        `Exempted by decision until ${until.en}; need not be done before then.`,
      )
    }
    case 'adjusted': {
      const after = dayText(step.after)
      return text(`${step.reason.sv}, ${after.sv}.`, `${step.reason.en}, ${after.en}.`)
    }
    case 'transition':
      return transitionText(step)
    case 'plan-by':
      return planByText(step.limit, step.planBy, step.level)
    case 'lapses':
      return withDay(step.text, step.lapses)
    case 'fulfilled':
      return withDay(text('Gjort', 'Done'), step.day)
    case 'ended':
      return withDay(
        step.reason,
        step.day,
        text('och det behövs inte längre', 'and it is no longer needed'),
      )
  }
}

function withDay(what: Text, day: Day, then?: Text): Text {
  const when = dayText(day)
  const [sv, en] = then ? [`, ${then.sv}`, `, ${then.en}`] : ['', '']
  return text(`${what.sv} ${when.sv}${sv}.`, `${what.en} on ${when.en}${en}.`)
}

function joined(first: Text, second: Text): Text {
  return text(`${first.sv} ${second.sv}`, `${first.en} ${second.en}`)
}

function levelAndSource(level: Level, source: Source): Text {
  const [name, cited] = [levelNames[level], citation(source)]
  return text(`(${name.sv}: ${cited.sv})`, `(${name.en}: ${cited.en})`)
}

function transitionText(step: Extract<WhyStep, { step: 'transition' }>): Text {
  const [cited, before, after] = [citation(step.source), dayText(step.before), dayText(step.after)]
  const [sv, en] =
    step.before === step.after
      ? [`Dagen är densamma, ${after.sv}.`, `The day is the same, ${after.en}.`]
      : [
          `Dagen var ${before.sv} och är nu ${after.sv}.`,
          `The day was ${before.en} and is now ${after.en}.`,
        ]
  return text(`${step.text.sv} (${cited.sv}) ${sv}`, `${step.text.en} (${cited.en}) ${en}`)
}

function planByText(limit: Day, planBy: Day, level: Level): Text {
  const [last, plan] = [dayText(limit, 'full'), dayText(planBy, 'full')]
  const says = text(
    `Sista dagen, ${last.sv}, är ingen arbetsdag; planera för ${plan.sv}.`,
    `The last day, ${last.en}, is no working day; plan for ${plan.en}.`,
  )
  // The Act speaks of days set by statute; a goal of the city's own raises no such question.
  if (level !== 'lag') return says
  return joined(
    says,
    text(
      'Om nämnden får vänta till nästa vardag (2 § lagen (1930:173)) är omtvistat.',
      'Whether the board may wait until the next working day (Section 2, Act (1930:173)) is disputed.',
    ),
  )
}
