/**
 * Finds rules by the words a person knows them by: a title, a word of the text, "13 § LVU", "2026:1600".
 * Accents and capitals make no difference. It searches rules alone, never what is held about anybody.
 */

import type { Rule } from '../../rules/rule.ts'
import { citation, type Level, type Source } from '../../rules/source.ts'
import type { Day } from '../../shared/day.ts'
import type { BookParts } from '../book-parts.ts'
import { areaOf, areasOf } from './areas.ts'
import { partiesOf } from './parties.ts'
import { versionToTell } from './versions.ts'

export type RuleWish = {
  readonly words: string
  readonly level: Level | null
  readonly party: string | null
  readonly area: string | null
}

/** The rules that a wish leaves, in the order of areas, within an area that of the catalogue. */
export function searchRules(
  { rules, lanes }: Pick<BookParts, 'rules' | 'lanes'>,
  { words, level, party, area }: RuleWish,
  today: Day,
): readonly Rule[] {
  const sought = soughtIn(words)
  const order = areasOf({ rules, lanes }).map(({ id }) => id)
  const place = (rule: Rule) => order.indexOf(areaOf(rule, lanes).id)
  return rules
    .filter(
      (rule) =>
        (level === null || versionToTell(rule, today).level === level) &&
        (party === null || partiesOf(rule).includes(party)) &&
        (area === null || areaOf(rule, lanes).id === area) &&
        says(rule, sought),
    )
    .toSorted((one, other) => place(one) - place(other))
}

type Sought = { readonly paragraphs: readonly string[]; readonly words: readonly string[] }

const paragraph = /(?:\d+(?: ?[a-z])? kap )?\d+(?: [a-z](?![a-z]))? §/g

/** A paragraph is one thing: "22 kap. 13 §" does not find a rule with 22 kap. and some 13 §. */
function soughtIn(asked: string): Sought {
  const plain = plainWords(asked)
  return {
    paragraphs: plain.match(paragraph) ?? [],
    words: plain.replace(paragraph, ' ').split(' ').filter(Boolean),
  }
}

function says(rule: Rule, { paragraphs, words }: Sought): boolean {
  const told = ` ${plainWords(toldBy(rule).join(' · '))}`
  // From the beginning of a word on, so that 13 finds 13 c but not 2013.
  return [...paragraphs, ...words].every(
    (one) => told.includes(` ${one}`) || told.includes(`(${one}`),
  )
}

function toldBy(rule: Rule): string[] {
  const texts = [rule.title, rule.who]
  const sources: Source[] = []
  for (const version of rule.versions) {
    const { text, reading, term, trigger, due, transition, lapses, source } = version
    texts.push(text, term.text, trigger.says, due.term)
    for (const more of [reading, transition?.text, lapses]) if (more) texts.push(more)
    sources.push(source, term.source, ...(transition ? [transition.source] : []))
  }
  const cited = sources.map(citation)
  const both = [...texts, ...cited].flatMap(({ sv, en }) => [sv, en])
  return [rule.id, ...both, ...shortNames(cited.map(({ sv }) => sv).join(' '))]
}

/** What the laws are called when people speak. */
function shortNames(cited: string): string[] {
  const names = { '1990:52': 'LVU', '2025:400': 'SoL', '2001:453': 'SoL' }
  return Object.entries(names).flatMap(([number, name]) => (cited.includes(number) ? [name] : []))
}

function plainWords(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\bkap\.\s*/g, 'kap ')
    .replace(/(\d|\b[a-z])\s*§+/g, '$1 §')
    .replace(/\s+/g, ' ')
    .trim()
}
