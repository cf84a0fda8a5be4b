import { text } from '../../shared/text.ts'
import type { Command } from '../command.ts'
import { whichDatabase } from '../which-database.ts'

const aDay = text('en dag, ÅÅÅÅ-MM-DD', 'a day, YYYY-MM-DD')

export const tableCommand: Command = {
  name: 'table',
  summary: text(
    'Räkna en statistiktabell ur databasen.',
    'Count a table of statistics from the database.',
  ),
  details: [
    text(
      'Skriver JSON-stat med exakta tal, märkt intern, och loggas. Den räknar allt i databasen: den som kör kommandot äger databasen. Publicera genom obruten protect.',
      'Writes JSON-stat with exact numbers, marked internal, and is logged. It counts everything in the database: whoever runs the command owns the database. Publish by obruten protect.',
    ),
    text(
      'Måtten och indelningarna står i src/statistics/counting/README.md.',
      'The measures and dimensions are told in src/statistics/counting/README.md.',
    ),
    whichDatabase,
  ],
  options: [
    {
      name: 'measure',
      takes: text('ett mått', 'a measure'),
      required: true,
      choices: [
        ...['children', 'child-forms', 'placements-begun', 'placements-ended', 'moves', 'stock'],
        ...['days', 'lvu-children', 'accompanying', 'school-start', 'duties-kept'],
      ],
      says: text('Vad som räknas.', 'What is counted.'),
    },
    {
      name: 'rows',
      takes: text('indelningar, med komma', 'dimensions, by commas'),
      says: text('Tabellens rader.', 'The rows of the table.'),
    },
    {
      name: 'columns',
      takes: text('indelningar, med komma', 'dimensions, by commas'),
      says: text('Tabellens kolumner.', 'The columns of the table.'),
    },
    {
      name: 'period',
      takes: text('en period', 'a period'),
      required: true,
      says: text(
        '2020, 2020-Q1, 2020-03, 2020-03-15 eller 2018..2022.',
        '2020, 2020-Q1, 2020-03, 2020-03-15 or 2018..2022.',
      ),
    },
    {
      name: 'filter',
      takes: text('ett urval', 'a filter'),
      says: text(
        'Bara detta: form=jourhem,hvb;sex=flicka.',
        'Only this: form=jourhem,hvb;sex=flicka.',
      ),
    },
    {
      name: 'as-of',
      takes: aDay,
      says: text(
        'Som det var känt när den dagen slutade.',
        'As it was known at the end of that day.',
      ),
    },
    {
      name: 'since',
      takes: aDay,
      says: text(
        'Säg också vilka celler som har ändrats sedan den dagen.',
        'Also tell which cells have changed since that day.',
      ),
    },
    {
      name: 'edition',
      takes: text('exact eller published', 'exact or published'),
      choices: ['exact', 'published'],
      says: text(
        'published döljer 1–3 och summerar bara det synliga, som stadens egen tabell; exact om inget anges.',
        'published hides 1–3 and sums only what is visible, as the city’s own table; exact unless given.',
      ),
    },
    {
      name: 'out',
      takes: text('en fil', 'a file'),
      required: true,
      says: text('Filen att skriva; får inte finnas.', 'The file to write; must not exist.'),
    },
  ],
  examples: [
    'obruten table --measure child-forms --rows stadsdel --columns form --period 2020 --out 2020.json',
  ],
  load: () => import('./table.ts'),
}
