import { text } from '../../shared/text.ts'

export const texts = {
  title: text('Tidsserier', 'Time series'),
  intro: text(
    'De senaste tio hela åren, räknade ur akterna som de är kända i dag.',
    'The last ten whole years, counted from the files as they are known today.',
  ),
  internal: text('Internt: får inte spridas', 'Internal: not to be spread'),
  print: text('Skriv ut', 'Print'),
  chart: (title: string) => text(`Diagram: ${title}`, `Chart: ${title}`),
  year: text('År', 'Year'),
  none: text('Inga år att visa.', 'No years to show.'),
  breaks: text('Brott i serien', 'Breaks in the series'),
  inBuilder: text('Dela upp på annat sätt', 'Part it in another way'),
}
