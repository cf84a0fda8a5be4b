import { text } from '../shared/text.ts'
import type { Command, Option } from './command.ts'
import { protectCommand } from './protect/protect-command.ts'
import { tableCommand } from './table/table-command.ts'
import { whichDatabase } from './which-database.ts'

const aFile = text('en fil', 'a file')
const aDay = text('en dag, ÅÅÅÅ-MM-DD', 'a day, YYYY-MM-DD')

/** Options that every command has. */
export const commonOptions: readonly Option[] = [
  {
    name: 'lang',
    takes: text('sv eller en', 'sv or en'),
    choices: ['sv', 'en'],
    says: text('Språk; sv om inget anges.', 'Language; sv unless given.'),
  },
  { name: 'help', takes: null, says: text('Visa hjälpen.', 'Show this help.') },
  { name: 'version', takes: null, says: text('Visa versionen.', 'Show the version.') },
]

const json: Option = {
  name: 'json',
  takes: null,
  says: text('Svara med JSON.', 'Answer with JSON.'),
}

export const commands: readonly Command[] = [
  {
    name: 'start',
    summary: text('Starta Obruten, som npm start.', 'Start Obruten, like npm start.'),
    details: [
      whichDatabase,
      text(
        'Porten sätts med PORT (3000). Avsluta med Ctrl-C.',
        'The port is set by PORT (3000). End with Ctrl-C.',
      ),
    ],
    options: [],
    examples: ['obruten start'],
    load: () => import('./start.ts'),
  },
  {
    name: 'migrate',
    summary: text(
      'För databasen till den nyaste versionen.',
      'Bring the database to the newest version.',
    ),
    details: [
      whichDatabase,
      text(
        'Kör migreringarna som fattas och skriver in regelkatalogen. Att köra det igen ändrar inget.',
        'Runs the migrations that are missing and writes the catalogue of rules. Running it again changes nothing.',
      ),
    ],
    options: [],
    examples: ['obruten migrate'],
    load: () => import('./migrate.ts'),
  },
  {
    name: 'demo',
    summary: text(
      'Läs in demostaden i en tom inbyggd databas.',
      'Load the demo city into an empty embedded database.',
    ),
    details: [
      text(
        'Bara den inbyggda databasen, och bara en tom, fylls. Kommandot slutar när staden är inläst; obruten start visar den.',
        'Only the embedded database is filled, and only an empty one. The command ends when the city is loaded; obruten start shows it.',
      ),
    ],
    options: [],
    examples: ['obruten demo'],
    load: () => import('./demo.ts'),
  },
  {
    name: 'backup',
    summary: text(
      'Säkerhetskopiera den inbyggda databasen medan den är igång.',
      'Back up the embedded database while it runs.',
    ),
    details: [
      text(
        'Kopian är en mapp som Obruten startar på: OBRUTEN_DATA=MAPPEN obruten start. Den innehåller allt om barnen och lösenorden till databasen: förvara den därefter.',
        'The copy is a folder that Obruten starts on: OBRUTEN_DATA=FOLDER obruten start. It holds everything about the children and the passwords of the database: keep it accordingly.',
      ),
    ],
    options: [
      {
        name: 'to',
        takes: text('en mapp', 'a folder'),
        required: true,
        says: text(
          'Mappen att kopiera till; tom eller ny.',
          'The folder to copy to; empty or new.',
        ),
      },
    ],
    examples: ['obruten backup --to /srv/backup/2026-11-22'],
    load: () => import('./back-up.ts'),
  },
  {
    name: 'log verify',
    summary: text('Kontrollera att loggen är hel.', 'Check that the log is whole.'),
    details: [
      text(
        'Går igenom loggens kedja av sigill från början. Svarar 0 om den är hel, 1 om den är bruten och vid vilket sigill.',
        'Walks the log’s chain of seals from the beginning. Answers 0 when it is whole, 1 when it is broken, and at which seal.',
      ),
      whichDatabase,
    ],
    options: [json],
    examples: ['obruten log verify', 'obruten log verify --json'],
    load: () => import('./verify-log.ts'),
  },
  {
    name: 'export sams',
    summary: text('Lämna ut en månads SAMS-fil.', 'Release a month’s SAMS file.'),
    details: [
      text(
        'Görs i en SAMS-kontaktpersons namn, med hennes rätt att se och ingen annans. Utlämnandet och dess grund registreras och loggas som från sidan Månadsfil.',
        'Done in the name of a SAMS contact person, with her right to see and nobody else’s. The release and its ground are recorded and logged as from the page Month file.',
      ),
      whichDatabase,
    ],
    options: [
      {
        name: 'month',
        takes: text('en månad, ÅÅÅÅ-MM', 'a month, YYYY-MM'),
        required: true,
        says: text('Månaden.', 'The month.'),
      },
      {
        name: 'stadsdel',
        takes: text('stadsdelens namn', 'the district’s name'),
        required: true,
        says: text(
          'Stadsdelen; ska vara kontaktpersonens egen.',
          'The district; must be the contact person’s own.',
        ),
      },
      {
        name: 'out',
        takes: text('en fil, .xlsx eller .csv', 'a file, .xlsx or .csv'),
        required: true,
        says: text('Filen att skriva; får inte finnas.', 'The file to write; must not exist.'),
      },
      {
        name: 'ground',
        takes: text('en sekretessgrund', 'a ground'),
        choices: ['osl-10-2', 'osl-12-2', 'osl-26-9', 'annan'],
        required: true,
        says: text(
          'Grunden för utlämnandet: osl-10-2, osl-12-2, osl-26-9 eller annan.',
          'The ground for the release: osl-10-2, osl-12-2, osl-26-9 or annan (other).',
        ),
      },
      {
        name: 'ground-note',
        takes: text('grunden i ord', 'the ground in words'),
        says: text('Behövs när grunden är annan.', 'Needed when the ground is annan.'),
      },
      {
        name: 'recipient',
        takes: text('en mottagare', 'a recipient'),
        required: true,
        says: text('Vem som tar emot filen.', 'Who receives the file.'),
      },
      {
        name: 'as',
        takes: text('ett förordnandes id', 'the id of an appointment'),
        required: true,
        says: text(
          'Förordnandet som SAMS-kontaktperson att handla under (appointment.id).',
          'The appointment as SAMS contact person to act under (appointment.id).',
        ),
      },
    ],
    examples: [
      'obruten export sams --month 2026-10 --stadsdel Farsta --out farsta.xlsx --ground osl-10-2 --recipient "Socialförvaltningen" --as 0199…',
    ],
    load: () => import('./export-sams.ts'),
  },
  tableCommand,
  {
    name: 'import',
    summary: text(
      'Läs in ett uttag ur verksamhetssystemet.',
      'Take in an extract of the case system.',
    ),
    details: [
      text(
        'Filernas form, mappningsfilen och vad som gäller när systemen säger olika står i docs/import.md. Varje fil tas in helt eller inte alls; samma filer en gång till ändrar inget.',
        'The form of the files, the mapping file, and what counts when the systems differ are told in docs/import.md. Each file is taken in whole or not at all; the same files once more change nothing.',
      ),
      text(
        'Svarar 0 när alla filer är intagna, 1 när någon har fel att rätta (radvis på stderr), 2 när mappningsfilen är fel.',
        'Answers 0 when all files are in, 1 when one has wrongs to correct (by row on stderr), 2 when the mapping file is wrong.',
      ),
      whichDatabase,
    ],
    options: [
      {
        name: 'authority',
        takes: text('nämndens korta namn', 'the short name of the authority'),
        says: text('Vems register.', 'Whose register.'),
      },
      {
        name: 'mapping',
        takes: aFile,
        says: text('Mappningsfilen (JSON).', 'The mapping file (JSON).'),
      },
      {
        name: 'folder',
        takes: text('en mapp', 'a folder'),
        says: text(
          'Där filerna ligger, med de namn som mappningsfilen anger.',
          'Where the files lie, by the names that the mapping file gives.',
        ),
      },
      {
        name: 'extracted',
        takes: text('ÅÅÅÅ-MM-DD', 'YYYY-MM-DD'),
        says: text(
          'Dagen då uttaget gjordes: det som registrerats senare står kvar. Utan den räknas uttaget som dagens.',
          'The day the extract was taken: what was recorded later stays. Without it the extract is of today.',
        ),
      },
      {
        name: 'resume',
        takes: text('en imports id', 'the id of an import'),
        says: text(
          'Fortsätt en import som avbröts, i stället för att börja en.',
          'Go on with an import that was interrupted, instead of beginning one.',
        ),
      },
    ],
    examples: [
      'obruten import --authority Farsta --mapping norrsystem/mapping.json --folder norrsystem',
    ],
    load: () => import('./import-register.ts'),
  },
  {
    name: 'duties',
    summary: text(
      'Räkna fram åtaganden ur en fil med fakta, utan databas.',
      'Work out duties from a file of facts, without a database.',
    ),
    details: [
      text(
        'Filens form och alla slag av fakta står i docs/facts.md. Ingen databas öppnas och klockan läses inte: samma fil och dag ger samma svar.',
        'The form of the file and all kinds of fact are told in docs/facts.md. No database is opened and no clock is read: the same file and day give the same answer.',
      ),
    ],
    options: [
      {
        name: 'facts',
        takes: aFile,
        required: true,
        says: text('Filen med fakta (JSON); - är stdin.', 'The file of facts (JSON); - is stdin.'),
      },
      {
        name: 'as-of',
        takes: aDay,
        required: true,
        says: text('Dagen det räknas på.', 'The day it is worked out for.'),
      },
      json,
    ],
    examples: [
      'obruten duties --facts tests/fixtures/facts/five-duties.json --as-of 2026-11-22',
      'obruten duties --facts - --as-of 2027-01-02 --json < facts.json',
    ],
    load: () => import('./duties/duties.ts'),
  },
  protectCommand,
]
