import { dayOf } from '../../shared/day.ts'
import { firstWorkdayOnOrAfter } from '../../shared/swedish-holidays.ts'
import type { Chance } from '../chance.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { ChildFile } from '../people/child-file.ts'
import type { CityFrame } from '../people/open-file.ts'
import { accompanyingChildren } from './accompanying.ts'
import { type Course, coursesOf } from './course.ts'
import { familiesOf } from './families.ts'
import { chooseGrounds } from './grounds.ts'
import { Lists } from './lists.ts'
import { openPastFile, type PastFrame } from './past-file.ts'
import { spellsOf } from './spells.ts'
import { formsIn2020 } from './year-2020.ts'
import { type Wanted, yearsOfStadsdel } from './years.ts'

/** The stories of today reach some three years back and must not reach the years that are counted. */
export const firstDayWithPast = dayOf(2026, 1, 1)

/**
 * Ten years of placed children around the stories of today: so many, in such forms and on such
 * grounds that the city's own counts of 2020 and 2022 come out of the facts.
 */
export function makePast(
  cityFrame: CityFrame,
  organisation: Organisation,
  present: readonly ChildFile[],
  chance: Chance,
): ChildFile[] {
  const { today } = cityFrame
  const frame = { ...cityFrame, importDay: firstWorkdayOnOrAfter(today - 800) }
  const courses = coursesOfCity(frame, organisation, present, chance)
  const care = courses.flatMap(({ spells }) => spells)
  const grounds = chooseGrounds(care, today, chance.fork('grounds'))
  const families = familiesOf(courses, chance.fork('families'))
  const lists = new Lists(organisation, present)
  const files = courses.map((course, index) => {
    const drawn = chance.fork(`file/${index}`)
    const { team, spells } = course
    const isPlaced = spells.at(-1)?.stays.at(-1)?.until === null
    const own = families.get(course)
    if (own === undefined) throw new Error('A child without a family')
    const wish = {
      ...own,
      course,
      grounds: spells.map((spell) => grounds.get(spell) ?? []),
      caseworkerId: isPlaced ? lists.shortest(team) : lists.former(team, drawn),
    }
    return openPastFile(frame, wish, drawn)
  })
  return [...files, ...accompanyingChildren(frame, organisation.teams, chance.fork('accompanying'))]
}

function coursesOfCity(
  frame: PastFrame,
  { teams }: Organisation,
  present: readonly ChildFile[],
  chance: Chance,
): Course[] {
  const byStadsdel = Map.groupBy(teams, ({ district }) => district.name)
  const drawnFor = (stadsdel: string) => chance.fork(`2020/${stadsdel}`)
  const wanted = [...byStadsdel].map(([stadsdel, own]): Wanted => {
    const [first] = own
    return {
      stadsdel,
      in2020: formsIn2020(stadsdel, drawnFor(stadsdel)).length,
      now: present.filter(({ authorityId }) => authorityId === first?.authorityId).length,
      caseworkers: own.flatMap(({ caseworkers }) => caseworkers).length,
    }
  })
  return yearsOfStadsdel(wanted, frame.today).flatMap(({ stadsdel, years, before }) => {
    const forms = formsIn2020(stadsdel, drawnFor(stadsdel))
    const spells = spellsOf(years, before, chance.fork(`spells/${stadsdel}`))
    const { today, births } = frame
    const own = { today, births, teams: byStadsdel.get(stadsdel) ?? [] }
    return coursesOf(spells, forms, own, chance.fork(`courses/${stadsdel}`))
  })
}
