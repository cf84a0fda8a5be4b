import { gradeByAge } from '../../schooling/index.ts'
import { ageOn, type Day } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import { type SchoolStage, schoolFor } from '../places/schools.ts'
import type { DemoData } from './demo-fact.ts'

/** The stage of school a child of this age goes to on the day; null at home or out of school. */
export function stageOn(born: Day, day: Day): SchoolStage | null {
  const grade = gradeByAge(born, day)
  if (grade < 0) return ageOn(born, day) >= 1 ? 'preschool' : null
  if (grade <= 9) return 'compulsory'
  return grade <= 12 ? 'upper-secondary' : null
}

type Segment = { school: string; from: Day; until: Day | null; isLarteam: boolean }

export type Enrolment = { readonly from: Day; readonly until: Day | null; readonly data: DemoData }

/** Where a child has gone to school; every autumn a new grade, and at times a new school. */
export class Attendance {
  readonly #born: Day
  readonly #autumns: readonly Day[]
  readonly #chance: Chance
  readonly #segments: Segment[] = []

  constructor(born: Day, autumns: readonly Day[], chance: Chance) {
    this.#born = born
    this.#autumns = autumns
    this.#chance = chance
  }

  /** Begins at a school, leaving any other; returns its name, or null when the age is for none. */
  begin(from: Day, { school, isLarteam = false }: { school?: string; isLarteam?: boolean } = {}) {
    const stage = stageOn(this.#born, from)
    if (stage === null) return null
    this.leave(from)
    const before = this.#segments.at(-1)?.school ?? null
    const name = isLarteam ? 'Lärteamet' : (school ?? schoolFor(stage, this.#chance, before))
    // Not before it had left the last one, however far back it is told to have gone here.
    const since = Math.max(from, this.#segments.at(-1)?.until ?? from)
    this.#segments.push({ school: name, from: since, until: null, isLarteam })
    return name
  }

  leave(day: Day): void {
    const last = this.#segments.at(-1)
    if (last === undefined || last.until !== null) return
    // A school it would have begun at later never came to be.
    if (last.from >= day) this.#segments.pop()
    else last.until = day
  }

  /** One enrolment for each school year. */
  enrolments(today: Day): Enrolment[] {
    return this.#segments.flatMap((segment) => this.#byYear(segment, today))
  }

  #byYear({ school, from, until, isLarteam }: Segment, today: Day): Enrolment[] {
    const turns = this.#autumns.filter(
      (day) => day > from && day <= today && (until === null || day < until),
    )
    const starts = [from, ...turns]
    let name = school
    return starts.flatMap((start, index): Enrolment[] => {
      const stage = stageOn(this.#born, start)
      const before = index === 0 ? stage : stageOn(this.#born, starts[index - 1] ?? start)
      if (stage === null) return []
      if (stage !== before && !isLarteam) name = schoolFor(stage, this.#chance, name)
      // Upper secondary school ends; the last turn is then its end.
      const end = starts[index + 1] ?? until
      return [{ from: start, until: end, data: this.#tell(name, start, isLarteam) }]
    })
  }

  #tell(schoolName: string, day: Day, isLarteam: boolean): DemoData {
    const grade = gradeByAge(this.#born, day)
    const kind = isLarteam ? 'larteam' : 'school'
    if (grade < 0) return { schoolName, schoolForm: 'forskola', grade: null, kind }
    if (grade === 0) return { schoolName, schoolForm: 'forskoleklass', grade, kind }
    if (grade <= 9) return { schoolName, schoolForm: 'grundskola', grade, kind }
    return { schoolName, schoolForm: 'gymnasieskola', grade: grade - 9, kind }
  }
}
