import { text } from '../shared/text.ts'

export const texts = {
  // Registering
  register: text('Registrera barn', 'Register child'),
  registerIntro: text(
    'Syskon som är aktuella samtidigt registreras i en och samma gång.',
    'Sisters and brothers who are current at the same time are registered in one go.',
  ),
  childNumber: (number: number) => text(`Barn ${number}`, `Child ${number}`),
  identityNumber: text(
    'Person-, samordnings- eller reservnummer',
    'Personal, coordination or reserve number',
  ),
  identityHelp: text(
    'Tolv siffror, till exempel 20170412-1234. Saknas nummer: kommunens reservnummer.',
    'Twelve digits, for example 20170412-1234. If there is none: the municipality’s reserve number.',
  ),
  givenName: text('Förnamn', 'Given name'),
  familyName: text('Efternamn', 'Family name'),
  born: text('Födelsedatum', 'Date of birth'),
  bornHelp: text(
    'Behövs bara när numret inte säger det.',
    'Needed only where the number does not tell.',
  ),
  bornNeeded: text(
    'Ange födelsedatum; numret säger det inte.',
    'Give the date of birth; the number does not tell.',
  ),
  bornDiffers: text(
    'Födelsedatumet stämmer inte med numret. Rätta det som är fel.',
    'The date of birth does not agree with the number. Correct the one that is wrong.',
  ),
  sex: text('Kön', 'Sex'),
  protection: text('Skyddade personuppgifter', 'Protected personal data'),
  protectionHelp: text(
    'Fingerade uppgifter syns inte i folkbokföringen. Utan markering är inte samma sak som utan hot.',
    'Assumed identities carry no mark. No mark is not the same as no threat.',
  ),
  unaccompanied: text('Ensamkommande barn', 'Unaccompanied child'),
  unaccompaniedHelp: text(
    'Kom till Sverige före 18 år utan föräldrar eller någon i deras ställe, som utländsk medborgare eller statslös (lag (2005:429) 1–2 §§).',
    'Came to Sweden before 18 without parents or anybody in their place, as a foreign citizen or stateless (Act (2005:429) sections 1–2).',
  ),
  addSibling: text('Lägg till syskon', 'Add sibling'),
  removeSibling: text('Ta bort sista', 'Remove the last'),
  responsible: text('Ansvarig handläggare', 'Responsible caseworker'),
  noneYet: text('Ingen ännu (mottagningen)', 'None yet (intake)'),
  yourself: text('Du blir ansvarig handläggare.', 'You become responsible caseworker.'),
  alreadyKnown: text(
    'Barnet har redan en akt hos er nämnd. Sök upp den. Ser du den inte har en kollega barnet, eller så är akten avslutad och enhetschefen kan öppna den igen.',
    'The child already has a file at your board. Search for it. If you do not see it, a colleague has the child, or the file is closed and the unit manager can open it again.',
  ),
  twiceInForm: text('Samma nummer står två gånger.', 'The same number stands twice.'),
  closeFile: text('Avsluta akten', 'Close the file'),
  closeFileHelp: text(
    'Nämndens arbete med barnet är slut. Allt som är skrivet finns kvar, men ingen handläggare ser akten längre. Enhetschefen kan öppna den igen.',
    'The board’s work with the child has ended. All that was written stays, but no caseworker sees the file any more. The unit manager can open it again.',
  ),
  fileClosed: text('Akten är avslutad.', 'The file is closed.'),
  closedOn: (day: string) => text(`Akten avslutades ${day}.`, `The file was closed on ${day}.`),
  reopenFile: text('Öppna akten igen', 'Open the file again'),
  fileReopened: text(
    'Akten är öppen igen. Välj vem som blir ansvarig.',
    'The file is open again. Choose who will be responsible.',
  ),
  closedTag: text('Avslutad', 'Closed'),
  registered: text('Barnet är registrerat.', 'The child is registered.'),

  // Searching
  search: text('Sök barn', 'Find child'),
  searchHelp: text(
    'Sök på namn, person- eller samordningsnummer eller ärendenummer. Du hittar bara barn du arbetar med.',
    'Search by name, personal or coordination number or case number. You only find children you work with.',
  ),
  searchWords: text('Namn eller nummer', 'Name or number'),
  searchTooShort: text('Skriv minst två tecken.', 'Write at least two characters.'),
  recentCleared: text('Listan är rensad.', 'The list is cleared.'),
  nothingFound: text(
    'Inget barn du arbetar med stämmer med sökningen.',
    'No child you work with matches the search.',
  ),
  found: (count: number) => text(`${count} träffar`, `${count} found`),
  name: text('Namn', 'Name'),
  age: text('Ålder', 'Age'),
  caseNumber: text('Ärende', 'Case'),
  years: (years: number) => text(`${years} år`, `${years} years old`),

  // The child's page
  notPlaced: text('Inte placerad', 'Not placed'),
  caseworkerYou: text('handläggare: du', 'caseworker: you'),
  caseworkerIs: (name: string) => text(`handläggare: ${name}`, `caseworker: ${name}`),
  deputy: (name: string) => text(`Du vikarierar för ${name}.`, `You are a deputy for ${name}.`),
  deputyThrough: (name: string, day: string) =>
    text(
      `Du vikarierar för ${name} till och med ${day}.`,
      `You are a deputy for ${name} through ${day}.`,
    ),
  noCaseworker: text('ingen handläggare ännu', 'no caseworker yet'),
  knownOn: text('Vad visste vi den …', 'What did we know on …'),
  knownOnDay: (day: string) =>
    text(`Så här såg det ut för oss ${day}.`, `This is what we knew on ${day}.`),
  backToNow: text('Tillbaka till i dag', 'Back to today'),
  theChain: text('Kedjan', 'The chain'),
  nowMatters: text('Att göra nu', 'To do now'),
  nothingOpen: text('Inget att göra just nu.', 'Nothing to do right now.'),
  allDuties: text('Alla åtaganden', 'All duties'),
  duty: text('Åtagande', 'Duty'),
  lastDay: text('Senast', 'Last day'),
  status: text('Läge', 'Status'),
  source: text('Källa', 'Source'),
  addFact: text('Registrera', 'Record'),
  particulars: text('Uppgifter', 'Particulars'),
  addGuardian: text('Lägg till vårdnadshavare', 'Add custodian'),
  correctGuardian: text('Rätta vårdnadshavare', 'Correct custodian'),
  guardianSaved: text('Vårdnadshavaren är registrerad.', 'The custodian is recorded.'),
  relation: text('Relation', 'Relation'),
  phone: text('Telefon', 'Telephone'),
  from: text('Från och med', 'From'),
  siblings: text('Syskon', 'Sisters and brothers'),
  correctDetails: text('Rätta uppgifter', 'Correct particulars'),
  detailsSaved: text('Uppgifterna är rättade.', 'The particulars are corrected.'),
  unit: text('Enhet', 'Unit'),
  assign: text('Byt handläggare', 'Change caseworker'),
  assigned: text('Barnet har fått ny handläggare.', 'The child has a new caseworker.'),
  assignHelp: text(
    'Den nya handläggaren ser barnet från och med i dag. Den förra gör det inte längre.',
    'The new caseworker sees the child from today. The former no longer does.',
  ),
  chooseCaseworker: text('Välj handläggare.', 'Choose a caseworker.'),
  save: text('Spara', 'Save'),

  // A fact
  fact: text('Uppgift', 'Record'),
  holds: text('Gäller', 'Holds'),
  recorded: text('Registrerad', 'Recorded'),
  recordedBy: (when: string, who: string) => text(`${when} av ${who}`, `${when} by ${who}`),
  somebody: text('någon vid en annan nämnd', 'somebody at another board'),
  versions: text('Versioner', 'Versions'),
  replaced: text('Rättad', 'Corrected'),
  voided: text('Makulerad', 'Voided'),
  correct: text('Rätta', 'Correct'),
  void: text('Makulera', 'Void'),
  voidTitle: text('Makulera uppgiften', 'Void the record'),
  voidHelp: text(
    'Makulera det som aldrig varit så. Uppgiften finns kvar för den som undrar, men räknas inte längre. Stämmer något bara inte riktigt, rätta i stället.',
    'Void what never was so. The record is kept for whoever wonders, but no longer counts. If something is only not quite right, correct it instead.',
  ),
  voidReason: text('Skäl', 'Reason'),
  voidDone: text('Uppgiften är makulerad.', 'The record is voided.'),

  corrected: text('Uppgiften är rättad.', 'The record is corrected.'),
  day: text('Dag', 'Day'),
  until: text('Till (första dag utan)', 'Until (first day without)'),
  giveDay: text('Ange dag.', 'Give the day.'),
  inTheFuture: text('Dagen kan inte vara senare än i dag.', 'The day cannot be later than today.'),
  beforeBirth: text(
    'Dagen är före barnets födelse. Se efter om året är rätt.',
    'The day is before the child’s birth. Check the year.',
  ),
  endBeforeStart: text('Slutet måste vara efter början.', 'The end must be after the beginning.'),
  overlapsOther: text(
    'Dagarna krockar med en annan uppgift av samma slag. Rätta den först.',
    'The days clash with another record of the same kind. Correct that one first.',
  ),

  // Who looked
  whoLooked: text('Vem har tittat?', 'Who has looked?'),
  when: text('När', 'When'),
  who: text('Vem', 'Who'),
  what: text('Vad', 'What'),
  outcome: text('Utfall', 'Outcome'),
  /** A job that acted by itself, such as the nightly count of duties. */
  system: text('Systemet', 'The system'),
  nobodyLooked: text('Ingen har öppnat barnet ännu.', 'Nobody has opened the child yet.'),
  outcomes: {
    done: text('Gjort', 'Done'),
    invalid: text('Formulär tillbaka', 'Form sent back'),
    refused: text('Nekad', 'Refused'),
    'not-found': text('Fick inte se', 'Was not let in'),
  },
}
