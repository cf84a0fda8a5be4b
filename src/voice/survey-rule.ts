import type { Fact } from '../rules/fact.ts'
import { factNaming } from '../rules/fulfilment.ts'
import { type Context, type Occasion, type Rule, rule, type Trigger } from '../rules/rule.ts'
import { cite } from '../rules/source.ts'
import { theSameDay } from '../rules/terms.ts'
import { careEnded, placedRuns } from '../rules/triggers.ts'
import { ageOn } from '../shared/day.ts'
import { text } from '../shared/text.ts'
import type { VoiceSettings } from './settings.ts'

const revised = text('Planen sågs över innan dess', 'The plan was reviewed before that')

/** Each implementation plan with a day to be followed up on, from some weeks before that day. */
function followUpComing({ fromAge, noticeDays }: VoiceSettings): Trigger {
  return {
    kinds: ['implementation-plan', 'placement'],
    says: text('Genomförandeplanen ska följas upp', 'The implementation plan is to be followed up'),
    find: (context) =>
      context.history.of('implementation-plan').flatMap((plan): Occasion[] => {
        const day = plan.data.untilDay
        if (typeof day !== 'number') return []
        const arises = Math.max(plan.from, day - noticeDays)
        const ends = endOf(plan, context)
        const isOver = ends !== null && ends.day <= arises
        const { born, today } = context
        const isTooYoung = born !== null && ageOn(born, day) < fromAge
        if (arises > today || isOver || isTooYoung) return []
        return [{ origin: plan, covers: [plan.originId], countsFrom: day, arises, ends }]
      }),
  }
}

/** A plan made since then has taken its place; when the care ends there is nothing to follow up. */
function endOf(plan: Fact, context: Context): Occasion['ends'] {
  const next = context.history.of('implementation-plan').find(({ from }) => from > plan.from)
  const care = placedRuns(context, ({ data }) => data.form !== 'privatplacering').find(
    ({ until }) => until === null || until > plan.from,
  )
  const until = care?.until ?? null
  if (next !== undefined && (until === null || next.from <= until)) {
    return { day: next.from, reason: revised }
  }
  return until === null ? null : { day: until, reason: careEnded }
}

export function surveyRule(settings: VoiceSettings): Rule {
  const source = cite(
    'Stöd till placerade barn och unga',
    'Socialförvaltningen 2021-11-12',
    's. 21',
  )
  return rule({
    id: 'survey-before-follow-up',
    subject: 'child',
    title: text('Enkät till barnet före uppföljning', 'Survey to the child before follow-up'),
    who: text(
      'Socialsekreteraren skickar enkäten till barnet eller den unge.',
      'The caseworker sends the survey to the child or young person.',
    ),
    recordedHere: true,
    versions: [
      {
        id: 'stockholm-2021',
        validFrom: '2021-11-12',
        appliesTo: 'triggers-from',
        level: 'stadsmål',
        source,
        text: text(
          'Barnet eller den unge får en enkät om hur det mår, om hem och familj, skola och fritid och om kontakten med socialtjänsten, inför att insatsen följs upp.',
          'The child or young person gets a survey of how it is, of home and family, school and leisure and the contact with social services, ahead of the follow-up of the intervention.',
        ),
        reading: text(
          `Inför uppföljningen läser vi som senast den dag som genomförandeplanen anger för den. Åtagandet visas ${settings.noticeDays} dagar innan. Frågorna är gjorda för barn från ${settings.fromAge} år. Har planen ingen dag för uppföljning frågas inget.`,
          `Ahead of the follow-up we read as at the latest on the day the implementation plan gives for it. The duty is shown ${settings.noticeDays} days before. The questions are made for children from ${settings.fromAge}. If the plan gives no day, nothing is asked.`,
        ),
        term: {
          level: 'stadsmål',
          source,
          text: text(
            'Källan säger inför uppföljningen.',
            'The source says ahead of the follow-up.',
          ),
        },
        trigger: followUpComing(settings),
        due: theSameDay(text('senast den dagen', 'at the latest on that day')),
        fulfilledBy: [factNaming('survey-sent', 'about')],
      },
    ],
  })
}
