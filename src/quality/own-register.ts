import { sql } from 'kysely'
import type { Tx } from '../access/as-actor.ts'
import type { PersonRow as Person, Sex } from '../children/index.ts'
import { facts as decisionFacts } from '../decisions/catalogue.ts'
import { facts as placementFacts } from '../placements/catalogue.ts'
import { type RecordedFact, readFacts } from '../rules/read-facts.ts'
import { facts as schoolFacts } from '../schooling/catalogue.ts'
import type { Day } from '../shared/day.ts'
import type {
  BasisRow,
  Column,
  EnrolmentRow,
  PersonRow,
  PlacementRow,
  Register,
} from './domain/register.ts'

/** An open file as the page lists it. */
export type OpenFile = Person & {
  readonly identity_number: string | null
  readonly sex: Sex
  readonly caseworker_id: string | null
  readonly caseworker_name: string | null
}

/** The open files that the actor may see. */
export function readOpenFiles(tx: Tx): Promise<OpenFile[]> {
  return tx.rows(sql<OpenFile>`
    select c.id, c.case_number, c.identity_number, c.given_name, c.family_name, c.born, c.sex,
      c.protection, c.caseworker_id, s.name as caseworker_name
    from child c left join staff s on s.id = c.caseworker_id
    where c.closed_on is null order by c.family_name, c.given_name, c.id`)
}

type Held = Pick<OpenFile, 'id' | 'born'> & {
  readonly protection: string
  readonly identity_number?: string | null
  readonly sex?: string
}

/** What we hold of some children, as a register; each row is known by the fact it comes from. */
export async function readOwnRegister(tx: Tx, files: readonly Held[]): Promise<Register> {
  const kinds = [...placementFacts, ...decisionFacts, ...schoolFacts]
  const facts = await readFacts(tx, { kinds, childIds: files.map(({ id }) => id) })
  const of = Map.groupBy(facts, ({ kind }) => kind)
  const starts = new Map(
    (of.get('school-start') ?? []).map((fact) => [textOf(fact, 'placementId'), fact.from]),
  )
  const named = (kind: string) => of.get(kind) ?? []
  return {
    persons: files.map(personRow),
    placements: named('placement').map((fact) => placementRow(fact, starts)),
    bases: named('legal-basis').map(basisRow),
    reviews: [...named('overvagande'), ...named('omprovning')].map((fact) => ({
      of: 'review',
      ...rowOf(fact),
      kind: fact.kind,
      on: fact.from,
    })),
    enrolments: named('school-enrolment').map(enrolmentRow),
    absences: named('absconding').map((fact) => ({ of: 'absence', ...spellOf(fact) })),
    has: columnsWeHold,
  }
}

/** What no page asks for yet is not here, so that its rules say that they cannot be checked. */
const columnsWeHold: ReadonlySet<Column> = new Set<Column>([
  'persons',
  'placements',
  'bases',
  'reviews',
  'absences',
  'isContinuation',
  'changesSchool',
  'schoolStartOn',
])

const rowOf = ({ id, childId }: RecordedFact) => ({ row: id, child: childId })
const spellOf = (fact: RecordedFact) => ({ ...rowOf(fact), from: fact.from, until: fact.until })
const textOf = ({ data }: RecordedFact, name: string) => (data[name] ?? null) as string | null

function personRow({ id, identity_number = null, born, sex, protection }: Held): PersonRow {
  const unknown = { diedOn: null, bornElsewhere: null, address: null }
  const key = { of: 'person' as const, row: '', child: id }
  return { ...key, identityNumber: identity_number, born, sex: sex ?? null, protection, ...unknown }
}

function placementRow(fact: RecordedFact, starts: ReadonlyMap<string | null, Day>): PlacementRow {
  return {
    of: 'placement',
    ...spellOf(fact),
    id: fact.originId,
    continues: null,
    form: textOf(fact, 'form'),
    home: textOf(fact, 'homeName'),
    provider: textOf(fact, 'provider'),
    endReason: textOf(fact, 'endReason'),
    isContinuation: fact.data.isReplacement === true,
    changesSchool: fact.data.changesSchool === true,
    schoolStartOn: starts.get(fact.originId) ?? null,
    healthCheckOn: null,
    carePlanOn: null,
    planOn: null,
    permitFrom: null,
    permitUntil: null,
    providerForm: null,
    dailyCost: null,
    district: null,
    districtDecidedOn: null,
    aftercareFrom: null,
    lastFrom: null,
  }
}

function basisRow(fact: RecordedFact): BasisRow {
  const unknown = { submittedOn: null, appliedOn: null, childConsents: null }
  return { of: 'basis', ...spellOf(fact), basis: textOf(fact, 'basis'), ...unknown }
}

function enrolmentRow(fact: RecordedFact): EnrolmentRow {
  return { of: 'enrolment', ...spellOf(fact), schoolForm: textOf(fact, 'schoolForm') }
}
