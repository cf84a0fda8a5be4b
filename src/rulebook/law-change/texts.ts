import { text } from '../../shared/text.ts'
import type { Change, Fate } from './passages.ts'

export const texts = {
  application: text('Ansökan hos rätten', 'Application in court'),
  noApplication: text('ingen registrerad', 'none recorded'),
  triedByOld: (day: string) =>
    text(`kom in ${day}: prövas enligt LVU`, `came in ${day}: tried under LVU`),
  triedByNew: (day: string) =>
    text(`kom in ${day}: prövas enligt den nya lagen`, `came in ${day}: tried under the new law`),
  menu: text('Ny lag', 'New law'),
  otherDays: text('Dagar då regler ändras', 'Days on which rules change'),
  noDays: text(
    'Ingen regel har ändrats eller ska ändras så att det berör det som är öppet.',
    'No rule has changed or will change in a way that concerns what is open.',
  ),
  daysLeft: (days: number) =>
    days === 1 ? text('I morgon.', 'Tomorrow.') : text(`${days} dagar kvar.`, `${days} days left.`),
  daysSince: (days: number) => {
    if (days === 0) return text('I dag.', 'Today.')
    return days === 1
      ? text('I går.', 'Yesterday.')
      : text(`För ${days} dagar sedan.`, `${days} days ago.`)
  },
  whose: {
    caseworker: text('Dina barn.', 'Your children.'),
    intake: text(
      'Barn som väntar på handläggare i din enhet.',
      'Children who wait for a caseworker in your unit.',
    ),
  },
  unit: (unit: string) =>
    text(`${unit}: alla barn i enheten.`, `${unit}: all children of the unit.`),
  authority: (name: string) => text(`De enheter som ${name} ser.`, `The units that ${name} sees.`),
  print: text('Skriv ut', 'Print'),
  parts: text('Åtaganden och beslut', 'Duties and decisions'),
  duties: text('Åtaganden', 'Duties'),
  decisions: text('Beslut', 'Decisions'),

  concerned: text('Öppna åtaganden som berörs', 'Open duties concerned'),
  wereOpen: text('Åtaganden som var öppna', 'Duties that were open'),
  review: text('Beslut att se över', 'Decisions to look at'),
  changes: {
    datum: text('Ny dag', 'New day'),
    klocka: text('Ny klocka, samma dag', 'New clock, same day'),
    paragraf: text('Bara ny paragraf', 'Only a new paragraph'),
    kvar: text('Följer den gamla', 'Follows the old one'),
  } satisfies Record<Change, unknown>,
  fates: {
    oppet: text('öppet', 'open'),
    forsenat: text('öppet och försenat', 'open and late'),
    gjort: text('gjort', 'done'),
    upphort: text('upphört', 'ended'),
    undantaget: text('undantaget', 'exempted'),
    forfallet: text('tiden gick ut och det föll', 'lapsed'),
    makulerat: text('makulerat', 'voided'),
  } satisfies Record<Fate, unknown>,
  meaning: text(
    'Ny dag: sista dagen blir en annan. Ny klocka: tiden räknas på ett annat sätt, men dagen blir densamma. Bara ny paragraf: allt är som förut utom vad lagen heter. Bara ny paragraf får också det som ska vara gjort före dagen, om det då ännu är öppet. Varje siffra öppnar just de rader den räknar.',
    'New day: the last day becomes another. New clock: the time is counted otherwise, but the day is the same. Only a new paragraph: all is as before but for what the law is called. What is to be done before the day gets only a new paragraph too, if it is still open then. Each number opens the very rows it counts.',
  ),
  movedBy: (days: number) => {
    const many =
      Math.abs(days) === 1
        ? text('1 dag', '1 day')
        : text(`${Math.abs(days)} dagar`, `${Math.abs(days)} days`)
    return days < 0
      ? text(`${many.sv} tidigare`, `${many.en} earlier`)
      : text(`${many.sv} senare`, `${many.en} later`)
  },
  nothingLost: (all: number) =>
    text(
      `Inget är borta: av ${all} åtaganden som var öppna när dagen kom`,
      `Nothing is lost: of ${all} duties open when the day came`,
    ),
  passed: (count: number) =>
    text(`gick ${count} över till den nya lydelsen`, `${count} passed into the new version`),
  stayed: (count: number) => text(`${count} följer den gamla`, `${count} follow the old one`),
  moved: (count: number) => text(`${count} fick en ny dag`, `${count} got a new day`),
  happened: text('Vad det blev av dem', 'What became of them'),
  byRule: text('Vad som ändras', 'What changes'),
  rule: text('Regel', 'Rule'),
  paragraph: text('Paragraf', 'Paragraph'),
  transition: text('Övergången', 'The transition'),
  untouched: (count: number) =>
    text(
      `Regler som ändras utan att något öppet berörs (${count})`,
      `Rules that change without concerning anything open (${count})`,
    ),
  awaits: text('inga fakta ännu', 'no facts yet'),
  byCaseworker: text('Per handläggare', 'By caseworker'),
  caseworker: text('Handläggare', 'Caseworker'),
  noCaseworker: text('Ingen handläggare', 'No caseworker'),
  all: text('Alla', 'All'),
  rows: text('Åtagandena', 'The duties'),
  child: text('Barn', 'Child'),
  duty: text('Åtagande', 'Duty'),
  before: text('Före', 'Before'),
  after: text('Efter', 'After'),
  change: text('Ändring', 'Change'),
  fate: text('Läge', 'Status'),
  why: text('Varför?', 'Why?'),
  protected: text('Skyddade uppgifter', 'Protected data'),
  noneChosen: text('Inget stämmer med urvalet.', 'Nothing matches the choice.'),
  noneConcerned: text(
    'Inget öppet åtagande berörs av ändringen.',
    'No open duty is concerned by the change.',
  ),

  decisionsIntro: text(
    'Beslut som gällde dagen före, och vad övergångsbestämmelserna säger om dem.',
    'Decisions that held on the day before, and what the transitional provisions say of them.',
  ),
  noPassages: text(
    'Ändringen säger inget om beslut som redan är fattade.',
    'The change says nothing of decisions already made.',
  ),
  todo: text('Att göra', 'To do'),
  toReview: text('Ses över', 'To be looked at'),
  onlyToKnow: text('Inget att göra', 'Nothing to do'),
  concernedDecisions: text('Berörda beslut', 'Decisions concerned'),
  notRecorded: text('registreras inte här ännu', 'not recorded here yet'),
  show: (count: number) =>
    count === 1
      ? text('Visa beslutet', 'Show the decision')
      : text(`Visa de ${count} besluten`, `Show the ${count} decisions`),
  decision: text('Beslut', 'Decision'),
  heldFrom: text('Från', 'From'),
  countsAs: text('Gäller som', 'Counts as'),
  now: text('Nu', 'Now'),
  nowEnded: text('inget lagrum gäller', 'no legal basis holds'),
  open: text('Öppna', 'Open'),
  noDecisions: text('Inget beslut berörs.', 'No decision is concerned.'),

  byUnit: text('Åtaganden per enhet', 'Duties by unit'),
  unitIntro: text(
    'Hur många åtaganden i varje enhet som får en annan sista dag, och hur många som behåller sin. Talen summeras inte; * är en till tre.',
    'How many duties of each unit get another last day, and how many keep theirs. The numbers are not summed; * is one to three.',
  ),
  newDay: text('Ny dag', 'New day'),
  sameDay: text('Samma dag', 'Same day'),
  basesByUnit: text('Beslut per enhet', 'Decisions by unit'),
  basesIntro: text(
    'Beslut om vård som gällde dagen före och räknas som beslut enligt den nya lagen.',
    'Decisions on care that held on the day before and count as decisions under the new law.',
  ),
  basis: text('Lagrum', 'Legal basis'),
  number: text('Antal', 'Number'),
  noUnits: text('Ingen enhet berörs.', 'No unit is concerned.'),
}
