import { text } from '../../shared/text.ts'
import type { Command } from '../command.ts'

export const protectCommand: Command = {
  name: 'protect',
  summary: text(
    'Skydda tabeller så att inget litet antal kan räknas ut, utan databas.',
    'Protect tables so that no small count can be computed, without a database.',
  ),
  details: [
    text(
      'Läser JSON-stat 2.0 med tabellens inre celler. Varje dimension får kategorin total, och hierarkier anges med category.child. Flera dataset i en samling skyddas tillsammans: samma cell i två tabeller är en cell.',
      'Reads JSON-stat 2.0 with the inner cells of the table. Every dimension gets the category total, and hierarchies are given by category.child. Several datasets of a collection are protected together: the same cell in two tables is one cell.',
    ),
    text(
      'Belopp, som kostnader eller dygn, känns igen på extension.contributions: vem som har bidragit med hur mycket i varje inre cell.',
      'Amounts, such as costs or days, are known by extension.contributions: who put how much into each inner cell.',
    ),
    text(
      'Det som skrivs har granskats: för varje dold cell räknas ut vad en utomstående kan veta. Går det inte att skydda skrivs ingenting, och svaret är 1.',
      'What is written has been audited: for each hidden cell it is worked out what an outsider can know. What cannot be protected is not written, and the answer is 1.',
    ),
  ],
  options: [
    {
      name: 'in',
      takes: text('en fil', 'a file'),
      required: true,
      says: text(
        'Tabellen eller tabellerna (JSON-stat); - är stdin.',
        'The table or tables (JSON-stat); - is stdin.',
      ),
    },
    {
      name: 'out',
      takes: text('en fil', 'a file'),
      required: true,
      says: text('Den skyddade tabellen (JSON-stat).', 'The protected table (JSON-stat).'),
    },
    {
      name: 'threshold',
      takes: text('ett antal', 'a count'),
      says: text(
        'Antal från 1 till och med detta döljs; 3 om inget anges.',
        'Counts from 1 to this are hidden; 3 unless given.',
      ),
    },
    {
      name: 'zeros',
      takes: text('show eller hide', 'show or hide'),
      choices: ['show', 'hide'],
      says: text(
        'show visar nollor (om inget anges), hide döljer dem.',
        'show shows zeros (unless given), hide hides them.',
      ),
    },
    {
      name: 'objective',
      takes: text('count eller value', 'count or value'),
      choices: ['count', 'value'],
      says: text(
        'Dölj så få celler (count) eller så litet antal (value, om inget anges) som möjligt.',
        'Hide as few cells (count) or as small a number (value, unless given) as possible.',
      ),
    },
    {
      name: 'method',
      takes: text('exact, fast eller round', 'exact, fast or round'),
      choices: ['exact', 'fast', 'round'],
      says: text(
        'exact: bevisat billigast, upp till ungefär 100 celler. fast (om inget anges): bra nog. round: små tal avrundas i stället.',
        'exact: proved cheapest, up to about 100 cells. fast (unless given): good enough. round: small numbers are rounded instead.',
      ),
    },
    {
      name: 'keep',
      takes: text('celler', 'cells'),
      says: text(
        'Celler som ska visas, med komma emellan: total, eller dimension=kategori+dimension=kategori.',
        'Cells to keep shown, with commas between: total, or dimension=category+dimension=category.',
      ),
    },
    {
      name: 'p-percent',
      takes: text('ett tal', 'a number'),
      says: text(
        'Belopp: känsligt om den näst största kan räkna ut den största på så många procent när; 10 om varken detta eller --dominance anges.',
        'Amounts: sensitive if the second largest can tell the largest to within so many per cent; 10 if neither this nor --dominance is given.',
      ),
    },
    {
      name: 'dominance',
      takes: text('antal,procent', 'number,per cent'),
      says: text(
        'Belopp: känsligt om så många bidragsgivare står för mer än så många procent, som 1,75.',
        'Amounts: sensitive if so many contributors make up more than so many per cent, as 1,75.',
      ),
    },
    {
      name: 'contributors',
      takes: text('ett antal', 'a count'),
      says: text(
        'Belopp: känsligt om färre än så många har bidragit; 3 om inget anges.',
        'Amounts: sensitive if fewer than so many have contributed; 3 unless given.',
      ),
    },
    {
      name: 'audit',
      takes: text('en fil', 'a file'),
      says: text(
        'Granskningen (JSON): vad en utomstående kan räkna ut om varje dold cell.',
        'The audit (JSON): what an outsider can compute of each hidden cell.',
      ),
    },
  ],
  examples: [
    'obruten protect --in table.json --out safe.json --keep total --audit audit.json',
    'obruten protect --in costs.json --out safe.json --p-percent 10 --dominance 1,75',
  ],
  load: () => import('./protect.ts'),
}
