import type { Day } from '../shared/day.ts'
import { dayText } from '../shared/day-words.ts'
import { type Text, text } from '../shared/text.ts'
import type { Measure } from './queries.ts'

export const texts = {
  title: text('Egna mål och tider', 'Own goals and limits'),
  intro: text(
    'Mål som kommunen har satt själv, och tider där varken lag eller föreskrift anger något antal dagar. Lagens egna tider kan inte ändras här.',
    'Goals that the municipality has set itself, and limits where neither law nor regulation gives a number of days. The law’s own limits cannot be changed here.',
  ),
  onlyGovern: (names: string) =>
    text(
      `Egna mål och tider gäller hela kommunen och bestäms av administratörer vid ${names}.`,
      `Own goals and limits hold for the whole municipality and are decided by administrators at ${names}.`,
    ),
  fourEyes: text(
    'Den som skriver ett förslag kan inte bekräfta det. Det gör en annan administratör.',
    'Whoever writes a proposal cannot confirm it. Another administrator does.',
  ),

  newGoal: text('Nytt mål', 'New goal'),
  newGoalTitle: text('Ett nytt mål för kommunen', 'A new goal for the municipality'),
  changeTerm: text('Ändra tiden', 'Change the limit'),
  change: text('Ändra', 'Change'),
  changeTermOf: (rule: Text) => text(`Ändra tiden: ${rule.sv}`, `Change the limit: ${rule.en}`),
  endGoal: text('Avsluta målet', 'End the goal'),
  endGoalOf: (rule: Text) => text(`Avsluta målet: ${rule.sv}`, `End the goal: ${rule.en}`),

  toConfirm: text('Väntar på bekräftelse', 'Waiting for confirmation'),
  drafts: text('Förslag som inte är skickade', 'Proposals not yet sent'),
  coming: text('Bekräftat, börjar gälla senare', 'Confirmed, begins later'),
  inForce: text('Gäller nu', 'In force'),
  earlier: text('Tidigare, avslaget och återtaget', 'Earlier, rejected and withdrawn'),
  noneInForce: text(
    'Kommunen har inte bestämt något eget som gäller nu.',
    'The municipality has decided nothing of its own that is in force.',
  ),
  changeable: text('Tider som kommunen bestämmer', 'Limits that the municipality decides'),
  changeableIntro: text(
    'Reglerna nedan har en tid som är en lokal rutin eller ett stadsmål. Övriga tider står i lag.',
    'The rules below have a limit that is a local routine or a city goal. The others stand in law.',
  ),

  what: text('Vad', 'What'),
  rule: text('Regel', 'Rule'),
  limit: text('Tid', 'Limit'),
  limitNow: text('Tid nu', 'Limit now'),
  from: text('Från', 'From'),
  state: text('Läge', 'State'),
  level: text('Nivå', 'Level'),
  who: text('Vem som gör vad', 'Who does what'),
  kinds: {
    goal: text('Nytt mål', 'New goal'),
    term: text('Ändrad tid', 'Changed limit'),
    end: text('Målet upphör', 'The goal ends'),
  },
  states: {
    draft: text('Ej skickat', 'Not sent'),
    sent: text('Väntar på bekräftelse', 'Waiting for confirmation'),
    coming: text('Kommande', 'Coming'),
    'in-force': text('Gäller', 'In force'),
    superseded: text('Ersatt', 'Superseded'),
    rejected: text('Avslaget', 'Rejected'),
    withdrawn: text('Återtaget', 'Withdrawn'),
  },

  // The forms.
  amount: text('Antal', 'Number'),
  giveAmount: text(
    'Skriv ett antal: 1–366 dagar eller 1–36 månader.',
    'Write a number: 1–366 days or 1–36 months.',
  ),
  unit: text('Dagar eller månader', 'Days or months'),
  chooseUnit: text('Välj dagar eller månader.', 'Choose days or months.'),
  days: text('dagar', 'days'),
  months: text('månader', 'months'),
  validFrom: text('Gäller från och med', 'Applies from'),
  validFromHelp: text(
    'I dag eller senare. Det som är öppet då får en ny sista dag, men aldrig tidigare än den dagen.',
    'Today or later. What is open then gets a new last day, but never before that day.',
  ),
  endsFrom: text('Första dagen målet inte gäller', 'First day the goal does not apply'),
  endsHelp: text(
    'Inga nya åtaganden uppstår från den dagen. De som är öppna då ska fortfarande göras.',
    'No new duties arise from that day. Those open then are still to be done.',
  ),
  giveDay: text('Ange från vilken dag.', 'Give the day.'),
  sourceTitle: text('Vem har bestämt det?', 'Who has decided it?'),
  sourceHelp: text(
    'Visas för alla som får åtagandet, så att ingen tror att det är lag.',
    'Shown to everybody who gets the duty, so that nobody takes it for law.',
  ),
  work: text('Dokument', 'Document'),
  giveWork: text('Skriv vilket dokument det står i.', 'Write which document it stands in.'),
  publisher: text('Utgivare och datum', 'Publisher and date'),
  givePublisher: text('Skriv vem som beslutade och när.', 'Write who decided, and when.'),
  publisherHelp: text(
    'Till exempel: Socialnämnden 2026-11-03',
    'For example: Socialnämnden 2026-11-03',
  ),
  place: text('Sida eller paragraf', 'Page or paragraph'),
  givePlace: text(
    'Skriv sida eller paragraf, till exempel s. 4.',
    'Write the page or paragraph, such as s. 4.',
  ),
  reason: text('Varför', 'Why'),
  reasonHelp: text(
    'För den som ska bekräfta, och för historiken. Inga uppgifter om enskilda barn.',
    'For whoever confirms it, and for the history. Nothing about single children.',
  ),
  giveReason: text('Skriv varför.', 'Write why.'),
  count: text('Räkna ut vad det skulle ändra', 'Count what it would change'),
  titleSv: text('Målets namn på svenska', 'Name of the goal in Swedish'),
  titleEn: text('Målets namn på engelska', 'Name of the goal in English'),
  giveTitle: text('Skriv målets namn.', 'Write the name of the goal.'),
  textSv: text('Vad målet innebär, på svenska', 'What the goal asks, in Swedish'),
  textEn: text('Vad målet innebär, på engelska', 'What the goal asks, in English'),
  giveText: text(
    'Skriv vad målet innebär, i en mening.',
    'Write what the goal asks, in a sentence.',
  ),
  whoSv: text('Vem som gör vad, på svenska', 'Who does what, in Swedish'),
  whoEn: text('Vem som gör vad, på engelska', 'Who does what, in English'),
  giveWho: text('Skriv vem som gör vad, i en mening.', 'Write who does what, in a sentence.'),
  words: text('Målet i ord', 'The goal in words'),
  building: text('När och hur', 'When and how'),
  forWhom: text('För vilka', 'For whom'),
  trigger: text('Tiden börjar när', 'Time begins when'),
  triggerHelp: text('Den dagen är dag 0.', 'That day is day 0.'),
  chooseTrigger: text('Välj vad som sätter igång tiden.', 'Choose what sets the time going.'),
  careStarts: text('Vården utanför hemmet inleds', 'Care outside the home begins'),
  happens: text('Något registreras om barnet', 'Something is recorded about the child'),
  fulfilledBy: text('Uppfyllt när detta registreras', 'Fulfilled when this is recorded'),
  chooseFulfilled: text('Välj vad som uppfyller målet.', 'Choose what fulfils the goal.'),
  recurs: text('En gång eller återkommande', 'Once or recurring'),
  chooseRecurs: text(
    'Välj om det ska göras en gång eller om igen.',
    'Choose whether it is done once or again.',
  ),
  once: text('En gång', 'Once'),
  rolling: text('Om igen, räknat från varje gång', 'Again, counted from each time'),
  reach: text('Gäller', 'Applies to'),
  chooseReach: text('Välj vad målet gäller.', 'Choose what the goal applies to.'),
  reachNew: text('Bara det som börjar från den dagen', 'Only what begins from that day'),
  reachOpen: text(
    'Också det som redan pågår, räknat från den dagen',
    'Also what is under way, counted from that day',
  ),
  forms: text('Placeringsformer', 'Forms of placement'),
  formsHelp: text('Ingen vald: alla former.', 'None chosen: all forms.'),
  ageFrom: text('Från ålder', 'From age'),
  ageTo: text('Till och med ålder', 'To age, included'),
  badAge: text(
    'Skriv en ålder mellan 0 och 25, eller lämna tomt.',
    'Write an age between 0 and 25, or leave it empty.',
  ),

  // One version.
  effect: text('Vad det skulle ändra', 'What it would change'),
  effectCaption: text('Åtaganden per enhet', 'Duties by unit'),
  countedOn: (day: Day) =>
    text(
      `Räknat ${dayText(day).sv} på det som är registrerat då, som om inget mer hände innan det börjar gälla.`,
      `Counted on ${dayText(day).en} from what was recorded then, as if nothing more happened before it begins.`,
    ),
  protectedLate: text(
    'Inget blir försenat av ändringen: en ny sista dag ligger aldrig före den dag ändringen börjar gälla. Det som redan är försenat är fortfarande försenat.',
    'Nothing becomes late by the change: a new last day never lies before the day the change begins. What is late already stays late.',
  ),
  newOnly: text(
    'Målet gäller bara det som börjar från den dagen, så inget öppet ändras. Sista kolumnen visar hur många det hade gällt de senaste tolv månaderna.',
    'The goal is only for what begins from that day, so nothing open changes. The last column shows how many it would have been for in the last twelve months.',
  ),
  endKeeps: text(
    'Det som är öppet då ska fortfarande göras. Inga nya uppstår.',
    'What is open then is still to be done. No new ones arise.',
  ),
  counting: text('Räknar', 'Counting'),
  countFailed: text(
    'Det gick inte att räkna. Försök igen; hjälper det inte, säg till den som driver systemet.',
    'It could not be counted. Try again; if that does not help, tell whoever runs the system.',
  ),
  recount: text('Räkna om', 'Count again'),
  countedLongAgo: text(
    'Räkningen är äldre än en vecka. Räkna om före du går vidare.',
    'The count is more than a week old. Count again before you go on.',
  ),
  hidden: text('visas ej', 'not shown'),
  unitColumn: text('Enhet', 'Unit'),
  sum: text('Summa', 'Sum'),
  noEffect: text('Inget öppet åtagande berörs.', 'No open duty is affected.'),
  measures: {
    open: text('Öppna', 'Open'),
    moved: text('Får ny sista dag', 'Get a new last day'),
    'at-once': text('Ska göras första dagen', 'Due on the first day'),
    added: text('Tillkommer', 'Are added'),
    past: text('Senaste 12 månaderna', 'Last 12 months'),
  } satisfies Record<Measure, Text>,
  send: text('Skicka för bekräftelse', 'Send for confirmation'),
  sendHelp: text(
    'En annan administratör får se förslaget och räkningen, och bekräftar eller avslår.',
    'Another administrator sees the proposal and the count, and confirms or rejects it.',
  ),
  confirm: text('Bekräfta', 'Confirm'),
  confirmHelp: (from: Day) =>
    text(
      `Det gäller då från ${dayText(from).sv} och kan inte ändras efteråt, bara följas av något nytt.`,
      `It then applies from ${dayText(from).en} and cannot be changed afterwards, only followed by something new.`,
    ),
  reject: text('Avslå', 'Reject'),
  rejectReason: text('Varför avslås det?', 'Why is it rejected?'),
  withdraw: text('Ta tillbaka förslaget', 'Withdraw the proposal'),
  ownProposal: text(
    'Du har skrivit förslaget och kan inte själv bekräfta det.',
    'You wrote the proposal and cannot confirm it yourself.',
  ),
  tooLate: (from: Day) =>
    text(
      `Den dag då det skulle börja gälla, ${dayText(from).sv}, har passerat. Skriv ett nytt förslag.`,
      `The day it was to begin, ${dayText(from).en}, has passed. Write a new proposal.`,
    ),
  decidedAlready: text('Förslaget är redan avgjort.', 'The proposal is decided already.'),
  sentAlready: text('Förslaget är redan skickat.', 'The proposal is sent already.'),
  notSent: text(
    'Förslaget är inte skickat för bekräftelse.',
    'The proposal is not sent for confirmation.',
  ),
  onlyOwn: text(
    'Bara den som skrev förslaget kan göra det.',
    'Only whoever wrote the proposal can do that.',
  ),
  notCounted: text('Vänta tills räkningen är klar.', 'Wait until the count is done.'),
  decision: text('Beslut', 'Decision'),
  inRuleBook: text('Regeln i regelverket', 'The rule in the rule book'),
  applying: text('Åtagandena räknas om', 'The duties are counted anew'),
  history: text('Regelns historia', 'History of the rule'),
  events: text('Vad som hänt med förslaget', 'What became of the proposal'),
  writtenEvent: text('Skrivet', 'Written'),
  eventNames: {
    sent: text('Skickat för bekräftelse', 'Sent for confirmation'),
    confirmed: text('Bekräftat', 'Confirmed'),
    rejected: text('Avslaget', 'Rejected'),
    withdrawn: text('Återtaget', 'Withdrawn'),
  },
  someone: text('en administratör', 'an administrator'),
  countsFrom: text('Tiden börjar när', 'Time begins when'),
  proposalFor: text('Förslag', 'Proposal'),
  until: (day: Day) => text(`till ${dayText(day).sv}`, `until ${dayText(day).en}`),

  saved: text(
    'Förslaget är sparat. Nu räknas ut vad det skulle ändra.',
    'The proposal is saved. What it would change is being counted.',
  ),
  wasSent: text('Förslaget är skickat för bekräftelse.', 'The proposal is sent for confirmation.'),
  wasConfirmed: text('Bekräftat. Åtagandena räknas om.', 'Confirmed. The duties are counted anew.'),
  wasRejected: text('Förslaget är avslaget.', 'The proposal is rejected.'),
  wasWithdrawn: text('Förslaget är återtaget.', 'The proposal is withdrawn.'),
}
