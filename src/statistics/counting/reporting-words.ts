import { type Language, type Text, text } from '../../shared/text.ts'
import type { Reporting, StadsdelReport } from './reporting.ts'

/** After so many days without anything recorded, a stadsdel is quiet even while the period goes on. */
const quietDays = 31

/**
 * From whom the numbers come, in a sentence or three that may leave the house: names of stadsdelar and whether
 * they have told anything, and nothing of when or how much.
 * @example '12 av 13 stadsdelar har uppgifter om perioden. Inget om den från Skarpnäck, som räknas som noll.'
 */
export function reportedText({ stadsdelar }: Reporting): Text {
  if (stadsdelar.every(({ hasFiles, hasTold }) => hasFiles && !hasTold)) return nobodyText
  const none = stadsdelar.filter(({ hasFiles }) => !hasFiles)
  const silent = stadsdelar.filter(({ hasFiles, hasTold }) => hasFiles && !hasTold)
  const told = stadsdelar.length - none.length - silent.length
  return joined([
    toldText(stadsdelar, told),
    ...(silent.length === 0
      ? []
      : [
          text(
            `Inget om den från ${listed(silent, 'sv')}, som räknas som noll.`,
            `Nothing of it from ${listed(silent, 'en')}, counted as zero.`,
          ),
        ]),
    ...(none.length === 0
      ? []
      : [
          text(
            `${listed(none, 'sv')} har inte rapporterat något alls och ingår inte i talen.`,
            `${listed(none, 'en')} ${none.length === 1 ? 'has' : 'have'} reported nothing at all, so no number counts them.`,
          ),
        ]),
  ])
}

const nobodyText = text(
  'Ingen stadsdel har uppgifter om perioden, så allt räknas som noll.',
  'No district has told of the period, so all is counted as zero.',
)

function toldText(stadsdelar: readonly StadsdelReport[], told: number): Text {
  const [only] = stadsdelar
  if (stadsdelar.length === 1 && told === 1 && only !== undefined) {
    return text(
      `Talen kommer från ${only.stadsdel}, som har uppgifter om perioden.`,
      `The numbers come from ${only.stadsdel}, which has told of the period.`,
    )
  }
  if (told === stadsdelar.length) {
    return text(
      `Alla ${told} stadsdelar har uppgifter om perioden.`,
      `All ${told} districts have told of the period.`,
    )
  }
  return text(
    `${told} av ${stadsdelar.length} stadsdelar har uppgifter om perioden.`,
    `${told} of ${stadsdelar.length} districts have told of the period.`,
  )
}

/**
 * Those that have told of the period and then fell quiet, so that more may be to come: the last they recorded was
 * before it was over, or, of one that goes on, more than a month ago.
 */
export function quietIn({ stadsdelar, until, isOver }: Reporting): readonly StadsdelReport[] {
  const since = isOver ? until : until - quietDays
  return stadsdelar.filter(
    ({ hasTold, lastRecorded }) => hasTold && lastRecorded !== null && lastRecorded < since,
  )
}

/** Said of them, within the house. */
export function quietText(reporting: Reporting): Text | null {
  const quiet = quietIn(reporting)
  if (quiet.length === 0) return null
  return reporting.isOver
    ? text(
        `${listed(quiet, 'sv')} har inte registrerat något sedan perioden tog slut, så mer kan komma.`,
        `Nothing recorded since the period ended in ${listed(quiet, 'en')}, so more may come.`,
      )
    : text(
        `${listed(quiet, 'sv')} har inte registrerat något på mer än en månad.`,
        `Nothing recorded for more than a month in ${listed(quiet, 'en')}.`,
      )
}

/** How many of the period's months have their file in, or null where no file has ever come. */
export function monthsIn(
  { monthFiles }: StadsdelReport,
  { months }: Reporting,
): { readonly in: number; readonly of: number } | null {
  if (monthFiles === null) return null
  return { in: months.filter((month) => monthFiles.includes(month)).length, of: months.length }
}

function listed(some: readonly StadsdelReport[], language: Language): string {
  const words = some.map(({ stadsdel }) => stadsdel)
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${words.at(-1)}`
}

function joined(texts: readonly Text[]): Text {
  return text(texts.map(({ sv }) => sv).join(' '), texts.map(({ en }) => en).join(' '))
}
