import { text } from '../shared/text.ts'

export const texts = {
  laneTitle: text('Skola', 'School'),
  enrolment: text('Skolgång', 'Schooling'),
  recordEnrolment: text('Registrera skola', 'Record school'),
  enrolmentHelp: text(
    'Skolan som barnet är inskrivet i. Hemskolan har ansvaret tills en annan skola skriver in barnet. En pågående inskrivning avslutas samma dag som den nya börjar.',
    'The school where the child is enrolled. The home school is responsible until another enrols the child. An ongoing enrolment ends on the day the new one begins.',
  ),
  school: text('Skola', 'School'),
  giveSchool: text('Skriv skolans namn.', 'Write the name of the school.'),
  schoolForm: text('Skolform', 'Form of school'),
  chooseSchoolForm: text('Välj skolform.', 'Choose a form of school.'),
  grade: text('Årskurs', 'Grade'),
  inGrade: (grade: unknown) => text(`åk ${grade}`, `grade ${grade}`),
  gradeWrong: text('Årskursen är ett tal mellan 0 och 10.', 'The grade is a number from 0 to 10.'),
  taughtBy: text('Undervisas av', 'Taught by'),
  chooseTaughtBy: text('Välj vem som undervisar.', 'Choose who teaches.'),
  bySchool: text('Skolan', 'The school'),
  byLarteam: text('Lärteamet (skyddat boende)', 'Lärteamet (protected housing)'),
  from: text('Från och med', 'From'),
  giveFrom: text('Ange från vilken dag.', 'Give the first day.'),
  until: text('Slutade (första dag utan)', 'Ended (first day without)'),
  enrolmentSaved: text('Skolgången är registrerad.', 'The schooling is recorded.'),
  enrolmentClash: text(
    'Barnet har redan en inskrivning som börjar samma dag eller senare. Rätta den i stället.',
    'The child already has an enrolment that begins the same day or later. Correct that one instead.',
  ),
  untilBeforeFrom: text('Slutet måste vara efter början.', 'The end must be after the beginning.'),
  schoolStart: text('Skolstart', 'School start'),
  recordStart: text('Registrera skolstart', 'Record school start'),
  startDay: text('Första skoldag', 'First day of school'),
  giveStart: text('Ange första skoldagen.', 'Give the first day of school.'),
  startHelp: (home: string, day: string) =>
    text(`Placeringen på ${home} började ${day}.`, `The placement at ${home} began on ${day}.`),
  placementBegan: (day: string) =>
    text(`Placeringen började ${day}.`, `The placement began on ${day}.`),
  delayReason: text('Om det tog mer än sju dagar: varför', 'If it took more than seven days: why'),
  delayNeeded: (days: number) =>
    text(
      `Det tog ${days} dagar. Välj varför det tog mer än sju.`,
      `It took ${days} days. Choose why it took more than seven.`,
    ),
  startSaved: text('Skolstarten är registrerad.', 'The school start is recorded.'),
  beforePlacement: (day: string) =>
    text(
      `Dagen kan inte vara före placeringen, ${day}.`,
      `The day cannot be before the placement, ${day}.`,
    ),
  inTheFuture: text(
    'Dagen kan inte vara senare än i dag. Registrera när det har hänt.',
    'The day cannot be later than today. Record it when it has happened.',
  ),
  alreadyRecorded: text(
    'Det är redan registrerat för den placeringen. Rätta eller makulera det i stället.',
    'It is already recorded for that placement. Correct or void it instead.',
  ),
  samsMessage: text('SAMS-meddelande', 'SAMS message'),
  recordSams: text('Registrera SAMS-meddelande', 'Record SAMS message'),
  samsHelp: text(
    'Dagen då meddelandet sändes till SAMS funktionsbrevlåda.',
    'The day the message was sent to the SAMS mailbox.',
  ),
  sentOn: text('Sänt', 'Sent'),
  giveSent: text('Ange vilken dag meddelandet sändes.', 'Give the day the message was sent.'),
  samsSaved: text('SAMS-meddelandet är registrerat.', 'The SAMS message is recorded.'),
  schoolPlan: text('Skolplanering', 'School plan'),
  recordPlan: text('Registrera skolplanering', 'Record school plan'),
  planHelp: text(
    'Dagen då socialtjänsten och skolan gjorde planeringen.',
    'The day social services and school made the plan.',
  ),
  madeOn: text('Gjord', 'Made'),
  giveMade: text('Ange vilken dag planeringen gjordes.', 'Give the day the plan was made.'),
  planSaved: text('Skolplaneringen är registrerad.', 'The school plan is recorded.'),
  save: text('Spara', 'Save'),
  noSchool: (days: number) =>
    days === 1
      ? text('1 dag utan skola', '1 day without school')
      : text(`${days} dagar utan skola`, `${days} days without school`),
  days: (days: number) =>
    days === 1 ? text('1 dag', '1 day') : text(`${days} dagar`, `${days} days`),

  // Skolgång
  listTitle: text('Skolgång', 'Schooling'),
  listIntro: (left: number) =>
    text(
      `Placeringar som bytte skola. Barn med skyddade uppgifter visas inte här (${left}); deras handläggare ansvarar.`,
      `Placements that changed school. Children with protected data are not shown here (${left}); their caseworkers are responsible.`,
    ),
  child: text('Barn', 'Child'),
  placed: text('Placerad', 'Placed'),
  form: text('Form', 'Form'),
  started: text('Skolstart', 'School start'),
  daysTo: text('Dagar', 'Days'),
  schoolDaysLost: text('Skoldagar förlorade', 'School days lost'),
  message: text('Meddelande', 'Message'),
  plan: text('Plan', 'Plan'),
  notYet: text('inte än', 'not yet'),
  caseworker: text('Handläggare', 'Caseworker'),
  show: text('Visa', 'Show'),
  without: text('Utan skola nu', 'Without school now'),
  all: text('Alla', 'All'),
  late: text('Mer än en vecka', 'More than a week'),
  month: text('Placeringsmånad', 'Month of placement'),
  anyMonth: text('Alla månader', 'All months'),
  noneFound: text(
    'Inga placeringar med skolbyte stämmer med urvalet.',
    'No placements that changed school match the choice.',
  ),
  summary: ({ without, among }: { without: number; among: number }) =>
    text(
      `${without} av ${among} är utan skola i dag.`,
      `${without} of ${among} are without school today.`,
    ),
  summaryOngoing: ({ without, among }: { without: number; among: number }) =>
    text(
      `${without} av ${among} pågående placeringar är utan skola i dag.`,
      `${without} of ${among} ongoing placements are without school today.`,
    ),
}
