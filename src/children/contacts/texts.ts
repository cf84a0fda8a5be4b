import { text } from '../../shared/text.ts'

export const texts = {
  contacts: text('Kontakter', 'Contacts'),
  allContacts: (count: number) => text(`Alla kontakter (${count})`, `All contacts (${count})`),
  none: text('Inga kontakter är registrerade.', 'No contacts are recorded.'),
  add: text('Lägg till kontakt', 'Add contact'),
  correctTitle: text('Rätta kontakt', 'Correct contact'),
  saved: text('Kontakten är sparad.', 'The contact is saved.'),
  savedTogether: text(
    'Kontakten är sparad i vart och ett av barnens akter.',
    'The contact is saved in each of the children’s files.',
  ),
  category: text('Vad kontakten är', 'What the contact is'),
  name: text('Namn', 'Name'),
  nameHelp: text('Personen, hemmet eller skolan.', 'The person, home or school.'),
  role: text('Roll', 'Role'),
  roleHelp: text(
    'Till exempel mormor, mentor eller kontaktperson på boendet.',
    'For example grandmother, teacher or contact at the home.',
  ),
  phone: text('Telefon', 'Telephone'),
  mail: text('E-post', 'E-mail'),
  mailHelp: text(
    'Skriv aldrig om barnet i vanlig e-post.',
    'Never write about the child in ordinary e-mail.',
  ),
  caution: text('Det här får inte sägas', 'What may not be said'),
  cautionHelp: text(
    'Står intill numret när någon ska ringa.',
    'Stands beside the number when somebody is to call.',
  ),
  hides: text('Får inte veta var barnet är', 'May not know where the child is'),
  hidesHelp: text(
    'Vid beslut om hemlig vistelseort, eller när det kan skada barnet att det blir känt (OSL 26 kap. 2 §).',
    'By a decision to keep it secret, or where it could harm the child if it were known (OSL, Chapter 26, Section 2).',
  ),
  paperTells: (names: string) =>
    text(
      `Får inte veta var barnet är: ${names}. Papperet säger det; ge det inte vidare dit.`,
      `May not know where the child is: ${names}. The paper tells it; do not let it go there.`,
    ),
  protectedChild: text(
    'Barnet har skyddade uppgifter. Säg aldrig var det bor eller går i skola, inte ens till den som verkar veta.',
    'The child has protected data. Never say where it lives or goes to school, not even to somebody who seems to know.',
  ),
  whereItIs: (count: number) =>
    text(
      `Där barnet är: hem och skola (${count})`,
      `Where the child is: home and school (${count})`,
    ),
  oneAtATime: text(
    'Ett av syskonen har skyddade uppgifter. Lägg in hem och skola för ett barn i taget, så att det ena barnets akt inte röjer var det andra är.',
    'One of the siblings has protected data. Add home and school for one child at a time, so that one child’s file does not tell where the other is.',
  ),
  noNumber: (name: string) => text(`${name}: inget nummer ännu.`, `${name}: no number yet.`),
  addNumber: text('Lägg till nummer', 'Add number'),
  movedSince: (day: string) =>
    text(
      `Barnet kom hit eller flyttade ${day}, efter att det här skrevs. Stämmer det än?`,
      `The child came here or moved on ${day}, after this was written. Does it still hold?`,
    ),
  correct: text('Rätta', 'Correct'),
  history: text('Historik', 'History'),
  end: text('Avsluta', 'End'),
  endTitle: text('Avsluta kontakt', 'End contact'),
  endHelp: text(
    'Det som gällde finns kvar i historiken. Var det aldrig rätt, makulera i stället.',
    'What held is kept in the history. If it was never right, void it instead.',
  ),
  lastDay: text('Sista dag', 'Last day'),
  reason: text('Skäl', 'Reason'),
  endsBeforeStart: (day: string) =>
    text(
      `Sista dagen kan inte vara före ${day}, då kontakten började.`,
      `The last day cannot be before ${day}, when the contact began.`,
    ),
  inTheFuture: text('Dagen kan inte vara senare än i dag.', 'The day cannot be later than today.'),
  endedDone: text('Kontakten är avslutad.', 'The contact is ended.'),
  ended: (count: number) => text(`Avslutade (${count})`, `Ended (${count})`),
  endedOn: (day: string, why: string) => text(`till ${day}: ${why}`, `until ${day}: ${why}`),
  contact: text('Kontakt', 'Contact'),
  save: text('Spara', 'Save'),
}
