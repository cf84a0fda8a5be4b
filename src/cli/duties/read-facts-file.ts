import { ruleKinds, schoolCalendar } from '../../catalogue.ts'
import { noBreaks, type RuleCalendar } from '../../rules/calendar.ts'
import type { Fact, Subject } from '../../rules/fact.ts'
import type { Day } from '../../shared/day.ts'
import { type Say, type Text, text } from '../../shared/text.ts'
import { CommandFailed } from '../command.ts'
import { dataOfFact, problemsOfFact } from './check-fact.ts'
import { factsSchema, type WrittenFile } from './facts-schema.ts'

export type SubjectFacts = {
  readonly subject: Subject & { readonly born: Day | null }
  readonly facts: readonly Fact[]
}

export type FactsRead = {
  readonly subjects: readonly SubjectFacts[]
  readonly calendar: RuleCalendar
}

const mostProblems = 50
const kinds = new Map(ruleKinds.map((kind) => [kind.kind, kind]))

/**
 * Reads a file of facts as docs/facts.md tells it. All that is wrong is told at once, each with its
 * place in the file, and nothing is guessed.
 * @throws CommandFailed (2)
 */
export function readFactsFile(written: string, say: Say): FactsRead {
  const file = shapeOf(written, say)
  const problems = [...doubledIds(file), ...file.subjects.flatMap(problemsOfSubject)]
  if (problems.length > 0) throw refused(problems)
  return {
    calendar: calendarOf(file),
    subjects: file.subjects.map(({ id, kind, born, facts }) => ({
      subject: { kind, id, born },
      facts: facts.flatMap((fact) => {
        const factKind = kinds.get(fact.kind)
        if (factKind === undefined) return []
        return {
          id: fact.id,
          originId: fact.id,
          kind: fact.kind,
          subject: { kind, id },
          from: fact.from,
          until: fact.until,
          data: dataOfFact(fact, factKind),
        }
      }),
    })),
  }
}

function shapeOf(written: string, say: Say): WrittenFile {
  let json: unknown
  try {
    json = JSON.parse(written.replace(/^\uFEFF/, ''))
  } catch (reason) {
    // The parser's message quotes what stands there, which may be a child's; only the place is told.
    const place = /\(line \d+ column \d+\)/.exec(String(reason))?.[0] ?? ''
    throw refused([
      text(`Filen är inte JSON ${place}`.trim(), `The file is not JSON ${place}`.trim()),
    ])
  }
  const read = factsSchema(say).safeParse(json)
  if (read.success) return read.data
  throw refused(
    read.error.issues.map(({ path, message }) => {
      const sentence = `${placeOf(path)} ${message}`
      return text(sentence, sentence)
    }),
  )
}

/** `subjects[0].facts[2].from`; the whole file is `{}`. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
  return place.join('').replace(/^\./, '') || '{}'
}

function problemsOfSubject({ facts }: WrittenFile['subjects'][number], index: number): Text[] {
  const idsOf = (kind: string) =>
    new Set(facts.filter((fact) => fact.kind === kind).map(({ id }) => id))
  return facts.flatMap((fact, at) =>
    problemsOfFact(fact, kinds, idsOf).map((says) => {
      const place = `subjects[${index}].facts[${at}] (${fact.kind}, ${fact.id}): `
      return text(place + says.sv, place + says.en)
    }),
  )
}

function doubledIds({ subjects }: WrittenFile): Text[] {
  const ofSubjects = doubled(subjects.map(({ id }) => id)).map((id) =>
    text(`Två subjects har id "${id}"`, `Two subjects have the id "${id}"`),
  )
  const ofFacts = doubled(subjects.flatMap(({ facts }) => facts.map(({ id }) => id))).map((id) =>
    text(`Två facts har id "${id}"`, `Two facts have the id "${id}"`),
  )
  return [...ofSubjects, ...ofFacts]
}

function doubled(ids: readonly string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))]
}

function calendarOf({ calendar }: WrittenFile): RuleCalendar {
  if (calendar === undefined) return noBreaks
  const backwards = [...calendar.terms, ...calendar.breaks].filter(
    ({ from, until }) => until <= from,
  )
  if (backwards.length > 0) {
    throw refused(
      backwards.map(({ name }) =>
        text(
          `calendar: ${name} slutar innan den börjar`,
          `calendar: ${name} ends before it begins`,
        ),
      ),
    )
  }
  const named = <Row extends { name: string }>(row: Row) => ({
    ...row,
    name: text(row.name, row.name),
  })
  try {
    return schoolCalendar(calendar.terms.map(named), calendar.breaks.map(named))
  } catch {
    throw refused([text('calendar: terminer går in i varandra', 'calendar: terms overlap')])
  }
}

function refused(problems: readonly Text[]): CommandFailed {
  const rest = problems.length - mostProblems
  const more = rest > 0 ? [text(`… och ${rest} fel till`, `… and ${rest} more`)] : []
  const sentences = problems.slice(0, mostProblems).map(({ sv, en }) => text(`${sv}.`, `${en}.`))
  return new CommandFailed(2, ...sentences, ...more)
}
