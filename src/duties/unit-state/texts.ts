import { text } from '../../shared/text.ts'
import { soonDays } from '../duty-choice.ts'

export const texts = {
  title: text('Enhetens läge', 'The unit’s state'),
  sub: (unit: string, day: string) => text(`${unit}, ${day}`, `${unit}, ${day}`),
  figures: text('Just nu', 'Right now'),
  late: text('Försenade åtaganden', 'Late duties'),
  lateLong: text('varav mer än 30 dagar', 'of which more than 30 days'),
  soon: text(`Att göra inom ${soonDays} dagar`, `To do within ${soonDays} days`),
  withoutCaseworker: text('Barn utan handläggare', 'Children without a caseworker'),
  byCaseworker: text('Försenat och snart per handläggare', 'Late and soon by caseworker'),
  byRule: text('Försenat och snart per åtagande', 'Late and soon by duty'),
  counts: text(
    `Försenat räknas från dagen efter lagens eller målets sista dag. Snart är det som ska planeras inom ${soonDays} dagar. Varje siffra öppnar just de rader den räknar.`,
    `Late counts from the day after the last day by law or goal. Soon is what is to be planned within ${soonDays} days. Each number opens the very rows it counts.`,
  ),
  caseworker: text('Handläggare', 'Caseworker'),
  noCaseworker: text('Ingen handläggare', 'No caseworker'),
  duty: text('Åtagande', 'Duty'),
  allLate: text('Försenat', 'Late'),
  days7: text('1–7 dagar', '1–7 days'),
  days30: text('8–30 dagar', '8–30 days'),
  more: text('Över 30', 'Over 30'),
  soonShort: text('Snart', 'Soon'),
  open: text('Alla öppna', 'All open'),
  unit: text('Hela enheten', 'The whole unit'),
  nothingOpen: text(
    'Enheten har inga öppna åtaganden just nu.',
    'The unit has no open duties right now.',
  ),
  load: text('Arbetstyngd per handläggare', 'Workload by caseworker'),
  loadIntro: text(
    'Tyngden är antalet barn, vart och ett gånger vikten för hur barnet är placerat.',
    'The load is the number of children, each times the weight of how the child is placed.',
  ),
  weight: text('Tyngd', 'Load'),
  children: text('Barn', 'Children'),
  spread: text('Fördelning', 'Spread'),
  noChildren: text('Enheten har inga barn.', 'The unit has no children.'),
  weights: text('Vikterna', 'The weights'),
  weightSource: (source: string) =>
    text(
      `Lokal rutin, varken lag eller stadsmål: ${source}. Enhetschefen kan ändra dem för sin enhet.`,
      `Local routine, neither law nor city goal: ${source}. The manager may change them for the unit.`,
    ),
  changeWeights: text('Ändra vikterna', 'Change the weights'),
  own: (routine: string) => text(`rutinen säger ${routine}`, `the routine says ${routine}`),
  saveWeights: text('Spara vikterna', 'Save the weights'),
  weightsSaved: text('Vikterna är sparade.', 'The weights are saved.'),
  weightHelp: text(
    'Ett barn i familjehem räknas som 1. Skriv ett tal från 0 till 10, med högst två decimaler.',
    'A child in a family home counts as 1. Write a number from 0 to 10, with at most two decimals.',
  ),
  badWeight: (kind: string) =>
    text(
      `Skriv vikten för ${kind} som ett tal från 0 till 10, till exempel 1,5.`,
      `Write the weight for ${kind} as a number from 0 to 10, such as 1.5.`,
    ),
  trend: text('Tolv månader', 'Twelve months'),
  trendIntro: text(
    'Åtaganden efter den månad då sista dagen låg. Innevarande månad är inte slut, så mycket kan ännu vara öppet utan att vara försenat.',
    'Duties by the month of their last day. The present month is not over, so much may still be open without being late.',
  ),
  trendTable: text('Samma tal i tabell', 'The same numbers in a table'),
  noTrend: text(
    'Inga åtaganden har haft sin sista dag under de tolv månaderna.',
    'No duties have had their last day within the twelve months.',
  ),
  month: text('Månad', 'Month'),
  due: text('Alla', 'All'),
  covers: text('Vikariat', 'Deputies'),
  loans: text('Låna ut', 'Lend staff'),
  handOver: text('Lämna över barn', 'Hand over children'),
  print: text('Skriv ut', 'Print'),
}
