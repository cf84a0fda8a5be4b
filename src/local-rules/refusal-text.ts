import { isoDay } from '../shared/day.ts'
import { dayText } from '../shared/day-words.ts'
import type { RefusalDetail } from '../shared/refusal.ts'
import { type Text, text } from '../shared/text.ts'

/** Why a proposal cannot be, each with what to do. */
export function refusalText(reason: string, detail: RefusalDetail): Text {
  const day = typeof detail.day === 'number' ? dayText(detail.day) : text('', '')
  const iso = typeof detail.day === 'number' ? isoDay(detail.day) : ''
  switch (reason) {
    case 'in-the-past':
      return text(
        'En ny version kan börja gälla i dag som tidigast.',
        'A new version can begin today at the earliest.',
      )
    case 'day-taken':
      return text(
        `En annan version är redan bekräftad från ${day.sv}. Välj en annan dag än ${iso}.`,
        `Another version is already confirmed from ${day.en}. Choose another day than ${iso}.`,
      )
    case 'has-ended':
      return text(
        'Målet har upphört då. Skriv ett nytt mål.',
        'The goal has ended by then. Write a new goal.',
      )
    case 'set-by-law':
      return text(
        'Tiden står i lag och kan inte ändras här.',
        'The limit stands in law and cannot be changed here.',
      )
    case 'not-in-force':
      return text(`Regeln gäller inte ${day.sv}.`, `The rule is not in force on ${day.en}.`)
    case 'same-as-now':
      return text('Den tiden gäller redan.', 'That limit applies already.')
    case 'fulfils-itself':
      return text(
        'Det som sätter igång tiden kan inte också vara det som uppfyller målet.',
        'What sets the time going cannot also be what fulfils the goal.',
      )
    case 'ages-turned':
      return text(
        'Den första åldern är högre än den sista.',
        'The first age is higher than the last.',
      )
    case 'not-own-goal':
      return text(
        'Bara kommunens egna mål kan avslutas.',
        'Only goals of the municipality’s own can be ended.',
      )
    default:
      return text('Välj ur listorna.', 'Choose from the lists.')
  }
}
