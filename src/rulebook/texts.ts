import { type Text, text } from '../shared/text.ts'

export const texts = {
  ownRules: text(
    'Mål och tider som kommunen har bestämt själv',
    'Goals and limits that the municipality has decided itself',
  ),
  title: text('Regelverket', 'The rules'),
  intro: (count: number) =>
    text(
      `${count} regler: vad lagen, föreskrifterna, staden och kommunens rutiner begär, av vem och till när.`,
      `${count} rules: what the law, regulations, the city and the municipality’s routines ask, of whom and by when.`,
    ),
  found: (count: number) =>
    count === 1 ? text('1 regel', '1 rule') : text(`${count} regler`, `${count} rules`),
  search: text('Sök', 'Search'),
  searchHelp: text(
    'Ord ur regeln, en paragraf eller en lag: skolstart, 22 kap. 13 §, LVU.',
    'Words of the rule, a paragraph or a law: school, 22 kap. 13 §, LVU.',
  ),
  level: text('Nivå', 'Level'),
  party: text('Vem', 'Who'),
  area: text('Område', 'Area'),
  all: text('Alla', 'All'),
  none: text(
    'Ingen regel stämmer. Pröva färre ord, eller bara lagens nummer.',
    'No rule matches. Try fewer words, or only the number of the law.',
  ),
  rule: text('Regel', 'Rule'),
  source: text('Källa', 'Source'),
  term: text('Tid', 'Time'),
  open: text('Öppna', 'Open'),
  late: text('Försenade', 'Late'),
  awaits: text('inga fakta ännu', 'no facts yet'),
  toCome: (day: string) => text(`gäller från ${day}`, `from ${day}`),
  changes: (day: string) => text(`ändras ${day}`, `changes ${day}`),
  gone: text('har upphört', 'is abolished'),
  print: text('Skriv ut', 'Print'),

  what: text('Vad som ska göras', 'What is to be done'),
  who: text('Vem', 'Who'),
  board: text(
    'Bara nämnden eller dess utskott får göra det, så det väntar på ett sammanträde.',
    'Only the board or its committee may do it, so it waits for a meeting.',
  ),
  reading: text('Så läser vi det', 'How we read it'),
  clock: text('Klockan startar', 'The clock starts'),
  rolling: (term: Text) =>
    text(
      `${term.sv}, och därefter från varje gång det gjorts`,
      `${term.en}, and then from each time it was done`,
    ),
  firstAndThen: (first: Text, then: Text) =>
    text(
      `${first.sv}, och därefter ${then.sv} från varje gång det gjorts`,
      `${first.en}, and then ${then.en} from each time it was done`,
    ),
  mayBeExtended: (ground: Text) =>
    text(
      `Får förlängas genom beslut om det finns ${ground.sv}.`,
      `May be extended by decision where there are ${ground.en}.`,
    ),
  termSource: text('Varifrån tiden kommer', 'Where the time comes from'),
  fulfilledBy: text('Det är gjort när detta är registrerat', 'It is done when this is recorded'),
  lapses: text('Om tiden går ut', 'If the time runs out'),
  extendable: text('Längre tid', 'More time'),
  transition: text('Övergången', 'The transition'),
  transitions: {
    'keep-date': text('Öppna åtaganden behåller sin dag.', 'Open duties keep their day.'),
    recompute: text(
      'Dagen räknas om för öppna åtaganden.',
      'The day of open duties is counted anew.',
    ),
    'never-before-force': text(
      'Dagen räknas om för öppna åtaganden, men aldrig till före ikraftträdandet.',
      'The day of open duties is counted anew, but never to before it came into force.',
    ),
  },
  triggersOnly: text(
    'Gäller bara det som börjar från och med den dagen; det som redan pågick följer den tidigare lydelsen.',
    'Applies only to what begins from that day; what was under way follows the former wording.',
  ),
  versions: text('Lydelser över tid', 'Versions over time'),
  versionsIntro: text(
    'En lydelse ändras aldrig: en ny tar vid från en dag.',
    'A version is never changed: a new one takes over from a day.',
  ),
  oneVersion: text('Regeln har bara en lydelse.', 'The rule has only one version.'),
  version: text('Lydelse', 'Version'),
  holds: text('Gäller', 'Holds'),
  now: text('gäller nu', 'in force now'),
  before: text('har gällt', 'has held'),
  coming: text('kommer', 'to come'),
  today: text('i dag', 'today'),
  since: (day: string) => text(`sedan ${day}`, `since ${day}`),
  from: (day: string) => text(`från ${day}`, `from ${day}`),
  until: text('till', 'until'),
  successor: text('Efterföljare', 'Successor'),
  abolished: text('Inget har kommit i stället.', 'Nothing has come in its place.'),
  nextVersion: (day: string) => text(`Ny lydelse från ${day}`, `New version from ${day}`),
  readNewLaw: text('Vad det ändrar för det som är öppet', 'What it changes for what is open'),

  figures: text('Hur det går', 'How it goes'),
  figuresOf: {
    caseworker: text('Dina barn.', 'Your children.'),
    intake: text(
      'Barn som väntar på handläggare i din enhet.',
      'Children who wait for a caseworker in your unit.',
    ),
    unit_manager: (unit: string) =>
      text(`${unit}: alla barn i enheten.`, `${unit}: all children of the unit.`),
  },
  soon: text('Att göra inom 14 dagar', 'To do within 14 days'),
  openNow: text('Öppna nu', 'Open now'),
  extended: text('Med längre tid', 'With more time'),
  exempted: text('Undantagna nu', 'Exempted now'),
  lateNow: text('Försenade nu', 'Late now'),
  kept: text('Hållet i tid, tolv månader', 'Kept in time, twelve months'),
  share: (share: number) => text(`${share} %`, `${share} %`),
  nothingDue: text('inget att räkna', 'nothing to count'),
  counted: (from: string, to: string) =>
    text(
      `Hållet i tid räknas på de åtaganden vars sista dag låg mellan ${from} och ${to}: andelen som gjordes senast den dagen, av alla som gjordes i tid, gjordes för sent, aldrig gjordes eller ännu är öppna. Det som upphörde före sin sista dag, eller är undantaget, räknas inte. Varje siffra öppnar just de rader den räknar.`,
      `Kept in time is counted on the duties whose last day lay between ${from} and ${to}: the share done by that day, of all that were done in time, done late, never done, or are still open. What ended before its last day, or is exempted, is not counted. Each number opens the very rows it counts.`,
    ),
  outcome: text('Utfall', 'Outcome'),
  number: text('Antal', 'Number'),
  ofAll: text('Andel', 'Share'),
  total: text('Alla', 'All'),

  unitFigures: text('Enheterna', 'The units'),
  unitIntro: text(
    'Åtaganden per enhet. De fyra sista kolumnerna räknar dem vars sista dag gått de senaste tolv månaderna. Kolumnerna överlappar inte och summeras inte; * är en till tre.',
    'Duties by unit. The last four columns count those whose last day has gone by in the last twelve months. The columns do not overlap and are not summed; * is one to three.',
  ),
  unit: text('Enhet', 'Unit'),
  unitSoon: text('Inom 14 dagar', 'Within 14 days'),
  unitLater: text('Senare', 'Later'),
  longLate: text('Försenade mer än ett år', 'Late more than a year'),
  lateYear: text('Öppna, försenade', 'Open, late'),
  inTime: text('Gjorda i tid', 'Done in time'),
  doneLate: text('Gjorda för sent', 'Done late'),
  never: text('Aldrig gjorda', 'Never done'),
  keptShort: text('Hållet', 'Kept'),
  hidden: text('en till tre', 'one to three'),
  noUnits: text(
    'Ingen enhet har eller har haft ett sådant åtagande.',
    'No unit has or has had such a duty.',
  ),
  awaitsTitle: text('Inga fakta ännu', 'No facts yet'),
  awaitsMeaning: text(
    'Regeln står här för att den gäller, men Obruten kan ännu inte räkna den. Den räknas därför varken som hållen eller försenad.',
    'The rule stands here because it holds, but Obruten cannot count it yet. So it counts as neither kept nor late.',
  ),
}
