import { type Text, text } from '../../shared/text.ts'
import type { Protection } from '../person.ts'

/** What a contact is to the child, in the order that one calls them. */
export const categories = ['hem', 'skola', 'natverk', 'vard', 'myndighet', 'annan'] as const

export type Category = (typeof categories)[number]

export const categoryNames: Record<Category, Text> = {
  hem: text('Hemmet', 'The home'),
  skola: text('Skolan', 'The school'),
  natverk: text('Familj och nätverk', 'Family and network'),
  vard: text('Vård och hälsa', 'Care and health'),
  myndighet: text('Myndighet eller ombud', 'Authority or agent'),
  annan: text('Annan', 'Other'),
}

/** The home's number and the school's name tell where the child is. */
export function tellsWhereabouts(category: Category): boolean {
  return category === 'hem' || category === 'skola'
}

/**
 * Whether a contact may be written in several files in one step. Refused when it tells where a child
 * is and one of the family is protected: who reads one sibling's file would learn it of the other.
 * @example the home of Alva, whose brother is protected: false; their grandmother: true
 */
export function mayShare(
  category: Category,
  family: readonly { readonly protection: Protection }[],
): boolean {
  const isOneProtected = family.some(({ protection }) => protection !== 'none')
  return family.length === 1 || !(tellsWhereabouts(category) && isOneProtected)
}
