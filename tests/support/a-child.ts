import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../src/access/actor.ts'
import type { Tx } from '../../src/access/as-actor.ts'
import { registerChildren } from '../../src/children/commands.ts'
import type { Protection } from '../../src/children/person.ts'
import type { FactValue } from '../../src/rules/fact.ts'
import type { FactKind } from '../../src/rules/fact-kind.ts'
import { recordFact } from '../../src/rules/record-fact.ts'
import { reevaluate } from '../../src/rules/reevaluate.ts'
import { parseDay } from '../../src/shared/day.ts'
import { demoIdentityNumber } from '../../src/shared/demo-identity-number.ts'
import { parseIdentityNumber } from '../../src/shared/identity-number.ts'
import { asTest, type TestDatabase, testToday } from './test-database.ts'

type Data = Readonly<Record<string, FactValue>>
type StayTold = { until?: string; changesSchool?: boolean; provider?: string | null }
type Told = { kind: string; from: string; until: string | null | undefined; data: Data }

/**
 * A child as a caseworker would tell it, saved through the ordinary commands and policies:
 * `aChild('Alva', 'Berg').bornOn('2017-01-12').inJourhem('2026-02-01').under('lvu-2', '2026-02-01')
 *   .savedBy(db, city.anna)`. The caseworker who saves it becomes responsible; saved by intake or a
 * manager it waits for one. The placement changes the school unless told otherwise.
 */
export function aChild(givenName = 'Alva', familyName = 'Berg'): ChildBuilder {
  return new ChildBuilder(givenName, familyName)
}

export type SavedChild = {
  readonly id: string
  /** Twelve digits. */
  readonly identityNumber: string
  readonly givenName: string
  readonly familyName: string
  /** Ids of the facts (their first versions), by kind, in the order told. */
  readonly facts: Readonly<Record<string, readonly string[]>>
}

class ChildBuilder {
  readonly #name: readonly [string, string]
  readonly #told: Told[] = []
  #born = '2017-01-12'
  #sex: 'female' | 'male' = 'female'
  #protection: Protection = 'none'
  #unaccompanied: boolean | null = null

  constructor(givenName: string, familyName: string) {
    this.#name = [givenName, familyName]
  }

  /** The number follows: Skatteverket's test number of that day, so one girl and one boy a day. */
  bornOn(day: string, sex: 'female' | 'male' = 'female'): this {
    this.#born = day
    this.#sex = sex
    return this
  }

  protectedBy(protection: Exclude<Protection, 'none'>): this {
    this.#protection = protection
    return this
  }

  /** Came to Sweden alone, or did not; unless told, nobody has recorded it. */
  cameAlone(unaccompanied = true): this {
    this.#unaccompanied = unaccompanied
    return this
  }

  inJourhem(from: string, more: { until?: string; changesSchool?: boolean } = {}): this {
    return this.placedIn('jourhem', from, more)
  }

  placedIn(
    form: string,
    from: string,
    { until, changesSchool = true, provider = null }: StayTold = {},
  ): this {
    const endReason = until === undefined ? null : 'planned-move'
    const home = { homeName: 'Hemmet Ek', municipality: 'Stockholm' }
    const plan = { isReplacement: false, plannedEnd: null, endReason }
    const data = { form, ...home, provider, changesSchool, ...plan }
    return this.#tell('placement', from, until ?? null, data)
  }

  under(basis: string, from: string): this {
    return this.#tell('legal-basis', from, null, { basis })
  }

  enrolledAt(schoolName: string, from: string): this {
    const data = { schoolName, schoolForm: 'grundskola', grade: 3, kind: 'school' }
    return this.#tell('school-enrolment', from, null, data)
  }

  abscondedOn(day: string): this {
    return this.#tell('absconding', day, null, {})
  }

  withGuardian(name: string): this {
    return this.#tell('guardian', this.#born, null, { name, relation: 'mamma', phone: '070-1' })
  }

  /** Somebody to call at the home where it lives. */
  withContact(name: string, category = 'hem'): this {
    const data = { category, name, role: null, phone: '070-1740605', hidesWhereabouts: false }
    return this.#tell('contact', this.#born, null, data)
  }

  /** A single event that belongs to the latest placement told, such as 'school-start'. */
  step(
    kind: 'school-start' | 'sams-message' | 'school-plan' | 'region-notified',
    day: string,
  ): this {
    return this.#tell(kind, day, undefined, {})
  }

  /** Any other event of the case. */
  happened(kind: string, day: string, data: Data = {}): this {
    return this.#tell(kind, day, undefined, data)
  }

  /** What lasts, and has not ended. */
  lasting(kind: string, from: string): this {
    return this.#tell(kind, from, null, {})
  }

  savedBy(db: TestDatabase, actor: Actor, today = testToday): Promise<SavedChild> {
    return asTest(db, actor, (tx) => this.savedIn(tx, db, actor), today)
  }

  /** The same within a transaction that does more, or that is not ended yet. */
  async savedIn(tx: Tx, db: TestDatabase, actor: Actor): Promise<SavedChild> {
    const born = parseDay(this.#born)
    const number = demoIdentityNumber(born, this.#sex)
    const identity = parseIdentityNumber(number, { today: tx.today })
    if (!identity.accepted) throw new Error(identity.reason)
    const [givenName, familyName] = this.#name
    const sex = this.#sex === 'female' ? 'flicka' : 'pojke'
    const marks = { protection: this.#protection, unaccompanied: this.#unaccompanied }
    const child = { givenName, familyName, born, sex, ...marks } as const
    const own = actor.role === 'caseworker' ? actor.staffId : null
    const opened = await registerChildren(tx, actor, [{ ...child, identity: identity.value }], own)
    const [id] = opened.accepted ? opened.value : []
    if (id === undefined) throw new Error(`${givenName} has a file here already`)
    const facts = await recordAll(tx, db, id, this.#told)
    await reevaluate(db.engine, tx, [id])
    return { id, identityNumber: number, givenName, familyName, facts }
  }

  #tell(kind: string, from: string, until: string | null | undefined, data: Data): this {
    this.#told.push({ kind, from, until, data })
    return this
  }
}

async function recordAll(tx: Tx, db: TestDatabase, childId: string, told: readonly Told[]) {
  const facts: Record<string, string[]> = {}
  for (const { kind, from, until, data } of told) {
    const factKind = db.engine.kinds.find((one) => one.kind === kind)
    if (factKind === undefined) throw new Error(`There is no kind of fact ${kind}`)
    const id = await recordFact(tx, factKind, {
      childId,
      from: parseDay(from),
      ...(until !== undefined && { until: until === null ? null : parseDay(until) }),
      data: belongsToPlacement(factKind)
        ? { ...data, placementId: facts.placement?.at(-1) ?? uuidv7() }
        : data,
    })
    facts[kind] = [...(facts[kind] ?? []), id]
  }
  return facts
}

function belongsToPlacement({ columns }: FactKind): boolean {
  return 'placementId' in columns
}
