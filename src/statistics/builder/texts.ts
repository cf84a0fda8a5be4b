import { text } from '../../shared/text.ts'
import type { RequestRefusal } from '../counting/request.ts'

export const texts = {
  title: text('Tabeller', 'Tables'),
  intro: text(
    'Räkna vad du vill ur akterna. Talen är exakta och bara för arbetet här inne; ut går det som har skyddats och publicerats.',
    'Count what you wish from the files. The numbers are exact and only for the work in here; what leaves has been protected and published.',
  ),
  internal: text('Internt: får inte spridas', 'Internal: not to be spread'),
  measure: text('Vad räknas', 'What is counted'),
  rows: text('Rader', 'Rows'),
  within: text('Rader inom rader', 'Rows within rows'),
  columns: text('Kolumner', 'Columns'),
  period: text('Period', 'Period'),
  periodHelp: text(
    '2025, 2025-Q1, 2025-03, en dag eller ett spann: 2018..2025.',
    '2025, 2025-Q1, 2025-03, a day or a span: 2018..2025.',
  ),
  only: text('Bara', 'Only'),
  everything: text('Allt', 'Everything'),
  print: text('Skriv ut', 'Print'),
  number: text('Antal', 'Number'),
  toSeries: text('Tidsserier', 'Time series'),
  none: text('Ingen uppdelning', 'Not parted'),
  asOf: text('Som det var känt', 'As it was known on'),
  since: text('Ändrat sedan', 'Changed since'),
  edition: text('Upplaga', 'Edition'),
  exact: text('Exakta tal', 'Exact numbers'),
  protected: text('Rätta summor, skyddad', 'True totals, protected'),
  publish: text('Publicera …', 'Publish …'),
  publishMany: (count: number) => text(`Publicera ${count} tabeller`, `Publish ${count} tables`),
  notTogether: text('De kan inte publiceras tillsammans.', 'They cannot be published together.'),
  beside: text('Publicera fler av samma slag', 'Publish more of the same kind'),
  besideHelp: text(
    'Samma mått, rader, period och urval i andra kolumner. Skyddas de på en gång vet skyddet vad alla ska visa, och kan dölja mindre än om de publiceras en i taget.',
    'The same measure, rows, period and selection in other columns. Protected at once, what all are to show is known, and less may have to be hidden than one at a time.',
  ),
  besideColumns: text('Även efter (högst fyra)', 'Also by (at most four)'),
  protectTogether: text('Skydda tillsammans', 'Protect together'),
  publishTitle: text('Publicera en tabell', 'Publish a table'),
  safeTitle: text(
    'Granskad: inget litet tal går att räkna fram',
    'Audited: no small number can be computed',
  ),
  nothingHidden: text('Inget tal behövde döljas.', 'No number had to be hidden.'),
  hiddenSays: (small: number, others: number) =>
    text(
      `${small} tal mellan 1 och 3 är dolda, och ${others} andra för att ingen ska kunna räkna ut dem.`,
      `${small} numbers from 1 to 3 are hidden, and ${others} others so that nobody can compute them.`,
    ),
  narrowestSays: (range: number) =>
    text(
      `Den som räknar så långt det går kommer aldrig närmare än ett spann på ${range}.`,
      `Whoever computes as far as can be never comes closer than a range of ${range}.`,
    ),
  noLimitSays: text(
    'Den som räknar så långt det går hittar ingen övre gräns för något av dem.',
    'Whoever computes as far as can be finds no upper limit for any of them.',
  ),
  isOptimal: text('Färre går inte att dölja.', 'No fewer can be hidden.'),
  together: (count: number) =>
    text(
      count === 1
        ? 'Skyddad tillsammans med en tabell som redan är publicerad.'
        : `Skyddad tillsammans med ${count} tabeller som redan är publicerade.`,
      count === 1
        ? 'Protected together with one table already published.'
        : `Protected together with ${count} tables already published.`,
    ),
  protectionSays: text(
    'Antal 1–3 visas inte, och inte heller så många andra tal som behövs för att ingen ska kunna räkna ut dem. Alla summor är de rätta.',
    'Counts of 1–3 are not shown, nor as many other numbers as are needed for nobody to compute them. All totals are true.',
  ),
  protectionOfAmounts: text(
    'Ett tal visas inte när färre än tre barn ligger bakom det, när ett barn står för mer än 75 procent av det eller när det näst största bidraget kan räkna ut det största på 10 procent när. Så många andra tal som behövs visas inte heller, så att ingen kan räkna ut dem. Alla summor är de rätta.',
    'A number is not shown when fewer than three children are behind it, when one child makes up more than 75 per cent of it, or when the second largest part could tell the largest to within 10 per cent. Nor are as many other numbers as are needed for nobody to compute them. All totals are true.',
  ),
  safeTitleOfAmounts: text(
    'Granskad: inget enskilt barns dygn går att räkna fram',
    "Audited: no single child's days can be computed",
  ),
  hiddenAmountsSay: (sensitive: number, others: number) =>
    text(
      `${sensitive} tal som säger för mycket om ett eller ett par barn är dolda, och ${others} andra för att ingen ska kunna räkna ut dem.`,
      `${sensitive} numbers that tell too much of one or a few children are hidden, and ${others} others so that nobody can compute them.`,
    ),
  published: text('Som staden publicerat', 'As the city has published'),
  publishedSays: text(
    'Tal från 1 till 3 är dolda, och summorna är summor av det synliga. De är alltså lägre än de verkliga.',
    'Counts of 1 to 3 are hidden, and the totals are sums of what is visible. They are thus lower than the true ones.',
  ),
  notSummed: text(
    'Den här tabellens summor räknar var och en en gång. Bara en tabell där delarna läggs ihop kan visas så; välj ”Placerade barn per form”.',
    'The totals of this table count each person once. Only a table whose parts are added up can be shown so; choose children by form.',
  ),
  view: text('Visa som', 'Show as'),
  asTable: text('Tabell', 'Table'),
  asChart: text('Diagram', 'Chart'),
  asSmall: text('Ett litet diagram per rad', 'A small chart for each row'),
  chartNeeds: text(
    'Diagrammet visar raderna utan summor. Hela tabellen står under.',
    'The chart shows the rows without totals. The whole table stands below.',
  ),
  tooMany: text(
    'För många staplar för att kunna läsas. Välj färre rader eller kolumner.',
    'Too many bars to be read. Choose fewer rows or columns.',
  ),
  definition: text('Så räknas det', 'How it is counted'),
  dropped: (names: string) =>
    text(
      `${names} går inte att dela upp det här efter och har tagits bort.`,
      `This cannot be parted by ${names}, which was taken away.`,
    ),
  reportedBy: text('Vilka stadsdelar talen kommer från', 'Which districts the numbers come from'),
  nobodyReports: text('Ingen stadsdel finns än.', 'There is no district yet.'),
  stadsdel: text('Stadsdel', 'District'),
  tellsOfPeriod: text('Uppgifter om perioden', 'Told of the period'),
  yes: text('Ja', 'Yes'),
  no: text('Nej', 'No'),
  noFiles: text('Inga akter alls', 'No files at all'),
  lastRecorded: text('Senast registrerat', 'Last recorded'),
  monthFiles: text('Månadsfiler om skolgång', 'Months’ files about schooling'),
  noMonthFile: text('Inga', 'None'),
  monthsOf: (count: number, all: number) => text(`${count} av ${all}`, `${count} of ${all}`),
  byCommand: text(
    'Den som sköter servern kan göra den. Lämna över de här raderna:',
    'Whoever runs the server can make it. Hand these lines over:',
  ),
  byCommandAlone: text(
    'Den första filen är intern. Den andra är granskad för sig, men inte mot det som redan är publicerat.',
    'The first file is internal. The second is audited by itself, but not against what is already published.',
  ),
  measureGone: text(
    'Måttet som adressen frågar efter finns inte längre. Här räknas ett annat; välj det du vill ha.',
    'The measure that the address asks for is no longer there. Another is counted here; choose the one you want.',
  ),
  changedTitle: (day: string) => text(`Ändrat sedan ${day}`, `Changed since ${day}`),
  unchanged: text('Inget tal har ändrats.', 'No number has changed.'),
  cell: text('Vad', 'What'),
  before: text('Var', 'Was'),
  after: text('Är', 'Is'),
  notADay: text(
    'Skriv dagen som 2026-05-31. Datumet räknades inte med.',
    'Write the day as 2026-05-31. It was left out.',
  ),
  chart: (title: string) => text(`Diagram: ${title}`, `Chart: ${title}`),
  chartFrame: text('Diagram', 'Chart'),
}

/** What the numbers of a measure are of, as its readers are told. */
const units: Readonly<Record<string, ReturnType<typeof text>>> = {
  children: text('barn', 'children'),
  'child-forms': text('barn i varje form', 'children in each form'),
  'placements-begun': text('placeringar', 'placements'),
  'placements-ended': text('placeringar', 'placements'),
  moves: text('omplaceringar', 'moves'),
  stock: text('placeringar', 'placements'),
  days: text('dygn', 'days'),
  'lvu-children': text('barn', 'children'),
  accompanying: text('barn', 'children'),
  'school-start': text('placeringar', 'placements'),
  'duties-kept': text('åtaganden', 'duties'),
}

export function unitOf({ measure }: { measure: { readonly id: string } }) {
  return units[measure.id] ?? texts.number
}

export const timeNames: Readonly<Record<string, ReturnType<typeof text>>> = {
  year: text('År', 'Year'),
  quarter: text('Kvartal', 'Quarter'),
  month: text('Månad', 'Month'),
}

export const refusals: Readonly<Record<RequestRefusal, ReturnType<typeof text>>> = {
  'unknown-measure': text(
    'Det måttet finns inte. Välj ett i listan.',
    'There is no such measure. Choose one in the list.',
  ),
  'unknown-dimension': text(
    'Den uppdelningen finns inte. Välj en i listan.',
    'There is no such way to part it. Choose one in the list.',
  ),
  'dimension-not-for-measure': text(
    'Det här måttet kan inte delas upp så. Välj en annan uppdelning.',
    'This measure cannot be parted so. Choose another way.',
  ),
  'dimension-twice': text(
    'Samma uppdelning är vald två gånger. Byt den ena.',
    'The same way to part it is chosen twice. Change one of them.',
  ),
  'too-many-dimensions': text(
    'Högst fyra uppdelningar åt gången.',
    'At most four ways to part it at a time.',
  ),
  'two-dimensions-of-time': text(
    'Bara en uppdelning i tid åt gången: år, kvartal eller månad.',
    'Only one part of time at a time: year, quarter or month.',
  ),
  'not-a-period': text(
    'Perioden går inte att läsa. Skriv till exempel 2025, 2025-Q1, 2025-03 eller 2018..2025.',
    'The period cannot be read. Write for example 2025, 2025-Q1, 2025-03 or 2018..2025.',
  ),
  'period-ahead': text(
    'Perioden har inte börjat, eller hade inte börjat den dagen. Välj en tidigare.',
    'The period has not begun, or had not on that day. Choose an earlier one.',
  ),
  'too-many-parts': text(
    'Perioden har för många delar. Välj en kortare, eller längre delar.',
    'The period has too many parts. Choose a shorter one, or longer parts.',
  ),
  'as-of-not-kept': text(
    'Det här måttet kan bara räknas som det är känt nu.',
    'This measure can only be counted as it is known now.',
  ),
  'as-of-ahead': text(
    'Dagen har inte varit. Välj i dag eller tidigare.',
    'The day has not come. Choose today or earlier.',
  ),
  'unknown-category': text(
    'Det urvalet finns inte längre. Välj i listan.',
    'There is no such choice any more. Choose in the list.',
  ),
}
