import { type Text, text } from '../../shared/text.ts'

/** The school forms of skollagen (2010:800) 1 kap. 1 § that a placed child may attend. */
export const schoolForms = {
  forskola: text('Förskola', 'Preschool'),
  forskoleklass: text('Förskoleklass', 'Preschool class'),
  grundskola: text('Grundskola', 'Compulsory school'),
  'anpassad-grundskola': text('Anpassad grundskola', 'Adapted compulsory school'),
  specialskola: text('Specialskola', 'Special school'),
  sameskola: text('Sameskola', 'Sami school'),
  gymnasieskola: text('Gymnasieskola', 'Upper secondary school'),
  'anpassad-gymnasieskola': text('Anpassad gymnasieskola', 'Adapted upper secondary school'),
} as const satisfies Record<string, Text>

export type SchoolForm = keyof typeof schoolForms

/** Forms that are attended from choice, after compulsory schooling. */
export function isUpperSecondary(form: string): boolean {
  return form === 'gymnasieskola' || form === 'anpassad-gymnasieskola'
}
