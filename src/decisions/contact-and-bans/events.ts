import { type EventKind, eventKind } from '../../rules/event-kind.ts'
import type { Fact } from '../../rules/fact.ts'
import { text } from '../../shared/text.ts'

/** What the board or the court decides about contact, whereabouts, moving and travelling. */
const ceases = text('Dag då beslutet upphörde', 'Day the decision ceased to apply')

export const contactRestriction = eventKind({
  kind: 'contact-restriction',
  path: 'umgangesbeslut',
  name: text('Beslut om umgänge', 'Decision on contact'),
  record: text('Registrera beslut om umgänge', 'Record a decision on contact'),
  day: text('Dag för beslutet', 'Day of the decision'),
  provision: {
    label: text('Beslutat på grund av', 'Decided because of'),
    choices: [
      {
        code: 'vard',
        name: text('Vård utan samtycke', 'Care without consent'),
        help: text(
          'LVU 14 §, från 2027 7 kap. 2 §.',
          'LVU Section 14, from 2027 Chapter 7, Section 2.',
        ),
      },
      {
        code: 'flyttningsforbud',
        name: text('Flyttningsförbud', 'A moving ban'),
        help: text(
          'LVU 31 §, från 2027 12 kap. 12 §.',
          'LVU Section 31, from 2027 Chapter 12, Section 12.',
        ),
      },
    ],
  },
  decidedBy: ['namnd', 'utskott'],
  ends: {
    record: text(
      'Registrera att umgängesbeslutet upphörde',
      'Record that the decision on contact ended',
    ),
    day: ceases,
  },
})

export const hiddenWhereabouts = eventKind({
  kind: 'hidden-whereabouts',
  path: 'hemlig-vistelseort',
  name: text('Beslut om hemlig vistelseort', 'Decision to keep whereabouts secret'),
  record: text(
    'Registrera beslut om hemlig vistelseort',
    'Record a decision on secret whereabouts',
  ),
  help: text(
    'Att barnets vistelseort inte får röjas för vårdnadshavare eller föräldrar.',
    'That the child’s whereabouts may not be disclosed to guardians or parents.',
  ),
  day: text('Dag för beslutet', 'Day of the decision'),
  decidedBy: ['namnd', 'utskott'],
  ends: {
    record: text('Registrera att beslutet upphörde', 'Record that the decision ended'),
    day: ceases,
  },
})

export const movingBan = eventKind({
  kind: 'moving-ban',
  path: 'flyttningsforbud',
  name: text('Flyttningsförbud', 'Moving ban'),
  record: text('Registrera flyttningsförbud', 'Record a moving ban'),
  help: text(
    'Att vårdnadshavaren inte får ta barnet från hemmet där det bor.',
    'That the guardian may not take the child from the home where it lives.',
  ),
  day: text('Dag för beslutet', 'Day of the decision'),
  provision: banChoice(),
  decidedBy: ['domstol', 'namnd', 'utskott', 'ordforande'],
  untilDay: {
    label: text('Sista dagen, om förbudet gäller för viss tid', 'Last day, if for a limited time'),
    isOptional: true,
  },
  ends: {
    record: text('Registrera att flyttningsförbudet upphörde', 'Record that the moving ban ended'),
    day: text('Dag då förbudet upphörde', 'Day the ban ended'),
  },
  refuse: decidedByWhom,
})

export const travelBan = eventKind({
  kind: 'travel-ban',
  path: 'utreseforbud',
  name: text('Utreseförbud', 'Travel ban'),
  record: text('Registrera utreseförbud', 'Record a travel ban'),
  day: text('Dag för beslutet', 'Day of the decision'),
  provision: banChoice(),
  decidedBy: ['domstol', 'namnd', 'utskott', 'ordforande'],
  ends: {
    record: text('Registrera att utreseförbudet upphörde', 'Record that the travel ban ended'),
    day: text('Dag då förbudet upphörde', 'Day the ban ended'),
  },
  refuse: decidedByWhom,
})

/**
 * Whether a decision of those four is still needed. For contact, whereabouts and a moving ban it is
 * an övervägande; of a travel ban the board tries whether it shall end.
 */
export const decisionReviewed = eventKind({
  kind: 'decision-reviewed',
  path: 'overvagande-av-beslut',
  name: text('Övervägande eller prövning av beslut', 'Consideration or review of a decision'),
  record: text('Registrera övervägande eller prövning', 'Record a consideration or review'),
  help: text(
    'Om ett beslut om umgänge, hemlig vistelseort, flyttningsförbud eller utreseförbud fortfarande behövs.',
    'Whether a decision on contact, secret whereabouts, a moving ban or a travel ban is still needed.',
  ),
  day: text('Dag', 'Day'),
  about: {
    kinds: ['contact-restriction', 'hidden-whereabouts', 'moving-ban', 'travel-ban'],
    label: text('Vilket beslut', 'Which decision'),
    missing: text(
      'Barnet har inget sådant beslut registrerat. Registrera det först.',
      'No such decision is recorded for the child. Record it first.',
    ),
  },
  outcome: {
    label: text('Behövs beslutet fortfarande', 'Is the decision still needed'),
    choices: [
      { code: 'kvarstar', name: text('Ja, det kvarstår', 'Yes, it remains') },
      { code: 'upphor', name: text('Nej, det ska upphöra', 'No, it shall end') },
    ],
  },
  decidedBy: ['namnd', 'utskott'],
  refuse: notBeforeIts,
})

export const attachmentConsidered = eventKind({
  kind: 'attachment-considered',
  path: 'overvagande-anknytning',
  name: text(
    'Övervägande om anknytning till familjehemmet',
    'Consideration of attachment to the family home',
  ),
  record: text('Registrera övervägande om anknytning', 'Record a consideration of attachment'),
  help: text(
    'Om det finns skäl att ansöka om vård på grund av anknytning till familjehemmet (från 2027) eller om flyttningsförbud.',
    'Whether there are reasons to apply for care because of attachment to the family home (from 2027) or for a moving ban.',
  ),
  day: text('Dag', 'Day'),
  outcome: {
    label: text('Nämnden kom fram till', 'The board concluded'),
    choices: [
      {
        code: 'anknytning',
        name: text('Ansöka om vård på grund av anknytning', 'Apply for care because of attachment'),
      },
      {
        code: 'flyttningsforbud',
        name: text('Ansöka om flyttningsförbud', 'Apply for a moving ban'),
      },
      { code: 'kvarstar', name: text('Flyttningsförbudet kvarstår', 'The moving ban remains') },
      { code: 'inget', name: text('Inte skäl att ansöka', 'No reason to apply') },
    ],
  },
  decidedBy: ['namnd', 'utskott'],
})

export const contactAndBanEvents: readonly EventKind[] = [
  contactRestriction,
  hiddenWhereabouts,
  movingBan,
  travelBan,
  decisionReviewed,
  attachmentConsidered,
]

function banChoice() {
  return {
    label: text('Vilket förbud', 'Which ban'),
    choices: [
      {
        code: 'beslutat',
        name: text('Beslutat av domstol', 'Decided by the court'),
        help: text(
          'För viss tid eller tills vidare.',
          'For a limited time or until further notice.',
        ),
      },
      {
        code: 'tillfalligt',
        name: text('Tillfälligt', 'Temporary'),
        help: text(
          'Ska lämnas till rätten inom en vecka, om inte rätten har beslutat det.',
          'Shall be handed to the court within a week, unless the court has decided it.',
        ),
      },
    ],
  }
}

type Typed = { readonly from: number; readonly data: Fact['data'] }

/** Only the court decides a ban that is not temporary. */
function decidedByWhom({ data }: Typed) {
  if (data.provision !== 'beslutat' || data.decidedBy === 'domstol') return null
  return text(
    'Bara domstol kan besluta ett förbud som inte är tillfälligt.',
    'Only a court can decide a ban that is not temporary.',
  )
}

function notBeforeIts({ from, data }: Typed, facts: readonly Fact[]) {
  const it = facts.find(({ originId }) => originId === data.about)
  if (it === undefined || from > it.from) return null
  return text(
    'Dagen måste vara efter beslutsdagen.',
    'The day must be after the day of the decision.',
  )
}
