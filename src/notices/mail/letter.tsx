/**
 * The daily mail in words. It goes over servers that are not ours and lies where others read, so it
 * holds numbers and a link: no child, no unit, no name, not even the reader's own; and the subject,
 * which shows on a locked telephone, holds no number.
 */
import { renderToStaticMarkup } from 'react-dom/server'
import { type Role, roleNames } from '../../access/actor.ts'
import type { Pressing } from '../../duties/index.ts'
import type { Day } from '../../shared/day.ts'
import { formatDay } from '../../shared/day-words.ts'
import { type Language, type Say, speak, type Text } from '../../shared/text.ts'
import { texts } from './texts.ts'

/** What is to be done under one appointment. */
export type Part = {
  readonly role: Role
  readonly pressing: Pressing
  /** What became so on the last working day or since. */
  readonly news: number
}

export type Letter = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly turnOffUrl: string
}

export const settingsPath = '/min-inloggning/dagligt-mejl'

type Written = {
  readonly parts: readonly Part[]
  readonly today: Day
  readonly language: Language
  readonly publicUrl: string
}

/** Null where there is nothing to tell. */
export function writeLetter({ parts, today, language, publicUrl }: Written): Letter | null {
  const telling = parts.filter((part, nth) => hasSomething(part, parts.slice(0, nth)))
  if (telling.length === 0) return null
  const say = speak(language)
  const intro = say(texts.letterIntro(formatDay(today, language, 'full')))
  const blocks = telling.map((part) => ({
    // Two appointments of one kind are told apart by their order alone: a unit's name may tell too much.
    title: parts.length === 1 ? null : titleOf(part, parts, say),
    lines: linesOf(part, say),
  }))
  const listUrl = `${publicUrl}/arbetslista`
  const turnOffUrl = publicUrl + settingsPath
  const text = [
    intro,
    ...blocks.map(({ title, lines }) =>
      [title, ...lines.map(([words, count]) => `${words}: ${count}`)].filter(Boolean).join('\n'),
    ),
    `${say(texts.openList)}: ${listUrl}`,
    say(texts.onlyCounts),
    `${say(texts.whyYou)} ${turnOffUrl}`,
  ].join('\n\n')
  const html = renderToStaticMarkup(
    <html lang={language}>
      <body>
        <p>{intro}</p>
        {blocks.map(({ title, lines }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
          <div key={nth}>
            {title !== null && <h2>{title}</h2>}
            <ul>
              {lines.map(([words, count]) => (
                <li key={words}>
                  {words}: <strong>{count}</strong>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p>
          <a href={listUrl}>{say(texts.openList)}</a>
        </p>
        <p>{say(texts.onlyCounts)}</p>
        <p>
          {say(texts.whyYou)} <a href={turnOffUrl}>{turnOffUrl}</a>
        </p>
      </body>
    </html>,
  )
  return { subject: say(texts.subject), text, html: `<!doctype html>${html}`, turnOffUrl }
}

/**
 * Reminders and what is covered are among the duties already. One's own reminders stand in the list of
 * each appointment: where there is nothing else, and an earlier part has told them, they are not told again.
 */
function hasSomething({ pressing, news }: Part, before: readonly Part[]): boolean {
  const { late, today, week, reminders, unassigned } = pressing
  const all = late + today + week + unassigned + news
  const isTold = before.some((part) => part.pressing.reminders >= reminders)
  return isTold ? all > reminders : all > 0
}

function titleOf(part: Part, parts: readonly Part[], say: Say): string {
  const alike = parts.filter(({ role }) => role === part.role)
  const name = say(roleNames[part.role])
  if (alike.length === 1) return say(texts.asRole(name))
  return say(texts.asRoleNth(name, alike.indexOf(part) + 1, alike.length))
}

function linesOf({ pressing, news }: Part, say: Say): readonly (readonly [string, number])[] {
  const { late, today, week, reminders, covered, unassigned } = pressing
  const always: [Text, number][] = [
    [texts.late, late],
    [texts.today, today],
    [texts.week, week],
  ]
  const where: [Text, number][] = [
    [texts.covered, covered],
    [texts.reminders, reminders],
    [texts.unassigned, unassigned],
    [texts.news, news],
  ]
  return [...always, ...where.filter(([, count]) => count > 0)].map(
    ([words, count]) => [say(words), count] as const,
  )
}
