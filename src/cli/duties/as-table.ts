import { dutyWords } from '../../rules/duty-words.ts'
import { citation, levelNames } from '../../rules/source.ts'
import { whyText } from '../../rules/why.ts'
import { type Day, isoDay } from '../../shared/day.ts'
import { type Say, text } from '../../shared/text.ts'
import type { SubjectDuties, ToldDuty } from './work-out.ts'

/** The answer for people: per subject a table in the order of the days, and then why, duty by duty. */
export function asTable(subjects: readonly SubjectDuties[], today: Day, say: Say): string {
  const heading = say(text(`Åtaganden den ${isoDay(today)}`, `Duties on ${isoDay(today)}`))
  return [heading, ...subjects.map((subject) => chapter(subject, today, say))].join('\n\n')
}

function chapter({ subjectId, duties }: SubjectDuties, today: Day, say: Say): string {
  if (duties.length === 0) {
    return `${subjectId}\n  ${say(text('Inga åtaganden.', 'No duties.'))}`
  }
  const byDay = duties.toSorted(
    (one, other) => (one.duty.planBy ?? Infinity) - (other.duty.planBy ?? Infinity),
  )
  const head = [
    '',
    say(text('Planera till', 'Plan by')),
    say(text('Senast', 'Limit')),
    say(text('Läge', 'Status')),
    say(text('Nivå', 'Level')),
    say(text('Åtagande', 'Duty')),
  ]
  const rows = byDay.map((told, index) => [`${index + 1}`, ...cells(told, today, say)])
  return [
    subjectId,
    ...inColumns([head, ...rows]),
    ...byDay.flatMap((told, index) => ['', ...paragraph(told, index + 1, say)]),
  ].join('\n')
}

function cells({ duty, rule, version, timing }: ToldDuty, today: Day, say: Say): string[] {
  return [
    dayOrDash(duty.planBy),
    dayOrDash(duty.limit),
    say(dutyWords(duty, timing, today)),
    say(levelNames[version.level]),
    say(rule.title),
  ]
}

function paragraph({ duty, version }: ToldDuty, number: number, say: Say): string[] {
  const { upcomingVersion: upcoming } = duty
  const lines = [
    `${number}. ${duty.ruleId}, ${duty.versionId}: ${say(citation(version.source))}`,
    `   ${say(text('Räknat från', 'Counted from'))} ${isoDay(duty.countedFrom)}`,
    ...duty.why.map((step) => `   - ${say(whyText(step))}`),
  ]
  if (upcoming !== undefined) {
    const [from, limit] = [isoDay(upcoming.validFrom), dayOrDash(upcoming.limit)]
    lines.push(
      `   ${say(
        text(
          `Från ${from} gäller ${upcoming.versionId}: senast ${limit}.`,
          `From ${from} ${upcoming.versionId} applies: at the latest ${limit}.`,
        ),
      )}`,
    )
  }
  return lines
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}

function dayOrDash(day: Day | null): string {
  return day === null ? '–' : isoDay(day)
}
