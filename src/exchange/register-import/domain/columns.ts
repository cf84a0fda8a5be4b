import { type Text, text } from '../../../shared/text.ts'

/** The files that a register's extract comes as, in the order they are taken in. */
export const fileKinds = [
  'persons',
  'guardians',
  'assignments',
  'placements',
  'decisions',
  'enrolments',
] as const

export type FileKind = (typeof fileKinds)[number]

export const fileKindNames: Readonly<Record<FileKind, Text>> = {
  persons: text('Personer', 'Persons'),
  guardians: text('Vårdnadshavare', 'Custodians'),
  assignments: text('Handläggare', 'Caseworkers'),
  placements: text('Placeringar', 'Placements'),
  decisions: text('Beslut', 'Decisions'),
  enrolments: text('Skolgång', 'Schooling'),
}

/** The lists of codes that a mapping may translate. */
export const codeLists = [
  'sex',
  'protection',
  'relation',
  'form',
  'endReason',
  'basis',
  'decisionKind',
  'decidedBy',
  'provider',
  'schoolForm',
  'yesNo',
] as const

export type CodeList = (typeof codeLists)[number]

type Reads =
  | { readonly as: 'text'; readonly max: number }
  | { readonly as: 'day' | 'end' | 'number' }
  | { readonly as: 'code'; readonly list: CodeList }

export type ImportColumn = {
  readonly name: Text
  readonly reads: Reads
  /** Must be mapped, and must hold something on each row. */
  readonly required: boolean
}

const words = (max = 200): Reads => ({ as: 'text', max })
const day: Reads = { as: 'day' }
/** The last day of a period, which systems write in two ways. */
const end: Reads = { as: 'end' }
const number: Reads = { as: 'number' }
const code = (list: CodeList): Reads => ({ as: 'code', list })

function must(sv: string, en: string, reads: Reads): ImportColumn {
  return { name: text(sv, en), reads, required: true }
}

function may(sv: string, en: string, reads: Reads): ImportColumn {
  return { name: text(sv, en), reads, required: false }
}

const person = must('Personens nyckel', 'Key of the person', words(100))

/**
 * Every column that an import may have, by our own name of it. What is not stored (dates of permits,
 * costs, plans …) is read for the checks of data quality alone.
 */
export const importColumns = {
  persons: {
    person,
    identityNumber: must('Personnummer', 'Identity number', words(20)),
    givenName: must('Förnamn', 'Given name', words(100)),
    familyName: must('Efternamn', 'Family name', words(100)),
    born: may('Födelsedatum', 'Date of birth', day),
    sex: may('Kön', 'Sex', code('sex')),
    protection: may('Skyddade uppgifter', 'Protected data', code('protection')),
    unaccompanied: may('Ensamkommande', 'Unaccompanied', code('yesNo')),
    unit: may('Enhet', 'Unit', words()),
    family: may('Syskonnyckel', 'Key of the siblings', words(100)),
    diedOn: may('Dödsdag', 'Day of death', day),
    bornElsewhere: may('Födelsedatum i annat system', 'Date of birth elsewhere', day),
    address: may('Adress', 'Address', words(500)),
  },
  guardians: {
    person,
    name: must('Namn', 'Name', words()),
    relation: must('Relation', 'Relation', code('relation')),
    phone: may('Telefon', 'Telephone', words(50)),
  },
  assignments: {
    person,
    caseworker: must('Handläggare', 'Caseworker', words()),
  },
  placements: {
    person,
    from: must('Från och med', 'From', day),
    until: may('Slutdatum', 'End date', end),
    form: must('Placeringsform', 'Form of placement', code('form')),
    home: must('Hem', 'Home', words()),
    municipality: must('Kommun', 'Municipality', words(100)),
    provider: may('Regiform', 'Run by', code('provider')),
    endReason: may('Avslutsorsak', 'Reason of the end', code('endReason')),
    changesSchool: may('Skolbyte', 'Changes school', code('yesNo')),
    isContinuation: may('Omplacering', 'Re-placement', code('yesNo')),
    id: may('Placeringens nyckel', 'Key of the placement', words(100)),
    continues: may('Fortsätter placering', 'Continues placement', words(100)),
    schoolStartOn: may('Skolstart', 'School start', day),
    healthCheckOn: may('Hälsoundersökning', 'Health check', day),
    carePlanOn: may('Vårdplan', 'Care plan', day),
    planOn: may('Genomförandeplan', 'Implementation plan', day),
    permitFrom: may('Tillstånd från', 'Permit from', day),
    permitUntil: may('Tillstånd slut', 'Permit end', end),
    providerForm: may('Utförarens form', 'Form of the provider', code('form')),
    dailyCost: may('Dygnskostnad', 'Daily cost', number),
    district: may('Stadsdel', 'District', words(100)),
    districtDecidedOn: may('Beslut om stadsdel', 'Decision on district', day),
    aftercareFrom: may('Eftervård från', 'Aftercare from', day),
  },
  decisions: {
    person,
    kind: may('Slag av beslut', 'Kind of decision', code('decisionKind')),
    from: must('Från och med', 'From', day),
    until: may('Slutdatum', 'End date', end),
    basis: must('Lagrum', 'Legal basis', code('basis')),
    decidedBy: may('Beslutat av', 'Decided by', code('decidedBy')),
    submittedOn: may('Underställt', 'Submitted', day),
    appliedOn: may('Ansökan', 'Applied', day),
    childConsents: may('Eget samtycke', 'Own consent', code('yesNo')),
  },
  enrolments: {
    person,
    from: must('Från och med', 'From', day),
    until: may('Slutdatum', 'End date', end),
    school: must('Skola', 'School', words()),
    schoolForm: must('Skolform', 'School form', code('schoolForm')),
    grade: may('Årskurs', 'Grade', number),
  },
} as const satisfies Readonly<Record<FileKind, Readonly<Record<string, ImportColumn>>>>

export function columnsOf(kind: FileKind): Readonly<Record<string, ImportColumn>> {
  return importColumns[kind]
}
