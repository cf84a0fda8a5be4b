import { parseIdentityNumber } from '../../../shared/identity-number.ts'
import { text } from '../../../shared/text.ts'
import type { AnyRow, ChildRows, Codes, PersonRow } from '../register.ts'
import { type Look, nothing, qualityRule, thoseOf } from '../rule.ts'

/** Rules 1–7, 9, 10 and 42: who the person is, and whether codes and dates can be read at all. */
export const personRules = [
  qualityRule({
    number: 1,
    code: 'unknown-code',
    level: 'error',
    stopsImport: true,
    mend: 'source',
    name: text('Okänd kod', 'Unknown code'),
    todo: text(
      'Rätta koden i verksamhetssystemet, eller lägg till den i mappningsfilens kodtabell.',
      'Correct the code in the case system, or add it to the code table of the mapping file.',
    ),
    check: (rows, { codes }) => everyRow(rows).filter((row) => hasUnknownCode(row, codes)),
  }),
  qualityRule({
    number: 2,
    code: 'identity-number',
    level: 'error',
    stopsImport: true,
    mend: 'source',
    name: text('Personnumret går inte ihop', 'The identity number does not hold'),
    todo: text(
      'Jämför med folkbokföringen: numret saknas, har fel kontrollsiffra eller säger en annan födelsedag. Samordningsnummer och reservnummer går bra.',
      'Compare with the population register: the number is missing, has a wrong check digit or says another date of birth. Coordination and reserve numbers will do.',
    ),
    check: (rows, look) => thoseOf(rows.persons, (person) => !hasValidNumber(person, look)),
  }),
  qualityRule({
    number: 3,
    code: 'person-once',
    level: 'error',
    stopsImport: true,
    mend: 'source',
    name: text('Personen står två gånger', 'The person stands twice'),
    todo: text(
      'Slå ihop personerna i verksamhetssystemet så att var och en står en gång.',
      'Merge the persons in the case system so that each stands once.',
    ),
    check: ({ persons, sharesNumber }) =>
      persons.length > 1 ? persons.slice(1) : sharesNumber ? persons : nothing,
  }),
  qualityRule({
    number: 4,
    code: 'placement-without-person',
    level: 'error',
    stopsImport: true,
    mend: 'source',
    needs: ['persons', 'placements'],
    name: text('Placering utan person', 'Placement without a person'),
    todo: text(
      'Ta med personen i personfilen, eller rätta personens nyckel på raden.',
      'Include the person in the file of persons, or correct the person’s key on the row.',
    ),
    check: ({ person, placements }) => (person === null ? placements : nothing),
  }),
  qualityRule({
    number: 5,
    code: 'born-differs',
    level: 'warning',
    mend: 'particulars',
    needs: ['bornElsewhere'],
    name: text('Födelsedatum skiljer mellan system', 'Date of birth differs between systems'),
    todo: text(
      'Ta reda på vilket datum som är rätt och ändra i det andra systemet.',
      'Find out which date is right and change it in the other system.',
    ),
    check: ({ persons }) =>
      thoseOf(
        persons,
        ({ born, bornElsewhere }) =>
          born !== null && bornElsewhere !== null && born !== bornElsewhere,
      ),
  }),
  qualityRule({
    number: 6,
    code: 'born-after-period',
    level: 'error',
    stopsImport: true,
    mend: 'placement',
    name: text('Född efter att placeringen slutat', 'Born after the placement ended'),
    todo: text(
      'Rätta födelsedatumet, eller flytta placeringen till rätt barn.',
      'Correct the date of birth, or move the placement to the right child.',
    ),
    check: ({ person, placements }) => {
      const born = person?.born ?? null
      return born === null
        ? nothing
        : thoseOf(placements, ({ until }) => until !== null && born >= until)
    },
  }),
  qualityRule({
    number: 7,
    code: 'placed-before-birth',
    level: 'error',
    stopsImport: true,
    mend: 'placement',
    name: text('Placerad före födelsen', 'Placed before birth'),
    todo: text(
      'Rätta placeringens första dag eller födelsedatumet.',
      'Correct the first day of the placement or the date of birth.',
    ),
    check: ({ person, placements }) => {
      const born = person?.born ?? null
      if (born === null) return nothing
      // Wholly before the birth is another rule's (6).
      return thoseOf(
        placements,
        ({ from, until }) => from !== null && from < born && (until === null || born < until),
      )
    },
  }),
  qualityRule({
    number: 9,
    code: 'date-unreadable',
    level: 'error',
    stopsImport: true,
    mend: 'source',
    name: text('Datumet går inte att läsa', 'The date cannot be read'),
    todo: text(
      'Skriv ett datum som finns, i den form som mappningsfilen anger.',
      'Write a date that exists, in the form that the mapping file states.',
    ),
    check: (rows) =>
      everyRow(rows).filter(({ unreadable }) => unreadable !== undefined && unreadable.length > 0),
  }),
  qualityRule({
    number: 10,
    code: 'date-in-future',
    level: 'error',
    stopsImport: true,
    mend: 'placement',
    name: text('Datum i framtiden', 'Date in the future'),
    todo: text(
      'Det som ännu inte hänt är en plan. Ta bort datumet tills det har hänt, eller rätta det.',
      'What has not happened yet is a plan. Remove the date until it has happened, or correct it.',
    ),
    check: (rows, { today }) => {
      const ahead = (day: number | null) => day !== null && day > today
      return [
        ...thoseOf(rows.persons, ({ born, diedOn }) => ahead(born) || ahead(diedOn)),
        ...thoseOf(
          rows.placements,
          ({ from, until, schoolStartOn }) => ahead(from) || ahead(until) || ahead(schoolStartOn),
        ),
        ...thoseOf(rows.reviews, ({ on }) => ahead(on)),
        ...thoseOf(rows.absences, ({ from }) => ahead(from)),
      ]
    },
  }),
  qualityRule({
    number: 42,
    code: 'protected-with-address',
    level: 'error',
    mend: 'source',
    needs: ['address'],
    name: text('Adress för skyddad person', 'Address of a protected person'),
    todo: text(
      'Ta bort adressen ur uttaget. Den tas aldrig in här, men filen har färdats med den.',
      'Remove the address from the extract. It is never taken in here, but the file has travelled with it.',
    ),
    check: ({ persons }) =>
      thoseOf(
        persons,
        ({ protection, address }) =>
          protection !== null && protection !== 'none' && address !== null,
      ),
  }),
]

function everyRow(rows: ChildRows): readonly AnyRow[] {
  const { persons, placements, bases, reviews, enrolments, absences } = rows
  return [...persons, ...placements, ...bases, ...reviews, ...enrolments, ...absences]
}

function hasUnknownCode(row: AnyRow, codes: Codes): boolean {
  const isUnknown = (list: keyof Codes, code: string | null) =>
    code !== null && !codes[list].has(code)
  switch (row.of) {
    case 'person':
      return isUnknown('sex', row.sex) || isUnknown('protection', row.protection)
    case 'placement':
      return isUnknown('form', row.form) || isUnknown('endReason', row.endReason)
    case 'basis':
      return isUnknown('basis', row.basis)
    case 'review':
      return isUnknown('review', row.kind)
    case 'enrolment':
      return isUnknown('schoolForm', row.schoolForm)
    case 'absence':
      return false
  }
}

function hasValidNumber({ identityNumber, born }: PersonRow, { today }: Look): boolean {
  if (identityNumber === null) return false
  const read = parseIdentityNumber(identityNumber, { today })
  if (!read.accepted) return false
  return born === null || read.value.born === null || read.value.born === born
}
