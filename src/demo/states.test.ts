import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slice as decisions } from '../decisions/index.ts'
import { slice as health } from '../health/index.ts'
import { timing } from '../rules/duty.ts'
import { evaluate } from '../rules/evaluate.ts'
import { schoolCalendar, slice as schooling } from '../schooling/index.ts'
import { ageOn, type Day, parseDay } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import { type City, inUseSinceIn, makeCity } from './city.ts'
import type { DemoFact } from './life/demo-fact.ts'
import type { ChildFile } from './people/child-file.ts'
import { factsInForce } from './write/facts-in-force.ts'

/** What a person would look for on a child's page, worked out here without the stories. */
type Seen = {
  readonly file: ChildFile
  readonly today: Day
  /** What holds now, of a kind, in order of time. */
  readonly of: (kind: string) => DemoFact[]
  readonly siblings: readonly ChildFile[]
  /** How each duty of a rule stands. */
  readonly stands: (ruleId: string) => string[]
}

const rules = [decisions, schooling, health].flatMap((slice) => [...slice.rules])

/** Days without school after a placement that changed it; null once school has begun. */
function waits({ of, today }: Seen): number | null {
  const last = of('placement').at(-1)
  if (last?.data.changesSchool !== true || last.until !== null) return null
  const hasBegun = [...of('school-start'), ...of('school-enrolment')].some(
    ({ from }) => from >= last.from,
  )
  return hasBegun ? null : today - last.from
}

function startedOnDay({ of }: Seen, days: number): boolean {
  return of('school-start').some(({ from, data }) => {
    const placement = of('placement').find(({ originId }) => originId === data.placementId)
    return placement !== undefined && from - placement.from === days
  })
}

const bases = ({ of }: Seen) => of('legal-basis').map(({ data }) => String(data.basis))
const isUnder = (seen: Seen, ...codes: string[]) =>
  seen
    .of('legal-basis')
    .some(({ until, data }) => until === null && codes.includes(String(data.basis)))
const ends = ({ of }: Seen) => of('placement').map(({ data }) => data.endReason)
const isPlaced = ({ of }: Seen) => of('placement').some(({ until }) => until === null)
const considered = ['overvagande-sol', 'overvagande-lvu-2']
const standsSo = (seen: Seen, ...how: string[]) =>
  considered.flatMap((rule) => seen.stands(rule)).some((one) => how.includes(one))
const homes = (file: ChildFile) =>
  file.facts.filter(({ kind }) => kind === 'placement').map(({ data }) => data.homeName)

const states: Readonly<Record<string, (seen: Seen) => boolean>> = {
  'registered, never placed': ({ of }) => of('placement').length === 0,
  'placed today': ({ of, today }) => of('placement').some(({ from }) => from === today),
  '1 day without school': (seen) => waits(seen) === 1,
  '5 days without school': (seen) => waits(seen) === 5,
  '9 days without school': (seen) => waits(seen) === 9,
  '20 days without school': (seen) => waits(seen) === 20,
  'school on day 3': (seen) =>
    startedOnDay(seen, 3) && seen.stands('school-start').includes('done'),
  'school on day 9, late, with a reason': (seen) =>
    startedOnDay(seen, 9) &&
    seen.stands('school-start').includes('done-late') &&
    seen.of('school-start').some(({ data }) => data.delayReason !== null),
  'SAMS message sent': ({ stands }) => stands('sams-message').includes('done'),
  'SAMS message late': ({ stands }) => stands('sams-message').includes('late'),
  'school plan made': ({ stands }) => stands('school-plan').includes('done'),
  'school plan late': ({ stands }) => stands('school-plan').includes('late'),
  'region told': ({ stands }) => stands('region-notice').includes('done'),
  'region not told in time': ({ stands }) => stands('region-notice').includes('late'),
  'övervägande done': (seen) => standsSo(seen, 'done'),
  'övervägande soon': (seen) => standsSo(seen, 'soon', 'today'),
  'övervägande late': (seen) => standsSo(seen, 'late'),
  'övervägande done late': (seen) => standsSo(seen, 'done-late'),
  'omprövning late': ({ stands }) => stands('omprovning-lvu-3').includes('late'),
  'omprövning done': ({ stands }) => stands('omprovning-lvu-3').includes('done'),
  'LVU 2 § or its successor': (seen) => isUnder(seen, 'lvu-2', 'law2026-3-2'),
  'LVU 3 § or its successor': (seen) => isUnder(seen, 'lvu-3', 'law2026-3-3'),
  'taken at once, now': (seen) => isUnder(seen, 'lvu-6', 'law2026-5-1'),
  'taken at once, then in care': (seen) =>
    /^(lvu-6,lvu-2|law2026-5-1,law2026-3-2)$/.test(bases(seen).join()),
  SoL: (seen) => isUnder(seen, 'sol'),
  'two to four placements in a row': ({ of }) => of('placement').length >= 3,
  breakdown: (seen) => ends(seen).includes('breakdown'),
  'absconded now': ({ of }) => of('absconding').some(({ until }) => until === null),
  'came back': ({ of }) => of('absconding').some(({ until }) => until !== null),
  'moved home': (seen) => !isPlaced(seen) && ends(seen).includes('returned-home'),
  'own housing': (seen) => !isPlaced(seen) && ends(seen).includes('own-housing'),
  'siblings together': ({ file, siblings }) =>
    siblings.some((other) => homes(other).at(-1) === homes(file).at(-1)),
  'siblings apart': ({ file, siblings }) =>
    siblings.some((other) => homes(other).at(-1) !== homes(file).at(-1)),
  sekretessmarkering: ({ file }) => file.protection === 'sekretessmarkering',
  'skyddad folkbokföring': ({ file }) => file.protection === 'skyddad-folkbokforing',
  'skyddat boende taught by Lärteamet': (seen) =>
    seen.file.protection === 'by-decision' &&
    seen.of('placement').some(({ data }) => data.form === 'skyddat-boende') &&
    seen.of('school-enrolment').some(({ data }) => data.kind === 'larteam'),
  'no caseworker': ({ file }) => file.caseworkerId === null && file.assignments.length === 0,
  'another caseworker before': ({ file }) => file.assignments.some(({ until }) => until !== null),
  'a deputy now': ({ file }) => file.assignments.some(({ kind }) => kind === 'deputy'),
  samordningsnummer: ({ file }) => file.identity.kind === 'samordningsnummer',
  reservnummer: ({ file }) => file.identity.kind === 'reservnummer',
  'unaccompanied in stödboende': ({ file, of }) =>
    file.unaccompanied === true &&
    of('guardian').some(({ data }) => data.relation === 'god-man') &&
    of('placement').some(({ data, until }) => data.form === 'stodboende' && until === null),
  'under school age': ({ file, today }) => ageOn(file.born, today) < 5,
  'upper secondary school changed': (seen) =>
    seen.of('school-enrolment').some(({ data }) => data.schoolForm === 'gymnasieskola') &&
    seen.stands('school-start').length > 0,
  'corrected fact': ({ file }) =>
    file.facts.some(
      ({ kind, data, voided }) =>
        kind === 'placement' && voided?.kind === 'correction' && data.municipality === 'Huddinge',
    ),
  'voided mistake': ({ file }) => file.facts.some(({ voided }) => voided?.kind === 'mistake'),
}

function look(city: City): Seen[] {
  const { today, children, schoolYears } = city
  const named = (row: { name: string; from: Day; until: Day }) => {
    return { ...row, name: text(row.name, row.name) }
  }
  const calendar = schoolCalendar(schoolYears.terms.map(named), schoolYears.breaks.map(named))
  return children.map((file): Seen => {
    const held = file.facts
      .filter(({ voided }) => voided === null)
      .sort((one, other) => one.from - other.from)
    const subject = { kind: 'child' as const, id: file.id, born: file.born }
    const facts = factsInForce(file.facts)
    const duties = evaluate({
      rules,
      facts,
      subject,
      today,
      calendar,
      inUseSince: inUseSinceIn(today),
    })
    return {
      file,
      today,
      of: (kind) => held.filter((fact) => fact.kind === kind),
      siblings: children.filter(
        ({ id, siblingGroup }) =>
          siblingGroup !== null && siblingGroup === file.siblingGroup && id !== file.id,
      ),
      stands: (ruleId) =>
        duties.filter((duty) => duty.ruleId === ruleId).map((duty) => timing(duty, today)),
    }
  })
}

for (const day of ['2026-11-22', '2026-12-31', '2027-01-02', '2028-02-29']) {
  test(`every state is found in the city of ${day}`, () => {
    const seen = look(makeCity({ seed: 'stockholm', today: parseDay(day) }))
    const missing = Object.entries(states).filter(([, holds]) => !seen.some(holds))
    assert.deepEqual(
      missing.map(([state]) => state),
      [],
    )
  })
}
