import { text } from '../../shared/text.ts'

export const texts = {
  title: text('Vikariat', 'Deputies'),
  intro: text(
    'En vikarie ser och sköter kollegans barn under perioden. Det som vikarien gör märks i loggen, och tillgången upphör med perioden.',
    'A deputy sees and works with the colleague’s children for the period. What the deputy does is marked in the log, and the access ends with the period.',
  ),
  covered: text('Frånvarande', 'Absent'),
  deputy: text('Vikarie', 'Deputy'),
  from: text('Från och med', 'From'),
  until: text('Till och med', 'Through'),
  period: text('Period', 'Period'),
  none: text('Ingen vikarierar just nu.', 'Nobody is a deputy right now.'),
  add: text('Ny vikarie', 'New deputy'),
  save: text('Spara vikariatet', 'Save the deputy'),
  end: text('Avsluta', 'End'),
  chooseCovered: text('Välj vem som är frånvarande.', 'Choose who is absent.'),
  chooseDeputy: text('Välj vem som vikarierar.', 'Choose who is the deputy.'),
  giveFrom: text('Ange första dagen.', 'Give the first day.'),
  giveUntil: text('Ange sista dagen.', 'Give the last day.'),
  notSelf: text('Välj någon annan än den frånvarande.', 'Choose somebody else than the absent.'),
  notOfUnit: text(
    'Båda måste vara socialsekreterare i enheten i dag.',
    'Both must be caseworkers of the unit today.',
  ),
  badPeriod: text(
    'Perioden måste börja i dag eller senare och sluta tidigast samma dag som den börjar.',
    'The period must begin today or later and end on its first day at the earliest.',
  ),
  already: text(
    'Vikarien har redan ett vikariat för samma person i den perioden. Avsluta det först.',
    'There is such a deputy already in that period. End it first.',
  ),
  saved: text('Vikariatet är sparat.', 'The deputy is saved.'),
  ended: text('Vikariatet är avslutat från och med i dag.', 'The deputy has ended from today.'),

  handOver: text('Lämna över barn', 'Hand over children'),
  handOverIntro: text(
    'Välj vems barn som ska lämnas över och till vem. Du får se barnen, och kan ge enskilda barn till någon annan, innan något ändras.',
    'Choose whose children to hand over and to whom. You see the children, and may give single ones to somebody else, before anything changes.',
  ),
  whose: text('Barn hos', 'Children of'),
  to: text('Till', 'To'),
  preview: text('Förhandsvisa', 'Preview'),
  child: text('Barn', 'Child'),
  newCaseworker: text('Ny handläggare', 'New caseworker'),
  stays: text('Behåll nuvarande', 'Keep the present'),
  handOverNow: text('Lämna över', 'Hand over'),
  noneToHand: text('Personen har inga barn i enheten.', 'The person has no children in the unit.'),
  changed: text(
    'Inget lämnades över: barnen har ändrats sedan sidan visades. Här är de som gäller nu.',
    'Nothing was handed over: the children have changed since the page was shown. Here are the present ones.',
  ),
  chooseSome: text(
    'Välj ny handläggare för minst ett barn.',
    'Choose a new caseworker for at least one child.',
  ),
  handed: text('Barnen är överlämnade.', 'The children are handed over.'),
}
