import type { Rule } from '../../rules/rule.ts'
import { type Text, text } from '../../shared/text.ts'

/** Who is to act, as a reader looks for it: by the words that a rule's sentence of who begins with. */
export type Party = { readonly id: string; readonly name: Text; readonly says: RegExp }

export const parties: readonly Party[] = [
  {
    id: 'namnd',
    name: text('Nämnden eller utskottet', 'The board or its committee'),
    says: /nämnd|utskott|ordförande/,
  },
  {
    id: 'socialsekreterare',
    name: text('Socialsekreteraren', 'The caseworker'),
    says: /socialsekreterar|handläggar/,
  },
  { id: 'mottagning', name: text('Mottagningen', 'The intake'), says: /mottagning|socialjour/ },
  {
    id: 'familjehem',
    name: text('Familjehemssekreteraren', 'The family home officer'),
    says: /familjehemssekreterar/,
  },
  { id: 'chef', name: text('Chefen', 'The manager'), says: /chef/ },
  {
    id: 'skola',
    name: text('Skolan eller SAMS', 'The school or SAMS'),
    says: /skola|rektor|sams|lärteam/,
  },
]

/** Whom the list calls everybody else. */
export const otherParty = { id: 'ovriga', name: text('Övriga', 'Others') } as const

/** "Ansvarig socialsekreterare", "Nämnden eller dess utskott", "Socialsekreteraren och skolan". */
const subjectOfSentence = /^\S+(?: (?!och |eller )\S+)?(?: (?:och|eller) \S+(?: \S+)?)*/

/**
 * Those who are to act. Only the first words of the sentence say so; whom it is done with comes later.
 * @example 'Socialsekreteraren och skolan gör en skolplanering för barnet.': both.
 */
export function partiesOf({ who, decidedBy }: Pick<Rule, 'who' | 'decidedBy'>): readonly string[] {
  const beginning = subjectOfSentence.exec(who.sv.toLowerCase())?.[0] ?? ''
  const found = parties
    .filter(({ id, says }) => says.test(beginning) || (id === 'namnd' && decidedBy === 'board'))
    .map(({ id }) => id)
  return found.length > 0 ? found : [otherParty.id]
}
