import type { Fact, FactValue } from '../../src/rules/fact.ts'
import { parseDay } from '../../src/shared/day.ts'

/**
 * Builds the facts of one child, the way a caseworker would tell them:
 * `aChild().born('2017-05-02').placed('familjehem', '2026-11-10').under('sol', '2026-11-10')`.
 * Ids are p1, p2 (placements), b1, b2 (legal bases), e1 (enrolments), f1, f2 (the rest).
 */
export class AChild {
  readonly facts: Fact[] = []
  bornOn: number | null = parseDay('2017-05-02')
  readonly #counters = new Map<string, number>()

  born(day: string | null): this {
    this.bornOn = day === null ? null : parseDay(day)
    return this
  }

  placed(form: string, from: string, until: string | null = null, data: Data = {}): this {
    return this.#add('p', 'placement', from, until, {
      form,
      changesSchool: true,
      isReplacement: false,
      ...data,
    })
  }

  under(basis: string, from: string, until: string | null = null): this {
    return this.#add('b', 'legal-basis', from, until, { basis })
  }

  enrolled(
    kind: 'school' | 'larteam',
    schoolForm: string,
    from: string,
    until: string | null = null,
  ): this {
    return this.#add('e', 'school-enrolment', from, until, { kind, schoolForm })
  }

  startedSchool(day: string, placementId = 'p1'): this {
    return this.#add('f', 'school-start', day, null, { placementId })
  }

  sent(
    kind: 'sams-message' | 'school-plan' | 'region-notified',
    day: string,
    placementId = 'p1',
  ): this {
    return this.#add('f', kind, day, null, { placementId })
  }

  considered(of: string, day: string): this {
    return this.#add('f', 'overvagande', day, null, { of })
  }

  reviewed(of: string, day: string): this {
    return this.#add('f', 'omprovning', day, null, { of })
  }

  /** Any other event of the case; a period when its end is told. Its id is f and a number. */
  happened(kind: string, day: string, data: Data = {}, until: string | null = null): this {
    return this.#add('f', kind, day, until, data)
  }

  #add(prefix: string, kind: string, from: string, until: string | null, data: Data): this {
    const number = (this.#counters.get(prefix) ?? 0) + 1
    this.#counters.set(prefix, number)
    const id = `${prefix}${number}`
    this.facts.push({
      id,
      originId: id,
      kind,
      subject: { kind: 'child', id: 'child' },
      from: parseDay(from),
      until: until === null ? null : parseDay(until),
      data,
    })
    return this
  }
}

type Data = Readonly<Record<string, FactValue>>

export function aChild(): AChild {
  return new AChild()
}
