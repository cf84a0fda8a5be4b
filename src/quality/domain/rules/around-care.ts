import { text } from '../../../shared/text.ts'
import { nothing, qualityRule, thoseOf } from '../rule.ts'

/** Rules 37–41: school, health, absconding and support afterwards, beside the placements. */
export const aroundRules = [
  qualityRule({
    number: 37,
    code: 'school-start',
    level: 'warning',
    mend: 'school',
    needs: ['changesSchool', 'schoolStartOn'],
    name: text(
      'Skolstart före placeringen, eller saknas',
      'School start before placement, or missing',
    ),
    todo: text(
      'Skolstarten ligger före placeringen, eller är tom mer än sju dagar efter den. Registrera skolstarten.',
      'The school start lies before the placement, or is empty more than seven days after it. Record the school start.',
    ),
    check: ({ placements }, { today }) =>
      thoseOf(placements, ({ from, until, changesSchool, schoolStartOn }) => {
        if (changesSchool !== true || from === null) return false
        if (schoolStartOn !== null) return schoolStartOn < from
        return (until ?? today) > from + 7
      }),
  }),
  qualityRule({
    number: 38,
    code: 'health-check-outside',
    level: 'warning',
    mend: 'source',
    needs: ['healthCheckOn'],
    name: text(
      'Hälsoundersökning före placeringen eller efter den',
      'Health check before placement or after exit',
    ),
    todo: text(
      'Hälsoundersökningen hör till vårdens början. Rätta datumet, eller koppla den till rätt placering.',
      'The health check belongs to the beginning of care. Correct the date, or tie it to the right placement.',
    ),
    check: ({ placements }) =>
      thoseOf(
        placements,
        ({ from, until, healthCheckOn }) =>
          healthCheckOn !== null &&
          ((from !== null && healthCheckOn < from) || (until !== null && healthCheckOn > until)),
      ),
  }),
  qualityRule({
    number: 39,
    code: 'absconding-dates',
    level: 'error',
    mend: 'absence',
    needs: ['absences'],
    name: text('Avvikning med fel datum', 'Absconding with wrong dates'),
    todo: text(
      'En avvikning har en första dag, slutar inte före den och överlappar ingen annan.',
      'An absconding has a first day, does not end before it and overlaps no other.',
    ),
    check: ({ absences }) =>
      thoseOf(absences, ({ from, until }, index) => {
        if (from === null || (until !== null && until < from)) return true
        const former = absences[index - 1]
        return former !== undefined && (former.until === null || from < former.until)
      }),
  }),
  qualityRule({
    number: 40,
    code: 'absconding-after-care',
    level: 'error',
    mend: 'absence',
    needs: ['absences'],
    name: text('Öppen avvikning efter avslutad vård', 'Absconding open after care ended'),
    todo: text(
      'Vården är avslutad men avvikningen pågår. Ange när barnet kom till rätta.',
      'Care has ended but the absconding goes on. Say when the child was found.',
    ),
    check: ({ absences, placements }) => {
      const isPlaced = placements.some(({ until }) => until === null)
      return isPlaced ? nothing : thoseOf(absences, ({ until }) => until === null)
    },
  }),
  qualityRule({
    number: 41,
    code: 'aftercare-before-exit',
    level: 'warning',
    mend: 'source',
    needs: ['aftercareFrom'],
    name: text('Eftervård före utskrivning', 'Aftercare before exit'),
    todo: text(
      'Eftervård börjar när vården är slut. Rätta något av datumen.',
      'Aftercare begins when care has ended. Correct one of the dates.',
    ),
    check: ({ placements }) =>
      thoseOf(
        placements,
        ({ until, aftercareFrom }) =>
          aftercareFrom !== null && (until === null || aftercareFrom < until),
      ),
  }),
]
