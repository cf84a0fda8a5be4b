import { type EventArea, eventKind } from '../../rules/event-kind.ts'
import { text } from '../../shared/text.ts'

/** How the care is planned and followed: plans, who is responsible, visits and talks. */
export const carePlan = eventKind({
  kind: 'care-plan',
  path: 'vardplan',
  name: text('Vårdplan', 'Care plan'),
  record: text('Registrera vårdplan', 'Record care plan'),
  day: text('Dag då planen gjordes eller reviderades', 'Day the plan was made or revised'),
  outcome: {
    label: text('Ny eller reviderad', 'New or revised'),
    choices: [
      { code: 'ny', name: text('Ny plan', 'New plan') },
      { code: 'reviderad', name: text('Reviderad', 'Revised') },
    ],
  },
  flag: {
    label: text(
      'Planen tar särskilt upp barnets långsiktiga boende',
      'The plan specially takes up where the child is to live in the long term',
    ),
  },
})

export const implementationPlan = eventKind({
  kind: 'implementation-plan',
  path: 'genomforandeplan',
  name: text('Genomförandeplan', 'Implementation plan'),
  record: text('Registrera genomförandeplan', 'Record implementation plan'),
  day: text('Dag då planen gjordes eller sågs över', 'Day the plan was made or reviewed'),
  untilDay: {
    label: text('Planen ska följas upp den', 'The plan shall be followed up on'),
    isOptional: true,
  },
})

export const namedWorker = eventKind({
  kind: 'named-worker',
  path: 'ansvarig-socialsekreterare',
  name: text('Ansvarig socialsekreterare utsedd', 'Social worker appointed'),
  record: text('Registrera ansvarig socialsekreterare', 'Record social worker appointed'),
  help: text(
    'Den som ansvarar för kontakterna med barnet. Registrera också när uppdraget slutar, så att en ny utses.',
    'The one responsible for the contacts with the child. Record also when the task ends, so that another is appointed.',
  ),
  day: text('Dag då socialsekreteraren utsågs', 'Day the social worker was appointed'),
  ends: {
    record: text('Uppdraget slutade', 'The task ended'),
    day: text('Dag då uppdraget slutade', 'Day the task ended'),
  },
})

export const visit = eventKind({
  kind: 'visit',
  path: 'besok',
  name: text('Besök eller enskilt samtal', 'Visit or private talk'),
  record: text('Registrera besök eller samtal', 'Record visit or talk'),
  help: text(
    'Ett besök är i hemmet eller boendet där barnet vårdas. Ett enskilt samtal är med barnet ensamt; med små barn en egen stund i lek.',
    'A visit is at the home where the child is cared for. A private talk is with the child alone; with small children a time of their own at play.',
  ),
  day: text('Dag för besöket eller samtalet', 'Day of the visit or talk'),
  outcome: {
    label: text('Vad gjordes', 'What was done'),
    choices: [
      { code: 'besok-samtal', name: text('Besök med enskilt samtal', 'Visit with a private talk') },
      { code: 'besok', name: text('Besök utan enskilt samtal', 'Visit without a private talk') },
      {
        code: 'besok-avbojt',
        name: text(
          'Besök; barnet erbjöds enskilt samtal men ville inte',
          'Visit; the child was offered a private talk and declined',
        ),
      },
      { code: 'samtal', name: text('Enskilt samtal någon annanstans', 'Private talk elsewhere') },
    ],
  },
})

export const careArea: EventArea = {
  id: 'varden',
  title: text('Planer och besök', 'Plans and visits'),
  order: 25,
  events: [visit, carePlan, implementationPlan, namedWorker],
  ruleIds: [
    'care-plan',
    'implementation-plan',
    'future-housing',
    'named-social-worker',
    'regular-visit',
    'private-talk',
    'jourhem-limit',
  ],
}
