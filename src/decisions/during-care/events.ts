import { type EventKind, eventKind } from '../../rules/event-kind.ts'
import { text } from '../../shared/text.ts'

/** Consent to care, and what the board offers and considers while it goes on. */
export const consent = eventKind({
  kind: 'consent',
  path: 'samtycke',
  name: text('Samtycke till placering', 'Consent to a placement'),
  record: text('Registrera samtycke', 'Record consent'),
  help: text(
    'Vårdnadshavarens samtycke krävs alltid för familjehem, jourhem, stödboende och HVB enligt SoL. Den som fyllt 15 år samtycker också själv.',
    'The guardian’s consent is always needed for family homes, emergency homes, supported housing and HVB under SoL. Those who have turned 15 consent themselves as well.',
  ),
  day: text('Dag då samtycket lämnades', 'Day consent was given'),
  outcome: {
    label: text('Vem som samtyckte', 'Who consented'),
    choices: [
      { code: 'vardnadshavare', name: text('Vårdnadshavare', 'Guardians') },
      { code: 'barnet', name: text('Barnet, som fyllt 15 år', 'The child, who has turned 15') },
      {
        code: 'bada',
        name: text('Både vårdnadshavare och barnet', 'Both guardians and the child'),
      },
    ],
  },
})

export const supportOffered = eventKind({
  kind: 'support-offered',
  path: 'stod-erbjudet',
  name: text('Stöd erbjudet till föräldrarna', 'Support offered to the parents'),
  record: text('Registrera erbjudet stöd', 'Record support offered'),
  day: text('Dag då stödet erbjöds', 'Day the support was offered'),
  outcome: {
    label: text('Svaret', 'The answer'),
    choices: [
      { code: 'ja', name: text('Tackade ja', 'Accepted') },
      { code: 'nej', name: text('Tackade nej', 'Declined') },
      { code: 'inte-svarat', name: text('Har inte svarat', 'Has not answered') },
    ],
    isOptional: true,
  },
})

export const custodyConsidered = eventKind({
  kind: 'custody-considered',
  path: 'overvagande-av-vardnad',
  name: text('Övervägande om vårdnadsöverflyttning', 'Consideration of transferring custody'),
  record: text('Registrera övervägande om vårdnaden', 'Record a consideration of custody'),
  day: text('Dag', 'Day'),
  outcome: {
    label: text('Nämnden kom fram till', 'The board concluded'),
    choices: [
      { code: 'ansoka', name: text('Ansöka om överflyttning', 'Apply for a transfer') },
      { code: 'inte-nu', name: text('Inte skäl att ansöka nu', 'No reason to apply now') },
    ],
  },
  decidedBy: ['namnd', 'utskott'],
})

export const duringCareEvents: readonly EventKind[] = [consent, supportOffered, custodyConsidered]
