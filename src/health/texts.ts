import { text } from '../shared/text.ts'

export const texts = {
  laneTitle: text('Hälsa', 'Health'),
  notice: text('Underrättelse till regionen', 'Notice to the region'),
  record: text('Registrera underrättelse till regionen', 'Record notice to the region'),
  help: text(
    'Regionen ska veta att vården börjat, så att barnet erbjuds en hälsoundersökning. Tandundersökning ingår inte.',
    'The region shall know that care has begun, so that the child is offered a health examination. Dental examination is not included.',
  ),
  day: text('Dag då regionen underrättades', 'Day the region was told'),
  giveDay: text('Ange vilken dag regionen underrättades.', 'Give the day the region was told.'),
  inTheFuture: text(
    'Dagen kan inte vara senare än i dag. Registrera när det har hänt.',
    'The day cannot be later than today. Record it when it has happened.',
  ),
  tooEarly: text(
    'Dagen är mer än två månader före placeringen. Se efter om den är rätt.',
    'The day is more than two months before the placement. Check that it is right.',
  ),
  already: text(
    'Det är redan registrerat för den placeringen.',
    'It is already recorded for that placement.',
  ),
  saved: text('Underrättelsen är registrerad.', 'The notice is recorded.'),
  save: text('Spara', 'Save'),
}
