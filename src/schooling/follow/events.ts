import { aboutPlacement, type EventArea, eventKind } from '../../rules/event-kind.ts'
import type { Fact } from '../../rules/fact.ts'
import { text } from '../../shared/text.ts'

/** How a placed child's schooling is followed: each term, at a jourhem, and through Skolfam. */
export const schoolingFollowUp = eventKind({
  kind: 'schooling-follow-up',
  path: 'skoluppfoljning',
  name: text('Uppföljning av skolgången', 'Follow-up of the schooling'),
  record: text('Registrera uppföljning av skolgången', 'Record follow-up of the schooling'),
  help: text(
    'Ni har gått igenom skolgång och skolresultat med skolan. Skriv inte omdömen här.',
    'You have gone through schooling and results with the school. Write no assessments here.',
  ),
  day: text('Dag för uppföljningen', 'Day of the follow-up'),
  outcome: {
    label: text('Hur går det', 'How it goes'),
    isOptional: true,
    choices: [
      { code: 'nar-malen', name: text('Når målen', 'Reaches the goals') },
      { code: 'riskerar', name: text('Riskerar att inte nå dem', 'May not reach them') },
      { code: 'nar-inte', name: text('Når dem inte', 'Does not reach them') },
    ],
  },
})

export const schoolChecklist = eventKind({
  kind: 'school-checklist',
  path: 'checklista-forskola-skola',
  name: text('Checklistan för förskola och skola', 'The checklist for preschool and school'),
  record: text('Registrera checklistan', 'Record the checklist'),
  day: text('Dag då checklistan gicks igenom', 'Day the checklist was gone through'),
  about: aboutPlacement,
})

export const skolfamMeeting = eventKind({
  kind: 'skolfam-meeting',
  path: 'skolmote-i-skolfam',
  name: text('Skolmöte i Skolfam', 'School meeting in Skolfam'),
  record: text('Registrera skolmöte i Skolfam', 'Record school meeting in Skolfam'),
  day: text('Dag för skolmötet', 'Day of the school meeting'),
  flag: {
    label: text('Barnet erbjöds att vara med på mötet', 'The child was offered to take part'),
  },
})

export const skolfamFeedback = eventKind({
  kind: 'skolfam-feedback',
  path: 'aterkoppling-efter-skolmote',
  name: text('Återkoppling till barnet efter skolmöte', 'Feedback to the child after a meeting'),
  record: text('Registrera återkoppling till barnet', 'Record feedback to the child'),
  day: text('Dag för återkopplingen', 'Day of the feedback'),
  about: {
    kinds: ['skolfam-meeting'],
    label: text('Vilket skolmöte', 'Which school meeting'),
    missing: text(
      'Barnet har inget skolmöte registrerat. Registrera det först.',
      'No school meeting is recorded for the child. Record it first.',
    ),
  },
  refuse: notBeforeTheMeeting,
})

function notBeforeTheMeeting(
  { from, data }: { from: number; data: Fact['data'] },
  facts: readonly Fact[],
) {
  const meeting = facts.find(({ originId }) => originId === data.about)
  if (meeting === undefined || from >= meeting.from) return null
  return text('Dagen är före skolmötet.', 'The day is before the school meeting.')
}

export const followArea: EventArea = {
  id: 'skola',
  title: text('Skola', 'School'),
  order: 30,
  events: [schoolingFollowUp, schoolChecklist, skolfamMeeting, skolfamFeedback],
  ruleIds: [
    'school-in-sheltered-housing',
    'schooling-follow-up',
    'school-checklist',
    'skolfam-feedback',
  ],
  isDrawnBySlice: true,
}
