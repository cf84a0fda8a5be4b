import type { SchoolCalendar } from '../../schooling/index.ts'
import type { Day } from '../../shared/day.ts'
import { isoDay } from '../../shared/day.ts'
import type { Chance } from '../chance.ts'
import { Life, type Surroundings } from '../life/life.ts'
import { recordSaid, type Said, type Scribe } from '../life/recording.ts'
import type { Team } from '../organisation/organisation.ts'
import type { Story } from '../stories/story.ts'
import type { Births } from './births.ts'
import type { ChildFile } from './child-file.ts'
import type { Family } from './family.ts'
import { careOfFile, type FileCare } from './file-care.ts'
import { versionsOfFile } from './file-versions.ts'
import { fictitiousPhone } from './telephone.ts'

/** What all children of the city have in common. */
export type CityFrame = {
  readonly today: Day
  readonly calendar: SchoolCalendar
  readonly autumns: readonly Day[]
  readonly births: Births
  /** Given names already borne in each unit: no two on a list are mistaken for each other. */
  readonly namesInUnit: Map<string, Set<string>>
}

export type FileWish = {
  readonly story: Story
  readonly family: Family
  readonly team: Team
  /** Who is to have it; null for the intake. */
  readonly caseworkerId: string | null
  readonly siblingGroup: string | null
  readonly sharedHomes: Surroundings['sharedHomes']
}

/** Tells one child's story and records it all in a file of its own. */
export function openFile(frame: CityFrame, wish: FileWish, chance: Chance): ChildFile {
  const { story, family, team } = wish
  const { today, calendar, autumns } = frame
  const sex = story.sex ?? (chance.happens(0.47) ? 'flicka' : 'pojke')
  const kind = story.identity ?? 'personnummer'
  const identity = frame.births.give(
    { ages: story.ages, born: story.born?.(today), sex, kind },
    chance,
  )
  const { born } = identity
  const protection = story.protection ?? 'none'
  const { sharedHomes } = wish
  const life = new Life({ born, protection, today, calendar, autumns, chance, sharedHomes })
  story.tell(life)
  const told = life.told()
  const id = chance.uuid()
  const care = careOfFile({ told, born, today, chance, ...wish })
  const scribe: Scribe = {
    childId: id,
    authorityId: team.authorityId,
    openedOn: care.openedOn,
    today,
    chance,
    recorder: recorderOf(care, wish, chance),
  }
  const guardians = family.guardians.map((data) => guardianSaid(data, born, chance))
  const names = sex === 'flicka' ? family.origin.girls : family.origin.boys
  const givenName = story.called?.given ?? freshName(names, frame.namesInUnit, team.unitId, chance)
  return {
    id,
    personId: chance.uuid(),
    pseudonym: `P-${chance.hex(12).toUpperCase()}`,
    authorityId: team.authorityId,
    unitId: team.unitId,
    identity,
    givenName,
    familyName: family.name,
    born,
    sex,
    protection,
    unaccompanied: unaccompaniedIn(story, chance.fork('came-alone')),
    phone:
      today - born > 13 * 365 && protection === 'none'
        ? fictitiousPhone(chance.whole(0, 94))
        : null,
    siblingGroup: wish.siblingGroup,
    caseworkerId: wish.caseworkerId,
    openedAt: `${isoDay(care.openedOn)} 0${chance.whole(7, 9)}:${chance.whole(10, 59)}:00`,
    assignments: care.assignments,
    versions: versionsOfFile({ care, givenName, protection, intake: team.intake, today, chance }),
    facts: [...guardians, ...told].flatMap((said) => recordSaid(said, scribe)),
    shows: story.shows,
  }
}

/** As its story says; now and then nobody has written that a child did not come alone. */
function unaccompaniedIn({ isUnaccompanied }: Story, chance: Chance): boolean | null {
  return isUnaccompanied === true || (chance.happens(0.08) ? null : false)
}

function freshName(
  names: readonly string[],
  taken: CityFrame['namesInUnit'],
  unitId: string,
  chance: Chance,
): string {
  const inUnit = taken.get(unitId) ?? new Set()
  taken.set(unitId, inUnit)
  const free = names.filter((name) => !inUnit.has(name))
  const name = chance.pick(free.length > 0 ? free : names)
  inUnit.add(name)
  return name
}

function guardianSaid(data: Said['data'], born: Day, chance: Chance): Said {
  return { originId: chance.uuid(), kind: 'guardian', from: born, until: null, data }
}

const schoolSteps = new Set(['school-start', 'sams-message', 'school-plan'])

/** The contact person records a good part of the school's steps, never a protected child's. */
function recorderOf(care: FileCare, { team, story }: FileWish, chance: Chance) {
  return (kind: string, day: Day) => {
    const isOpen = story.protection === undefined
    if (isOpen && schoolSteps.has(kind) && chance.happens(0.4)) return team.contact
    return care.caseworkerOn(day) ?? team.intake
  }
}
