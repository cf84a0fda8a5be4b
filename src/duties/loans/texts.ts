import { text } from '../../shared/text.ts'

export const texts = {
  title: text('Lån av personal', 'Lending of staff'),
  intro: text(
    'Ett förstärkningsteam kan lånas ut till en annan enhet för en tid. Där får de en roll som socialsekreterare, och enhetens chef kan ge dem barn. Tillgången upphör med lånet.',
    'A reinforcement team can be lent to another unit for a time. There they get a role as caseworkers, and the unit’s manager can give them children. The access ends with the loan.',
  ),
  direction: text('Lån', 'Loan'),
  lentTo: (unit: string) => text(`Utlånade till ${unit}`, `Lent to ${unit}`),
  borrowedFrom: (unit: string) => text(`Inlånade från ${unit}`, `Borrowed from ${unit}`),
  who: text('Vilka', 'Who'),
  period: text('Period', 'Period'),
  end: text('Avsluta', 'End'),
  none: text('Inga lån pågår eller är planerade.', 'No loans are running or planned.'),
  add: text('Låna ut', 'Lend'),
  fromUnit: text('Från enhet', 'From unit'),
  toUnit: text('Till enhet', 'To unit'),
  people: text('Vilka lånas ut?', 'Who is lent?'),
  from: text('Från och med', 'From'),
  until: text('Till och med', 'Through'),
  save: text('Spara lånet', 'Save the loan'),
  nobody: text(
    'Enheten har inga socialsekreterare att låna ut.',
    'The unit has no caseworkers to lend.',
  ),
  nowhere: text(
    'Nämnden har ingen annan enhet att låna ut till. Bara den centrala förvaltningen lånar ut till andra nämnder.',
    'The board has no other unit to lend to. Only the central department lends to other boards.',
  ),
  choosePeople: text('Välj minst en person.', 'Choose one person at least.'),
  chooseUnit: text('Välj vilken enhet som lånar.', 'Choose which unit borrows.'),
  giveFrom: text('Ange första dagen.', 'Give the first day.'),
  giveUntil: text('Ange sista dagen.', 'Give the last day.'),
  badPeriod: text(
    'Lånet måste börja i dag eller senare, sluta tidigast samma dag och vara högst ett år.',
    'The loan must begin today or later, end on that day at the earliest and last a year at most.',
  ),
  thereAlready: text(
    'Någon av dem arbetar redan i den enheten då.',
    'One of them already works in that unit then.',
  ),
  changed: text(
    'Inget lånades ut: enheten eller personerna har ändrats. Se över valen.',
    'Nothing was lent: the unit or the people have changed. Look the choices over.',
  ),
  saved: text('Lånet är sparat.', 'The loan is saved.'),
  ended: text(
    'Lånet är avslutat från och med i dag, och tillgången med det.',
    'The loan has ended from today, and the access with it.',
  ),
  manage: text('Hantera lån', 'Manage loans'),
  left: (name: string, count: number) =>
    text(
      `${name} är inte kvar i enheten men står som handläggare för ${count} barn.`,
      `${name} is no longer in the unit but stands as caseworker for ${count} ${count === 1 ? 'child' : 'children'}.`,
    ),
  handOver: text('Lämna över', 'Hand over'),
}
