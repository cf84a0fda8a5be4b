import { factNaming } from '../rules/fulfilment.ts'
import { localRoutine } from '../rules/local-routine.ts'
import type { Rule } from '../rules/rule.ts'
import { rule } from '../rules/rule.ts'
import { cite } from '../rules/source.ts'
import { schoolDaysAllowing, within } from '../rules/terms.ts'
import { text } from '../shared/text.ts'
import { beganSchool } from './domain/began-school.ts'
import { changedSchool } from './domain/changed-school.ts'
import { defaultSchoolingSettings, type SchoolingSettings } from './settings.ts'

/** The city's report on what it does for placed children, by page. */
export const goals = (place: string) =>
  cite('Stöd till placerade barn och unga', 'Socialförvaltningen 2021-11-12', place)

export function schoolingRules(
  settings: SchoolingSettings = defaultSchoolingSettings,
): readonly Rule[] {
  return [schoolStart(settings), samsMessage(settings), schoolPlan(settings)]
}

function schoolStart({ schoolStartForms }: SchoolingSettings): Rule {
  return rule({
    id: 'school-start',
    subject: 'child',
    title: text('Skolstart inom en vecka', 'School start within a week'),
    who: text(
      'Socialsekreteraren ser till att barnet börjar skolan, och registrerar dagen.',
      'The caseworker sees to it that the child starts school, and registers the day.',
    ),
    versions: [
      {
        id: 'stockholm-2021',
        validFrom: '2021-01-01',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source: goals('s. 15'),
        text: text(
          'Inget placerat barn ska vara utan skola längre än en vecka när placeringen gör att det byter skola.',
          'No placed child shall be without school for more than a week when the placement makes it change school.',
        ),
        reading: text(
          'Målet gäller förskoleklass till årskurs 9, och gymnasiet för den som redan går där. Placeringsdagen är dag 0, så en start på dag 7 är i tid. Undervisning av Lärteamet räknas som skolgång. Den som placeras under ett lov ska börja inom sju dagar eller den första skoldagen efter lovet, det som är senast.',
          'The goal covers preschool class to grade 9, and upper secondary school for those already there. The day of placement is day 0, so a start on day 7 is in time. Teaching by Lärteamet counts as schooling. A child placed during a break shall start within seven days or on the first school day after it, whichever is later.',
        ),
        term: {
          level: 'stadsmål',
          source: goals('s. 15'),
          text: text('Målet är en vecka.', 'The goal is one week.'),
        },
        trigger: changedSchool(schoolStartForms),
        due: schoolDaysAllowing(7),
        fulfilledBy: beganSchool,
      },
    ],
  })
}

function samsMessage({ samsForms: forms, samsMessageDays }: SchoolingSettings): Rule {
  return rule({
    id: 'sams-message',
    subject: 'child',
    title: text('Meddelande till SAMS', 'Message to SAMS'),
    who: text(
      'Socialsekreteraren meddelar SAMS funktionsbrevlåda att placeringen byter skola.',
      'The caseworker tells the SAMS mailbox that the placement changes the school.',
    ),
    versions: [
      {
        id: 'stockholm-2021',
        // Five stadsdelar began in 2020; the rest had joined by the middle of 2021.
        validFrom: '2021-07-01',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source: goals('s. 15'),
        text: text(
          'Placeringar som byter skola rapporteras till SAMS, så att skola och socialtjänst hjälps åt att hålla skolgången obruten.',
          'Placements that change the school are reported to SAMS, so that school and social services together keep the schooling unbroken.',
        ),
        term: {
          level: 'lokal rutin',
          source: localRoutine(text('SAMS-meddelande', 'SAMS message')),
          text: text(
            `Källan anger inget antal dagar; kommunen har valt ${samsMessageDays}.`,
            `The source gives no number of days; the municipality has chosen ${samsMessageDays}.`,
          ),
        },
        trigger: changedSchool(forms),
        due: within(samsMessageDays, 'days'),
        fulfilledBy: [factNaming('sams-message')],
      },
    ],
  })
}

function schoolPlan({ samsForms: forms, schoolPlanDays }: SchoolingSettings): Rule {
  return rule({
    id: 'school-plan',
    subject: 'child',
    title: text('Skolplanering', 'School plan'),
    who: text(
      'Socialsekreteraren och skolan gör en skolplanering för barnet.',
      'The caseworker and the school make a school plan for the child.',
    ),
    versions: [
      {
        id: 'stockholm-2021',
        validFrom: '2021-01-01',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source: goals('s. 15'),
        text: text(
          'Varje placerat barn ska ha en skolplanering.',
          'Every placed child shall have a school plan.',
        ),
        reading: text(
          'Målet nämner planeringen och veckan i samma mening; vi läser veckan som tid också för planeringen.',
          'The goal names the plan and the week in one sentence; we read the week as the time for the plan too.',
        ),
        term: {
          level: 'lokal rutin',
          source: localRoutine(text('Skolplanering', 'School plan')),
          text: text(
            `Källan anger inget antal dagar för planeringen; kommunen har valt ${schoolPlanDays}.`,
            `The source gives no number of days for the plan; the municipality has chosen ${schoolPlanDays}.`,
          ),
        },
        trigger: changedSchool(forms),
        due: within(schoolPlanDays, 'days'),
        fulfilledBy: [factNaming('school-plan')],
      },
    ],
  })
}
