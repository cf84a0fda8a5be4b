import { text } from '../shared/text.ts'
import { CommandFailed } from './command.ts'

/** What the export answers. Who may not and what is not there look alike, as on the pages. */
export const says = {
  released: (rows: number) =>
    text(
      `${rows} rader lämnades ut. Utlämnandet är registrerat.`,
      `${rows} rows were released. The release is recorded.`,
    ),
  notAMonth: new CommandFailed(
    2,
    text(
      '--month ska vara en månad, skriven ÅÅÅÅ-MM.',
      '--month must be a month, written YYYY-MM.',
    ),
  ),
  notAFormat: new CommandFailed(
    2,
    text('--out ska sluta på .xlsx eller .csv.', '--out must end in .xlsx or .csv.'),
  ),
  groundInWords: new CommandFailed(
    2,
    text('Skriv grunden i ord med --ground-note.', 'Write the ground in words with --ground-note.'),
  ),
  recipientLength: new CommandFailed(
    2,
    text('--recipient ska ha 2–200 tecken.', '--recipient must have 2–200 characters.'),
  ),
  notAppointed: new CommandFailed(
    1,
    text(
      '--as är inget gällande förordnande som SAMS-kontaktperson.',
      '--as is no valid appointment as SAMS contact person.',
    ),
  ),
  monthAhead: new CommandFailed(2, text('Månaden har inte börjat.', 'The month has not begun.')),
  otherStadsdel: new CommandFailed(
    1,
    text('Förordnandet gäller inte den stadsdelen.', 'The appointment is not at that district.'),
  ),
  cannotWrite: (code: string) =>
    new CommandFailed(
      2,
      code === 'EEXIST'
        ? text('Filen i --out finns redan.', 'The file of --out exists already.')
        : text(
            `Filen i --out kan inte skrivas (${code}).`,
            `The file of --out cannot be written (${code}).`,
          ),
    ),
}
