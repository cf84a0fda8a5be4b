import { text } from '../../shared/text.ts'

export const texts = {
  title: text('Översikt inför möte', 'Overview for a meeting'),
  link: text('Översikt att skriva ut', 'Overview to print'),
  print: text('Skriv ut', 'Print'),
  protectedNotice: text(
    'Skyddade uppgifter. Namn, födelsedag, hem, kommun, skola, placeringsform och vårdnadshavare skrivs inte ut.',
    'Protected data. Name, date of birth, home, municipality, school, form of placement and custodians are not printed.',
  ),
  notPrinted: text('skrivs inte ut', 'not printed'),
  who: text('Barnet', 'The child'),
  born: text('Född', 'Born'),
  age: text('Ålder', 'Age'),
  case: text('Ärende', 'Case'),
  unit: text('Enhet', 'Unit'),
  caseworker: text('Handläggare', 'Caseworker'),
  guardians: text('Vårdnadshavare', 'Custodians'),
  siblings: text('Syskon hos nämnden', 'Siblings at the board'),
  toDo: text('Att göra', 'To do'),
  nothingToDo: text('Inget är öppet.', 'Nothing is open.'),
  source: text('Källa', 'Source'),
  happened: (since: string) => text(`Det som hänt sedan ${since}`, `What happened since ${since}`),
  happenedHalfYear: text(
    'Det som hänt de senaste sex månaderna',
    'What happened in the last six months',
  ),
  neverTakenUp: text(
    'Inget övervägande och ingen omprövning är registrerad.',
    'No consideration and no review is recorded.',
  ),
  nothingHappened: text('Inget är registrerat.', 'Nothing is recorded.'),
  ended: (what: string) => text(`${what} upphörde`, `${what} ended`),
  andMore: (count: number) =>
    text(`Och ${count} till, som står på barnets sida.`, `And ${count} more, on the child’s page.`),
  printedBy: (name: string, role: string, unit: string, day: string) =>
    text(
      `Utskriven av ${name}, ${role}, ${unit}, ${day}.`,
      `Printed by ${name}, ${role}, ${unit}, ${day}.`,
    ),
  secrecy: text(
    'Uppgifterna skyddas av sekretess enligt 26 kap. 1 § offentlighets- och sekretesslagen. Förstörs efter mötet.',
    'Secrecy applies under Chapter 26, Section 1 of the Public Access to Information and Secrecy Act. Destroy after the meeting.',
  ),
}
