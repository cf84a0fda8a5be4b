import { text } from '../shared/text.ts'

export const texts = {
  laneTitle: text('Beslut', 'Decisions'),
  legalBasis: text('Lagrum', 'Legal basis'),
  recordLegalBasis: text('Registrera lagrum', 'Record legal basis'),
  legalBasisHelp: text(
    'Det lagrum som gällde förut avslutas samma dag som det nya börjar.',
    'The legal basis that held before ends on the day the new one begins.',
  ),
  validFrom: text('Gäller från och med', 'Holds from'),
  chooseBasis: text('Välj lagrum.', 'Choose a legal basis.'),
  giveFrom: text('Ange från vilken dag lagrummet gäller.', 'Give the day the legal basis began.'),
  basisSaved: text('Lagrummet är registrerat.', 'The legal basis is recorded.'),
  endBasis: text('Vården upphör (inget lagrum därefter)', 'Care ends (no legal basis after)'),
  inTheFuture: text(
    'Dagen kan inte vara senare än i dag. Registrera när det har hänt.',
    'The day cannot be later than today. Record it when it has happened.',
  ),
  beforeBirth: text(
    'Dagen är före barnets födelse. Se efter om året är rätt.',
    'The day is before the child’s birth. Check the year.',
  ),
  notInCourtThen: (name: string) =>
    text(
      `${name} får beslutas efter den 1 januari 2027 bara om ansökan kom in till rätten dessförinnan (eller, för LVU 3 §, den unge är dömd till sluten ungdomsvård). Registrera ansökan med sin dag först, eller välj lagrum i den nya lagen.`,
      `${name} may be decided after 1 January 2027 only if the application reached the court before then (or, for LVU Section 3, for closed youth care). Record the application with its day first, or choose a legal basis in the new law.`,
    ),
  notHeldThen: (name: string) =>
    text(
      `${name} fanns inte i lagen den dagen. Välj ett annat lagrum eller se efter dagen.`,
      `${name} was not in the law on that day. Choose another legal basis or check the day.`,
    ),
  tooOld: (age: number) =>
    text(
      `Det lagrummet kan bara beslutas för den som är under ${age} år den dagen.`,
      `That legal basis can only be decided for somebody under ${age} on that day.`,
    ),
  notTheirsToDecide: (name: string) =>
    text(
      `${name} kan inte beslutas av den. Samtycke: nämnden, utskottet eller en tjänsteman på delegation. Omedelbart: nämnden, utskottet, ordföranden eller domstolen. Annan vård utan samtycke: domstolen.`,
      `${name} cannot be decided by them. Consent: the board, its committee or an official by delegation. At once: the board, its committee, the chair or the court. Other care without consent: the court.`,
    ),
  whoDecided: text('Beslutat av', 'Decided by'),
  whoDecidedHelp: text(
    'Vård utan samtycke beslutas av domstolen; då behöver du inte välja.',
    'Care without consent is decided by the court; then you need not choose.',
  ),
  overlapsBasis: (day: string) =>
    text(
      `Det finns redan ett lagrum från ${day}, som är samma dag eller senare. Rätta det i stället.`,
      `There already is a legal basis from ${day}, the same day or later. Correct that one instead.`,
    ),
  noBasisToEnd: text(
    'Inget lagrum gäller, så det finns inget att avsluta.',
    'No legal basis holds, so there is nothing to end.',
  ),
  overvagande: text('Övervägande', 'Consideration (övervägande)'),
  omprovning: text('Omprövning', 'Review (omprövning)'),
  recordOvervagande: text('Registrera övervägande', 'Record consideration'),
  recordOmprovning: text('Registrera omprövning', 'Record review'),
  overvagandeHelp: text(
    'Nämnden eller utskottet har övervägt om vården fortfarande behövs. Det är inte en omprövning: det kan inte överklagas.',
    'The board or its committee has considered whether care is still needed. It is not a review: it cannot be appealed.',
  ),
  omprovningHelp: text(
    'Nämnden eller utskottet har prövat om vården ska upphöra. Beslutet kan överklagas.',
    'The board or its committee has reviewed whether care shall end. The decision can be appealed.',
  ),
  ofCare: text('Vilken vård', 'Which care'),
  decidedOn: text('Dag', 'Day'),
  giveDay: text('Ange vilken dag det gjordes.', 'Give the day it was made.'),
  decidedBy: text('Av', 'By'),
  namnd: text('Nämnden', 'The board'),
  utskott: text('Utskottet', 'The committee'),
  chooseDecider: text(
    'Välj nämnd eller utskott; ingen annan får.',
    'Choose board or committee; nobody else may.',
  ),
  overvagandeSaved: text('Övervägandet är registrerat.', 'The consideration is recorded.'),
  omprovningSaved: text('Omprövningen är registrerad.', 'The review is recorded.'),
  save: text('Spara', 'Save'),
  recordPlacement: text('Registrera placering', 'Record placement'),
}
