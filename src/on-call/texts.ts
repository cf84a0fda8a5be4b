import { text } from '../shared/text.ts'

export const texts = {
  title: text('Jour', 'On call'),
  runs: (until: string) =>
    text(
      `Passet går till ${until}. Det du öppnar ser du till dess, och inte längre.`,
      `The shift runs until ${until}. What you open you see until then, and no longer.`,
    ),
  noShift: text('Du har inget jourpass just nu.', 'You have no shift right now.'),
  noShiftHelp: text(
    'Under ett pass kan du söka barn i hela staden och öppna akten med ett skäl. Enhetens chef eller en administratör ger passen.',
    'During a shift you can search for children in the whole city and open a file with a reason. The unit’s manager or an administrator gives shifts.',
  ),
  nextShift: (from: string) =>
    text(`Nästa pass börjar ${from}.`, `Your next shift begins ${from}.`),
  tooMany: text(
    'Du har sökt trettio gånger den senaste timmen. Vänta en stund; chefen ser varför.',
    'You have searched thirty times in the last hour. Wait a while; the manager sees why.',
  ),

  searchTitle: text('Sök barn i hela staden', 'Find a child in the whole city'),
  searchHelp: text(
    'Hela numret, eller hela namnet och födelsedagen. Varje sökning loggas.',
    'The whole number, or the whole name and day of birth. Every search is logged.',
  ),
  number: text(
    'Person-, samordnings- eller reservnummer',
    'Personal, coordination or reserve number',
  ),
  orName: text('Eller namn och födelsedag', 'Or name and day of birth'),
  givenName: text('Förnamn', 'Given name'),
  familyName: text('Efternamn', 'Family name'),
  born: text('Född', 'Born'),
  search: text('Sök', 'Search'),
  notANumber: text(
    'Numret stämmer inte. Skriv alla siffror, som 20170412-1234.',
    'The number is not right. Write all digits, like 20170412-1234.',
  ),
  giveEither: text(
    'Skriv hela numret, eller förnamn, efternamn och födelsedag.',
    'Write the whole number, or given name, family name and day of birth.',
  ),
  found: (count: number) =>
    text(
      count === 1 ? 'En träff' : `${count} träffar`,
      count === 1 ? 'One found' : `${count} found`,
    ),
  nothingFound: text('Ingen akt med de uppgifterna.', 'No file with those particulars.'),
  child: text('Barn', 'Child'),
  caseNumber: text('Ärende', 'Case'),
  authority: text('Nämnd', 'Board'),
  protectedChild: text('Skyddade personuppgifter', 'Protected personal data'),
  open: text('Öppna akten', 'Open the file'),
  openTitle: text('Öppna akten med ett skäl', 'Open the file with a reason'),
  openHelp: text(
    'Handläggaren och enhetschefen läser skälet i morgon. Akten är öppen till passets slut.',
    'The caseworker and the unit manager read the reason tomorrow. The file is open until the shift ends.',
  ),
  reason: text('Skäl', 'Reason'),
  giveReason: text(
    'Skriv varför akten behöver öppnas, minst fem tecken.',
    'Write why the file must be opened, five characters at least.',
  ),
  searchAgain: text('Sök barnet igen först.', 'Search for the child again first.'),
  openedNow: text('Öppnade under passet', 'Opened in this shift'),
  openedNone: text('Ingen akt öppnad ännu.', 'No file opened yet.'),
  at: text('Tid', 'Time'),

  opened: text('Akten är öppnad till passets slut.', 'The file is open until the shift ends.'),
  whereTitle: text('Var barnet bor', 'Where the child lives'),
  home: text('Hem', 'Home'),
  form: text('Form', 'Form'),
  municipality: text('Kommun', 'Municipality'),
  since: text('Sedan', 'Since'),
  notPlaced: text('Inte placerad enligt registret.', 'Not placed according to the register.'),
  hidden: text(
    'Var barnet bor är skyddat och visas inte för jouren. Ring enhetens chef om det behövs för att skydda barnet.',
    'Where the child lives is protected and not shown to those on call. Call the unit’s manager if it is needed to protect the child.',
  ),
  who: text('Vem det är', 'Who it is'),
  identityNumber: text('Nummer', 'Number'),
  phone: text('Telefon', 'Telephone'),
  unit: text('Enhet', 'Unit'),
  caseworker: text('Handläggare', 'Caseworker'),
  manager: text('Enhetschef', 'Unit manager'),
  basis: text('Lagrum', 'Legal basis'),
  guardians: text('Vårdnadshavare', 'Custodians'),
  noGuardians: text('Inga uppgifter.', 'Nothing recorded.'),
  calledFrom: (name: string) => text(`Ring ${name}`, `Call ${name}`),

  nightTitle: text('Vad har hänt?', 'What happened?'),
  event: text('Kort händelse', 'Short event'),
  eventHelp: text(
    'Står hos barnet i morgon. Journalen förs i verksamhetssystemet.',
    'Stands with the child tomorrow. The journal is kept in the case system.',
  ),
  giveEvent: text('Skriv vad som har hänt.', 'Write what happened.'),
  saveEvent: text('Spara händelsen', 'Save the event'),
  eventSaved: text('Händelsen är sparad.', 'The event is saved.'),
  reports: text('Orosanmälan', 'Report of concern'),
  recordReport: text('Registrera en orosanmälan', 'Record a report of concern'),
  reportHelp: text(
    'När anmälan kom in till socialtjänsten, och om barnet behöver skydd genast. Bedömningen görs samma dygn (20 kap. 1 § socialtjänstlagen).',
    'When the report reached social services, and whether the child needs protection at once. It is assessed the same day and night (Chapter 20, Section 1 of the Social Services Act).',
  ),
  protection: text(
    'Behöver barnet omedelbart skydd? Lämna öppet om det inte är bedömt än.',
    'Does the child need protection at once? Leave it open if that is not yet assessed.',
  ),
  saveReport: text('Spara anmälan', 'Save the report'),
  reportSaved: text('Orosanmälan är sparad.', 'The report of concern is saved.'),
  assessmentSaved: text('Skyddsbedömningen är sparad.', 'The assessment is saved.'),
  assessment: text('Skyddsbedömning: barnet', 'Assessment: the child'),
  saveAssessment: text('Spara bedömningen', 'Save the assessment'),
  needsProtection: text('behöver omedelbart skydd', 'needs protection at once'),
  needsNone: text('behöver inte omedelbart skydd', 'needs no protection at once'),
  notAssessed: text('inte bedömd än', 'not assessed yet'),
  cameIn: (when: string, found: string) =>
    text(`Kom in ${when}: ${found}.`, `Came in ${when}: ${found}.`),
  notYetThen: text('Det klockslaget har inte varit än.', 'That time has not come yet.'),
  absconding: text('Avvikelse', 'Absconding'),
  abscondedSince: (day: string) => text(`Avviken sedan ${day}.`, `Absconded since ${day}.`),
  abscondedFrom: text('Avvek', 'Absconded'),
  cameBack: text('Kom tillbaka', 'Came back'),
  saveAbsconding: text('Spara avvikelsen', 'Save the absconding'),
  saveReturn: text('Spara återkomsten', 'Save the return'),
  giveDay: text('Ange dagen.', 'Give the day.'),
  onlyLately: text('Dagen måste vara i dag eller i går.', 'The day must be today or yesterday.'),
  already: text('Barnet är redan anmält som avvikit.', 'The child is already absconded.'),
  beforeLeft: text(
    'Barnet kom tillbaka tidigast dagen efter att det avvek. Var det samma dag, makuleras avvikelsen av handläggaren.',
    'The child came back the day after it left at the earliest. If it was the same day, the caseworker voids the absconding.',
  ),
  abscondingSaved: text('Avvikelsen är sparad.', 'The absconding is saved.'),
  returnSaved: text('Återkomsten är sparad.', 'The return is saved.'),

  shifts: text('Jourpass', 'Shifts on call'),
  shiftsIntro: text(
    'Vem som har jour och när. Bara under passet kan den som har jour söka och öppna akter i hela staden.',
    'Who is on call and when. Only during the shift can she search and open files in the whole city.',
  ),
  person: text('Person', 'Person'),
  during: text('Pass', 'Shift'),
  officeReason: text('Skäl för kontorstid', 'Reason for office hours'),
  noShifts: text('Inga kommande pass.', 'No coming shifts.'),
  addShift: text('Nytt pass', 'New shift'),
  day: text('Dag', 'Day'),
  from: text('Från klockan', 'From'),
  until: text('Till klockan', 'Until'),
  untilHelp: text(
    'Är klockan tidigare än början gäller nästa dag.',
    'If earlier than the beginning, the next day is meant.',
  ),
  officeHelp: text(
    'Fyll i bara om passet ligger på kontorstid, vardagar 8.00–16.30.',
    'Fill in only if the shift is in office hours, working days 8.00–16.30.',
  ),
  officeNeeded: text(
    'Passet når in på kontorstid, vardagar 8.00–16.30. Skriv varför, eller ändra tiden.',
    'The shift reaches into office hours, working days 8.00–16.30. Write why, or change the time.',
  ),
  choosePerson: text('Välj vem som har jour.', 'Choose who is on call.'),
  giveTime: text('Skriv klockslaget som 16:30.', 'Write the time like 16:30.'),
  inThePast: text(
    'Passet kan inte börja en dag som har gått.',
    'The shift cannot begin on a day gone by.',
  ),
  overlaps: text('Personen har redan ett pass då.', 'The person already has a shift then.'),
  save: text('Spara passet', 'Save the shift'),
  end: text('Avsluta', 'End'),
  shiftSaved: text('Passet är sparat.', 'The shift is saved.'),
  shiftEnded: text(
    'Passet är avslutat. Det som öppnats är stängt.',
    'The shift has ended. What was opened is closed.',
  ),
  nobodyToGive: text(
    'Ingen har rollen Socialjour hos er. En administratör ger den under Medarbetare.',
    'Nobody has the on-call role with you. An administrator gives it under Staff.',
  ),

  followTitle: text('Socialjouren', 'The on-call service'),
  followIntro: text(
    'Akter som socialjouren har öppnat de senaste trettio dagarna, och vad den har skrivit.',
    'Files that the on-call service has opened in the last thirty days, and what it wrote.',
  ),
  hasOpened: (at: string) =>
    text(`Socialjouren har öppnat akten ${at}`, `The on-call service opened the file ${at}`),
  lately: (count: number) =>
    text(
      count === 1
        ? 'Socialjouren har öppnat en akt det senaste dygnet.'
        : `Socialjouren har öppnat ${count} akter det senaste dygnet.`,
      count === 1
        ? 'The on-call service opened one file in the last day.'
        : `The on-call service opened ${count} files in the last day.`,
    ),
  readMore: text('Läs varför', 'Read why'),
  nothingOpened: text('Ingen akt har öppnats.', 'No file has been opened.'),
}
