import { civilDate, type Day, dayOf, yearOf } from '../../shared/day.ts'
import { sixMonthsBefore } from '../life/meetings.ts'
import * as firstDays from './first-days.ts'
import { considerationDue, preschooler, steadyFamilyHome } from './long-care.ts'
import { threeHomes } from './moves.ts'
import { clockMoves } from './new-law.ts'
import { marked } from './protected.ts'
import { together } from './siblings.ts'
import { alone, type Case, type Story } from './story.ts'
import { absconded, unaccompanied } from './youth.ts'

/**
 * The list of one caseworker in Farsta, where a tour of the demo begins: nearly every state, on a
 * list of a size that people have.
 */
export const alva: Story = {
  shows: 'two gaps in the chain, and an övervägande ahead',
  ages: [9, 9],
  born: nineInGradeThree,
  sex: 'flicka',
  called: { given: 'Alva', family: 'Björk' },
  tell: (life) => {
    const taken = life.dayBefore(life.ago(325), (day) => life.calendar.isSchoolDay(day + 21))
    const considered = sixMonthsBefore(life.today + 38)
    const decided = taken + 12
    life.wentToSchool(taken, 'Bergaskolan')
    const jourhem = life.placed('jourhem', taken, {
      until: life.ago(233),
      changesSchool: true,
      homeName: 'Hallbeck',
      municipality: 'Haninge',
    })
    life.goesOnToSchool(jourhem, {
      start: 21,
      because: 'skola-ej-utsedd',
      sams: 2,
      plan: 18,
      school: 'Ekskolan',
    })
    life.placed('familjehem', life.ago(233), {
      until: life.ago(13),
      isReplacement: true,
      homeName: 'Törnroos',
      municipality: 'Nynäshamn',
    })
    const home = life.placed('familjehem', life.ago(13), {
      isReplacement: true,
      changesSchool: true,
      homeName: 'Sandgren',
      municipality: 'Strängnäs',
    })
    life.goesOnToSchool(home, { start: null, sams: 1, plan: null })
    life.under('lvu-6', taken, decided)
    const ground = life.under('lvu-2', decided)
    life.tellsRegion(jourhem, 5)
    life.considers(ground, considered)
  },
}

/** Nine years old today and in grade 3, whatever time of the year it is. */
function nineInGradeThree(today: Day): Day {
  const isAutumn = civilDate(today).month >= 7
  return isAutumn ? dayOf(yearOf(today) - 9, 5, 2) : dayOf(yearOf(today) - 10, 9, 14)
}

const named = (story: Story, given: string, family: string, sex: 'flicka' | 'pojke'): Case =>
  alone({ ...story, sex, called: { given, family } })

const fiveDays = firstDays.withoutSchool(5, { sams: 1, plan: null, region: 3 })

export const samirasCases: readonly Case[] = [
  alone(alva),
  named(firstDays.placedToday, 'Amira', 'Haddad', 'flicka'),
  named(fiveDays, 'Liban', 'Warsame', 'pojke'),
  named(firstDays.startedAfter(3, 75), 'Saga', 'Holmgren', 'flicka'),
  named(firstDays.startedAfter(9, 48), 'Baran', 'Yıldız', 'pojke'),
  together,
  named(considerationDue(-4), 'Viggo', 'Nyberg', 'pojke'),
  named(considerationDue(0), 'Helmi', 'Laine', 'flicka'),
  named(absconded, 'Emir', 'Kovač', 'pojke'),
  named(unaccompanied, 'Filmon', 'Haile', 'pojke'),
  named(threeHomes, 'Tuva', 'Sandell', 'flicka'),
  alone(marked),
  alone(preschooler),
  alone(steadyFamilyHome),
  alone(clockMoves),
]
