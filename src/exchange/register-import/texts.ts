import { text } from '../../shared/text.ts'

export const texts = {
  title: text('Registerimport', 'Register import'),
  intro: text(
    'Läs in ett uttag ur verksamhetssystemet: ett antal filer och en mappningsfil som säger vad deras kolumner och koder betyder. Varje fil tas in helt eller inte alls.',
    'Take in an extract of the case system: a number of files, and a mapping file that says what their columns and codes mean. Each file is taken in whole or not at all.',
  ),
  whatYouSee: text(
    'Som administratör ser du inga barn. Rapporten nämner radnummer, kolumn och vad som ska göras, aldrig vad som står i en cell. Var systemen säger olika ser barnets handläggare på sidan Skillnader.',
    'As an administrator you see no children. The report tells row numbers, columns and what to do, never what a cell holds. Where the systems differ, the child’s caseworker sees on the page Differences.',
  ),
  mapping: text('Mappningsfil (JSON)', 'Mapping file (JSON)'),
  mappingHelp: text(
    'Hur den skrivs står i docs/import.md, med ett exempel.',
    'How it is written is told in docs/import.md, with an example.',
  ),
  extracted: text('Uttaget gjordes', 'The extract was taken'),
  extractedHelp: text(
    'Lämna tomt om det är från i dag. Det som har registrerats här efter den dagen står kvar, och skillnaden visas.',
    'Leave it empty if it is of today. What has been recorded here after that day stays, and the difference is shown.',
  ),
  chooseMapping: text('Välj mappningsfilen.', 'Choose the mapping file.'),
  chooseFile: text('Välj minst en fil ur uttaget.', 'Choose at least one file of the extract.'),
  notMapped: text(
    'Mappningsfilen säger inget om den filen. Lägg till den under "files", eller ta bort den här.',
    'The mapping file says nothing of this file. Add it under "files", or leave it out here.',
  ),
  files: text('Filer (csv eller xlsx)', 'Files (csv or xlsx)'),
  upload: text('Läs in', 'Take in'),
  imports: text('Tidigare importer', 'Earlier imports'),
  noImports: text('Inget uttag har lästs in ännu.', 'No extract has been taken in yet.'),
  delivered: text('Inlämnat', 'Delivered'),
  system: text('System', 'System'),
  by: text('Av', 'By'),
  byCommand: text('Kommandoraden', 'The command line'),
  state: text('Läge', 'State'),
  states: {
    waiting: text('Väntar på sin tur', 'Waits for its turn'),
    reading: text('Filerna läses', 'The files are read'),
    checking: text('Raderna kontrolleras', 'The rows are checked'),
    writing: text('Raderna skrivs', 'The rows are written'),
    evaluating: text('Åtaganden räknas om', 'Duties are worked out'),
    done: text('Klar', 'Done'),
  },
  doneWith: (written: number, files: number) => {
    if (written === files)
      return text('Klar. Alla filer togs in.', 'Done. All files were taken in.')
    if (written === 0) return text('Klar. Ingen fil togs in.', 'Done. No file was taken in.')
    return text(
      `Klar. ${written} av ${files} filer togs in.`,
      `Done. ${written} of ${files} files were taken in.`,
    )
  },
  crashed: text(
    'Importen avbröts av ett fel i Obruten. Filer som redan var intagna är kvar, av de andra togs ingen rad in. Den som sköter driften ser felet i loggen.',
    'The import was ended by a defect in Obruten. Files that were in already remain; of the others not one row was taken in. Operations see the defect in the log.',
  ),
  file: text('Fil', 'File'),
  rows: text('Rader', 'Rows'),
  fileStates: {
    waiting: text('Väntar', 'Waits'),
    read: text('Läst', 'Read'),
    ready: text('Kontrollerad', 'Checked'),
    refused: text('Inte intagen', 'Not taken in'),
    written: text('Intagen', 'Taken in'),
  },
  added: text('Nya', 'New'),
  changed: text('Ändrade', 'Changed'),
  unchanged: text('Oförändrade', 'Unchanged'),
  differing: text('Skillnader', 'Differences'),
  filesCaption: text('Uttagets filer', 'The files of the extract'),
  takenOn: (day: { sv: string; en: string }) =>
    text(
      `Uttaget gjordes ${day.sv}. Det som har registrerats här efter den dagen står kvar.`,
      `The extract was taken on ${day.en}. What has been recorded here after that day stays.`,
    ),
  noRowTaken: text(
    'Ingen rad ur filen togs in. Rätta den och lämna in den igen; filer som är intagna behöver inte lämnas om.',
    'Not one row of the file was taken in. Correct it and deliver it again; files that are in need not come again.',
  ),
  problems: (file: { sv: string; en: string }, count: number) =>
    text(
      `${file.sv}: ${count === 1 ? '1 fel' : `${count} fel`} att rätta`,
      `${file.en}: ${count === 1 ? '1 wrong' : `${count} wrongs`} to correct`,
    ),
  warnings: (file: { sv: string; en: string }, count: number) =>
    text(`${file.sv}: ${count} att se över`, `${file.en}: ${count} to look at`),
  onlyFirst: (shown: number, count: number) =>
    text(`De första ${shown} av ${count} visas.`, `The first ${shown} of ${count} are shown.`),
  row: text('Rad', 'Row'),
  column: text('Kolumn', 'Column'),
  what: text('Vad som är fel', 'What is wrong'),
  todo: text('Gör så här', 'What to do'),
  notChecked: (count: number) =>
    text(
      `${count} av 42 kvalitetsregler kunde inte kontrolleras: uttaget saknar kolumnerna`,
      `${count} of 42 rules of quality could not be checked: the extract lacks the columns`,
    ),

  differences: text('Skillnader', 'Differences'),
  differencesIntro: text(
    'Här säger verksamhetssystemet och Obruten olika om samma sak. För vem barnet är, beslut och placeringens datum gäller verksamhetssystemet; för allt annat det som står här. Det som är nyare än uttaget står kvar. Det som gällde förut finns kvar som en tidigare version.',
    'Here the case system and Obruten say different things of the same. For who the child is, decisions and the dates of placements the case system counts; for all else what stands here. What is newer than the extract stays. What counted before is kept as an earlier version.',
  ),
  noDifferences: text('Inga skillnader att se över.', 'No differences to look at.'),
  waiting: (count: number) =>
    count === 1
      ? text('1 skillnad att se över', '1 difference to look at')
      : text(`${count} skillnader att se över`, `${count} differences to look at`),
  child: text('Barn', 'Child'),
  about: text('Gäller', 'About'),
  ours: text('Här stod', 'We said'),
  theirs: text('Verksamhetssystemet', 'The case system'),
  taken: text('Gäller nu', 'Counts now'),
  takens: {
    import: text('Verksamhetssystemets', 'The case system’s'),
    ours: text('Det som stod här', 'What stood here'),
    neither: text('Togs inte in', 'Not taken in'),
  },
  seen: text('Sedd', 'Seen'),
  seenNow: text('Skillnaden är sedd.', 'The difference has been looked at.'),
  nothing: text('Inget', 'Nothing'),
  ongoing: text('pågår', 'goes on'),
}

/** What a difference is about, by its kind and field. */
export const fieldNames: Readonly<Record<string, { sv: string; en: string }>> = {
  'person.identityNumber': text('Personnummer', 'Identity number'),
  'person.givenName': text('Förnamn', 'Given name'),
  'person.familyName': text('Efternamn', 'Family name'),
  'person.born': text('Födelsedatum', 'Date of birth'),
  'person.sex': text('Kön', 'Sex'),
  'person.protection': text('Skyddade uppgifter', 'Protected data'),
  'person.unaccompanied': text('Ensamkommande barn', 'Unaccompanied child'),
  'person.closedFile': text(
    'Akten är avslutad, men verksamhetssystemet har nya uppgifter',
    'The file is closed, but the case system has news',
  ),
  'placement.period': text('Placeringens datum', 'Dates of the placement'),
  'placement.form': text('Placeringsform', 'Form of placement'),
  'placement.provider': text('Regiform', 'Run by'),
  'placement.homeName': text('Hem', 'Home'),
  'placement.municipality': text('Hemmets kommun', 'Municipality of the home'),
  'placement.endReason': text('Avslutsorsak', 'Reason of the end'),
  'placement.conflict': text(
    'Placering som krockar med en av våra',
    'Placement that clashes with one of ours',
  ),
  'placement.older': text(
    'Placering som bara ett äldre uttag har',
    'Placement that only an older extract has',
  ),
  'legal-basis.older': text(
    'Lagrum som bara ett äldre uttag har',
    'Legal basis that only an older extract has',
  ),
  'overvagande.older': text(
    'Övervägande som bara ett äldre uttag har',
    'Consideration (övervägande) that only an older extract has',
  ),
  'omprovning.older': text(
    'Omprövning som bara ett äldre uttag har',
    'Review (omprövning) that only an older extract has',
  ),
  'school-enrolment.older': text(
    'Skolgång som bara ett äldre uttag har',
    'Schooling that only an older extract has',
  ),
  'guardian.older': text(
    'Vårdnadshavare som bara ett äldre uttag har',
    'Custodian whom only an older extract has',
  ),
  'legal-basis.period': text('Lagrummets datum', 'Dates of the legal basis'),
  'legal-basis.basis': text('Lagrum', 'Legal basis'),
  'legal-basis.conflict': text(
    'Lagrum som krockar med ett av våra',
    'Legal basis that clashes with one of ours',
  ),
  'school-enrolment.period': text('Skolgångens datum', 'Dates of the schooling'),
  'school-enrolment.schoolName': text('Skola', 'School'),
  'school-enrolment.schoolForm': text('Skolform', 'School form'),
  'school-enrolment.grade': text('Årskurs', 'Grade'),
  'school-enrolment.conflict': text(
    'Skolgång som krockar med en av våra',
    'Schooling that clashes with one of ours',
  ),
  'guardian.relation': text('Vårdnadshavarens relation', 'Relation of the custodian'),
  'guardian.phone': text('Vårdnadshavarens telefon', 'Telephone of the custodian'),
  'assignment.caseworker': text('Handläggare', 'Caseworker'),
}
