import { text } from '../../shared/text.ts'

export const texts = {
  extend: text('Förläng tiden', 'Extend the time'),
  exempt: text('Undanta för en tid', 'Exempt for a while'),
  extendByLaw: (ground: string, source: string) =>
    text(
      `Lagen tillåter längre tid om det finns ${ground} (${source}). Registrera beslutet.`,
      `The law allows a longer time for ${ground} (${source}). Record the decision.`,
    ),
  extendOwn: text(
    'Stadens mål och egna rutiner får chefen ge längre tid för, med ett skäl. Lagens egna tider ändras inte.',
    "The city's goals and own routines may be given a longer time by the manager, for a reason. The law's own times do not change.",
  ),
  exemptHelp: text(
    'Det behöver inte göras till och med den dag du anger. Därefter är den dagen den sista. Det räknas för sig i uppföljningen.',
    'It need not be done until and including the day you give. After that, that day is the last. It is counted apart in the follow-up.',
  ),
  decidedOn: text('Dag för beslutet', 'Day of the decision'),
  newLast: text('Ny sista dag', 'New last day'),
  exemptUntil: text('Till och med', 'Until and including'),
  reason: text('Skäl', 'Reason'),
  reasonHelp: text(
    'Skriv kort varför. Skriv inget som inte behövs om barnet.',
    'Write briefly why. Write nothing about the child that is not needed.',
  ),
  giveReason: text('Skriv varför, med minst tre tecken.', 'Write why, in at least three letters.'),
  giveDay: text('Ange dagen.', 'Give the day.'),
  save: text('Spara', 'Save'),
  extended: text('Tiden är förlängd.', 'The time is extended.'),
  exempted: text('Åtagandet är undantaget.', 'The duty is exempted.'),
  notOpen: text('Åtagandet är inte öppet längre.', 'The duty is no longer open.'),
  notYours: text(
    'Det här får inte förlängas eller undantas: tiden är lagens egen.',
    "This may not be extended or exempted: the time is the law's own.",
  ),
  passed: text(
    'Tiden gick ut före den dagen. Ett beslut i efterhand ändrar inte att det blev sent.',
    'The time ran out before that day. A decision afterwards does not change that it was late.',
  ),
  notLater: text(
    'Den nya dagen måste vara senare än den sista dagen i dag.',
    'The new day must be later than the last day as it is.',
  ),
  tooFar: text(
    'Dagen ligger mer än ett år bort. Ge en kortare tid.',
    'The day is more than a year away. Give a shorter time.',
  ),
  inFuture: text('Beslutet kan inte ligga framåt i tiden.', 'The decision cannot lie ahead.'),
  gone: text('Dagen har redan varit.', 'The day has already been.'),
  factExtended: text('Förlängd tid', 'Extended time'),
  factExempted: text('Undantag för en tid', 'Exemption for a while'),
  of: text('Gäller', 'Of'),
  bulk: text('Undanta för hela enheten', 'Exempt for the whole unit'),
  bulkHelp: text(
    'För något som träffar alla, som en strejk i skolan. Bara stadens egna mål och rutiner kan väljas.',
    "For something that strikes all, such as a strike at the schools. Only the city's own goals and routines can be chosen.",
  ),
  rule: text('Vad', 'What'),
  chooseRule: text('Välj vad som undantas.', 'Choose what is exempted.'),
  concerns: (count: number) =>
    count === 1
      ? text('Det gäller 1 öppet åtagande i enheten.', 'It concerns 1 open duty of the unit.')
      : text(
          `Det gäller ${count} öppna åtaganden i enheten.`,
          `It concerns ${count} open duties of the unit.`,
        ),
  concernsNone: text(
    'Inget sådant åtagande är öppet i enheten.',
    'No such duty is open in the unit.',
  ),
  exemptAll: text('Undanta dem', 'Exempt them'),
  bulkDone: text('Åtagandena är undantagna.', 'The duties are exempted.'),
  standing: text('Undantag som gäller', 'Exemptions that hold'),
  noneStanding: text(
    'Inget är undantaget i enheten i dag.',
    'Nothing is exempted in the unit today.',
  ),
  count: text('Åtaganden', 'Duties'),
  lift: text('Häv', 'Lift'),
  lifted: text('Undantaget är hävt.', 'The exemption is lifted.'),
  liftedReason: text('Undantaget hävdes av chefen', 'The exemption was lifted by the manager'),
} as const
