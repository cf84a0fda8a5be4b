import type { Fact } from '../../rules/fact.ts'
import { factDuring, factNaming } from '../../rules/fulfilment.ts'
import { localRoutine } from '../../rules/local-routine.ts'
import { type Context, type Rule, type RuleWritten, rule, type Term } from '../../rules/rule.ts'
import { schoolDaysAllowing, theSameDay, within } from '../../rules/terms.ts'
import { careEnded, eachEvent, eachFact, startOfCare } from '../../rules/triggers.ts'
import { ageOn } from '../../shared/day.ts'
import { type Text, text } from '../../shared/text.ts'
import { beganSchool } from '../domain/began-school.ts'
import { goesToSchool } from '../domain/changed-school.ts'
import { goals } from '../rules.ts'
import { schoolYearsInCare } from './school-years-in-care.ts'
import { defaultFollowSettings, type FollowSettings } from './settings.ts'

/** The city's goals for how schooling is followed while a child is placed. */
export function followRules(settings: FollowSettings = defaultFollowSettings): readonly Rule[] {
  return [
    shelteredSchooling(),
    followUp(settings),
    checklist(settings),
    skolfam(settings),
    monthFile(),
  ]
}

type Goal = Omit<RuleWritten['versions'][number], 'id' | 'appliesTo' | 'level'>

/** A goal that stands as it was set. */
function goal(written: Omit<RuleWritten, 'versions' | 'subject'>, version: Goal): Rule {
  return rule({
    ...written,
    subject: 'child',
    versions: [{ ...version, id: 'stockholm-2021', appliesTo: 'triggers-from', level: 'stadsmål' }],
  })
}

function chosen(place: Text, days: number): Term {
  return {
    level: 'lokal rutin',
    source: localRoutine(place),
    text: text(
      `Källan anger inget antal dagar; kommunen har valt ${days}.`,
      `The source gives no number of days; the municipality has chosen ${days}.`,
    ),
  }
}

function shelteredSchooling(): Rule {
  const source = goals('s. 18')
  return goal(
    {
      id: 'school-in-sheltered-housing',
      title: text('Skolgång i skyddat boende', 'Schooling in sheltered housing'),
      who: text(
        'Socialsekreteraren ser till att barnet får undervisning, av Lärteamet eller en skola, utan att röja var det bor.',
        'The caseworker sees to it that the child is taught, by Lärteamet or a school, without revealing where it lives.',
      ),
    },
    {
      validFrom: '2021-01-01',
      source,
      text: text(
        'Barn i skyddat boende ska ha en väl fungerande skolgång; staden följer om den börjar inom sju dagar efter ankomsten till boendet.',
        'Children in sheltered housing shall have well-functioning schooling; the city follows whether it begins within seven days of the arrival.',
      ),
      reading: text(
        'Målet gäller den som går i förskoleklass till årskurs 9, eller i gymnasiet. Undervisning av Lärteamet räknas. Den som går kvar i sin skola behöver ingen ny. Kommer barnet under ett lov räknas som för skolstart inom en vecka. Kontaktpersonen för SAMS ser inte åtagandet: bara Lärteamet får veta var barnet är.',
        'The goal covers preschool class to grade 9, and upper secondary school. Teaching by Lärteamet counts. A child that stays at its school needs no other. If it arrives during a break, time is counted as for school start within a week. The SAMS contact does not see the duty: only Lärteamet may know where the child is.',
      ),
      term: {
        level: 'stadsmål',
        source,
        text: text('Staden följer sju dagar.', 'The city follows seven days.'),
      },
      trigger: eachFact(
        'placement',
        text('Barnet kom till det skyddade boendet', 'The child came to the sheltered housing'),
        {
          when: (placement, context) =>
            placement.data.form === 'skyddat-boende' &&
            goesToSchool(placement.from, context) &&
            !staysAtSchool(placement, context),
          endedBecause: careEnded,
        },
      ),
      due: schoolDaysAllowing(7),
      fulfilledBy: beganSchool,
    },
  )
}

function staysAtSchool({ data, from }: Fact, { history }: Context): boolean {
  if (data.changesSchool === true) return false
  return history
    .of('school-enrolment')
    .some(
      (enrolment) => enrolment.from < from && (enrolment.until === null || enrolment.until > from),
    )
}

function followUp({ followUpDays }: FollowSettings): Rule {
  return goal(
    {
      id: 'schooling-follow-up',
      title: text('Följ upp skolgången', 'Follow up the schooling'),
      who: text(
        'Socialsekreteraren går igenom skolgång och skolresultat med skolan.',
        'The caseworker goes through schooling and results with the school.',
      ),
      recordedHere: true,
    },
    {
      validFrom: '2022-01-01',
      source: goals('s. 36'),
      text: text(
        'Socialtjänsten ska följa upp placerade barns skolgång och skolresultat.',
        'Social services shall follow up the schooling and school results of placed children.',
      ),
      reading: text(
        `Minst var ${followUpDays}:e dag, alltså en gång per termin, från vårdens början och sedan från varje gång. Det gäller förskoleklass till årskurs 9, och gymnasiet för den som går där.`,
        `At least every ${followUpDays} days, that is once a term, from when the care began and then from each time. It covers preschool class to grade 9, and upper secondary school for those there.`,
      ),
      term: chosen(text('Uppföljning av skolgången', 'Follow-up of the schooling'), followUpDays),
      trigger: schoolYearsInCare,
      due: within(followUpDays, 'days'),
      recurrence: 'rolling',
      fulfilledBy: [factDuring('schooling-follow-up', () => true)],
    },
  )
}

const ofAge = 18

function checklist({ checklistDays }: FollowSettings): Rule {
  return goal(
    {
      id: 'school-checklist',
      title: text('Checklista: förskola och skola', 'Checklist: preschool and school'),
      who: text(
        'Socialsekreteraren går igenom checklistan med förskolan eller skolan.',
        'The caseworker goes through the checklist with the preschool or school.',
      ),
      recordedHere: true,
    },
    {
      validFrom: '2021-11-12',
      source: goals('s. 13'),
      text: text(
        'När ett barn placeras i jourhem används stadens checklista för arbetet med förskola och skola, så att uppbrottet gör så liten skada som möjligt.',
        'When a child is placed in an emergency home the city’s checklist for the work with preschool and school is used, so that the break does as little harm as possible.',
      ),
      reading: text(
        'Den gäller från ett till sjutton år. En flytt till ett annat jourhem är ingen ny början.',
        'It covers ages one to seventeen. A move to another emergency home is no new beginning.',
      ),
      term: chosen(text('Checklistan', 'The checklist'), checklistDays),
      trigger: startOfCare(
        text('Barnet kom till jourhemmet', 'The child came to the emergency home'),
        {
          counts: ({ data }) => data.form === 'jourhem',
          when: ({ born }, { from }) => {
            if (born === null) return true
            const age = ageOn(born, from)
            return age >= 1 && age < ofAge
          },
        },
      ),
      due: within(checklistDays, 'days'),
      fulfilledBy: [factNaming('school-checklist', 'about')],
    },
  )
}

function skolfam({ skolfamFeedbackDays }: FollowSettings): Rule {
  return goal(
    {
      id: 'skolfam-feedback',
      title: text('Återkoppling efter skolmöte', 'Feedback after a school meeting'),
      who: text(
        'Skolfam berättar för barnet vad som sades på mötet.',
        'Skolfam tells the child what was said at the meeting.',
      ),
      recordedHere: true,
    },
    {
      validFrom: '2021-11-12',
      source: goals('s. 30'),
      text: text(
        'Skolfam ska erbjuda barnen att vara med på skolmöten, och ge dem återkoppling efter varje möte.',
        'Skolfam shall offer the children to take part in school meetings, and give them feedback after each.',
      ),
      term: chosen(text('Återkoppling efter skolmöte', 'Feedback'), skolfamFeedbackDays),
      trigger: eachEvent(
        'skolfam-meeting',
        text('Ett skolmöte hölls i Skolfam', 'A school meeting was held in Skolfam'),
      ),
      due: within(skolfamFeedbackDays, 'days'),
      fulfilledBy: [factNaming('skolfam-feedback', 'about')],
    },
  )
}

/** Each stadsdel's file at the end of the month; a duty of the authority, and not of a child. */
function monthFile(): Rule {
  const source = goals('s. 16')
  return {
    ...goal(
      {
        id: 'month-file',
        title: text('Månadens SAMS-fil', 'The month’s SAMS file'),
        who: text(
          'Stadsdelens kontaktperson skickar filen till socialförvaltningen.',
          'The district’s contact sends the file to the social services department.',
        ),
        awaits: text(
          'Filen görs och lämnas ut här, men åtaganden för en hel myndighet räknas ännu inte.',
          'The file is made and released here, but duties of a whole authority are not yet counted.',
        ),
      },
      {
        validFrom: '2021-10-01',
        source,
        text: text(
          'Varje stadsdel skickar varje månad en fil över de placeringar som byter skola, med antalet dagar från placering till skolstart, snarast efter månadens slut.',
          'Each district sends a file every month of the placements that change the school, with the number of days from placement to school start, as soon as possible after the end of the month.',
        ),
        term: {
          level: 'stadsmål',
          source,
          text: text('Källan säger varje månad.', 'The source says every month.'),
        },
        trigger: { kinds: [], says: text('En månad tog slut', 'A month ended'), find: () => [] },
        due: theSameDay(text('snarast efter månadens slut', 'soon after the end of the month')),
        fulfilledBy: [factNaming('month-file-sent')],
      },
    ),
    subject: 'authority',
  }
}
