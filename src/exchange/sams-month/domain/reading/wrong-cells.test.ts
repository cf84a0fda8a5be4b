import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Cells,
  day,
  monthOptions,
  monthSheet,
} from '../../../../../tests/fixtures/spreadsheets/month-sheet.ts'
import type { ProblemReason } from './problems.ts'
import { readMonth } from './read-month.ts'

/** One cell wrong: where it is told, and what the sentence says to do. */
const WRONG: readonly [Cells, ProblemReason, column: string, todo: RegExp][] = [
  [{ stadsdel: 'Skdrholmen' }, 'unknown-stadsdel', 'A', /Menade du Skärholmen\?/],
  [{ stadsdel: 'Huddinge' }, 'unknown-stadsdel', 'A', /listan över stadsdelar/],
  [{ stadsdel: null }, 'empty-cell', 'A', /Fyll i/],
  [{ month: 'november 2026' }, 'not-a-month', 'B', /2026-11/],
  [{ month: day('2026-11-03') }, 'not-a-month', 'B', /2026-11/],
  [{ pseudonym: 'Kalle Karlsson' }, 'not-a-pseudonym', 'C', /aldrig ett namn/],
  [{ pseudonym: 'Kalle' }, 'not-a-pseudonym', 'C', /aldrig ett namn/],
  [{ birthYear: 14 }, 'not-a-number', 'D', /siffror/],
  [{ birthYear: 2027 }, 'impossible-birth-year', 'D', /födelseåret/],
  [{ birthYear: 2004 }, 'impossible-birth-year', 'D', /födelseåret/],
  [{ sex: 'f' }, 'unknown-word', 'E', /flicka, pojke, okänt/],
  [{ schoolForm: 'Grundskolan' }, 'unknown-word', 'F', /Menade du Grundskola\?/],
  [{ grade: 11 }, 'not-a-number', 'G', /siffror/],
  [{ placementForm: 'Fosterhem' }, 'unknown-word', 'H', /Jourhem, Familjehem/],
  [{ placedOn: '2026-11-03' }, 'date-as-text', 'I', /2026-11-03\?.*Text till kolumner/],
  [{ placedOn: '3 nov 2026' }, 'date-as-text', 'I', /Menade du 2026-11-03\?/],
  [{ placedOn: '11/03/26 ?' }, 'date-as-text', 'I', /format till Datum/],
  [{ placedOn: 46_329 }, 'date-as-number', 'I', /format till Datum/],
  [
    { placedOn: day('2026-10-31'), daysToSchool: null },
    'placed-outside-month',
    'I',
    /rätt månads fil/,
  ],
  [{ changesSchool: 'kanske' }, 'not-yes-no', 'J', /ja eller nej/],
  [{ municipality: 'Storgatan 3' }, 'not-a-municipality', 'K', /utan adress/],
  [{ municipality: 'x'.repeat(61) }, 'text-too-long', 'K', /Korta/],
  [{ samsSentOn: day('2026-12-03') }, 'in-the-future', 'L', /tills det har hänt/],
  [{ schoolStartOn: day('2026-11-02') }, 'starts-before-placement', 'M', /Rätta ett av datumen/],
  [{ schoolStartOn: null }, 'days-without-start', 'N', /skolstarten/],
  [{ daysToSchool: 8 }, 'days-differ', 'N', /räknas dagarna ut/],
  [{ daysToSchool: 'nio' }, 'not-a-number', 'N', /siffror/],
  [{ delayReason: 'För att' }, 'unknown-word', 'O', /Ingen skola utsedd/],
  [{ delayReason: `Annat: ${'x'.repeat(201)}` }, 'text-too-long', 'O', /Korta/],
  [{ hasSchoolPlan: null }, 'empty-cell', 'P', /Fyll i/],
]
for (const [changes, reason, column, todo] of WRONG) {
  test(`told at ${column}3: ${reason} (${JSON.stringify(changes)})`, () => {
    const reading = readMonth(monthSheet([{}, { pseudonym: 'P-0002', ...changes }]), monthOptions)
    assert.deepEqual(
      reading.problems.map((problem) => [problem.row, problem.column, problem.reason]),
      [[3, column, reason]],
    )
    assert.match(reading.problems[0]?.todo.sv ?? '', todo)
    assert.deepEqual(reading.rows, [], 'all or nothing')
  })
}
