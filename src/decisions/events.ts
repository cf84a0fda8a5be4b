import type { EventArea } from '../rules/event-kind.ts'
import { text } from '../shared/text.ts'
import { afterCareEvents } from './after-care/events.ts'
import { contactAndBanEvents } from './contact-and-bans/events.ts'
import { courtEvents } from './court/court-events.ts'
import { duringCareEvents } from './during-care/events.ts'

/** The parts of a case that decisions lead to; the legal basis itself has its own lane. */
export const areas: readonly EventArea[] = [
  {
    id: 'domstol',
    title: text('Domstol och läkarundersökning', 'Court and medical examination'),
    order: 11,
    events: courtEvents,
    ruleIds: [
      'immediate-care-submission',
      'immediate-care-review',
      'care-application',
      'medical-examination',
      'main-hearing',
      'care-begins',
    ],
  },
  {
    id: 'umgange',
    title: text('Umgänge och förbud', 'Contact and bans'),
    order: 12,
    events: contactAndBanEvents,
    ruleIds: [
      'contact-restriction',
      'hidden-whereabouts',
      'moving-ban',
      'moving-ban-review',
      'temporary-moving-ban-submission',
      'temporary-moving-ban-application',
      'travel-ban',
      'temporary-travel-ban-submission',
      'temporary-travel-ban-application',
    ],
  },
  {
    id: 'under-varden',
    title: text('Samtycke, stöd och vårdnad', 'Consent, support and custody'),
    order: 13,
    events: duringCareEvents,
    ruleIds: ['care-consent', 'parents-support-offered', 'custody-transfer'],
  },
  {
    id: 'efter-varden',
    title: text('Vården upphör', 'Care ends'),
    order: 14,
    events: afterCareEvents,
    ruleIds: [
      'attachment-care-considered',
      'reunification',
      'follow-up-care',
      'follow-up-placement',
    ],
  },
]
