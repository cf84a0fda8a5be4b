import { type Text, text } from '../shared/text.ts'
import type { Source } from './source.ts'

/**
 * A number of days the municipality has chosen itself, because neither law nor city goal gives
 * one. It is cited as its own source, so that nobody takes it for law.
 */
export function localRoutine(place: Text): Source {
  return {
    place,
    work: text('Egna tider i Obruten', 'Own times in Obruten'),
    publisher: text('kommunen', 'the municipality'),
  }
}
