import { aboutPlacement, type EventArea, eventKind } from '../rules/event-kind.ts'
import type { Fact } from '../rules/fact.ts'
import { type Text, text } from '../shared/text.ts'
import { familyAndEmergencyHomes } from './home-forms.ts'

/**
 * What must be in order about a home before a child comes there: it is investigated, the registers
 * are asked, the municipality it lies in is consulted, an agreement is made. What is done before
 * the placement is recorded belongs to none, and is then read as the next home's.
 */
const beforeOrOf = { ...aboutPlacement, isOptional: true } as const

export const homeInvestigation = eventKind({
  kind: 'home-investigation',
  path: 'hemutredning',
  name: text('Hemutredning', 'Investigation of the home'),
  record: text('Registrera hemutredning', 'Record investigation of the home'),
  help: text(
    'Dagen då utredningen av hemmet var klar. Är hemmet utrett för ett tidigare barn, registrera den dag då ni gick igenom utredningen för det här barnet.',
    'The day the investigation of the home was complete. If the home was investigated for another child, record the day you went through it for this child.',
  ),
  day: text('Dag då utredningen var klar', 'Day the investigation was complete'),
  about: beforeOrOf,
  flag: {
    label: text(
      'Uppgifter ur belastnings- och misstankeregistren inhämtades då',
      'Extracts of the criminal records and suspicion registers were obtained with it',
    ),
  },
})

export const registersChecked = eventKind({
  kind: 'home-registers',
  path: 'registeruppgifter',
  name: text('Uppgifter ur belastnings- och misstankeregistren', 'Extracts of the registers'),
  record: text('Registrera registeruppgifter', 'Record register extracts'),
  help: text(
    'För alla vuxna som nämnden anlitar i hemmet. Skriv inte vad uppgifterna säger; det hör till hemmets akt.',
    'For every adult the board engages in the home. Do not write what they say; that belongs in the home’s file.',
  ),
  day: text('Dag då uppgifterna inhämtades', 'Day the extracts were obtained'),
  about: beforeOrOf,
})

export const municipalityConsulted = eventKind({
  kind: 'municipality-consulted',
  path: 'samrad',
  name: text('Samråd med hemmets kommun', 'Consultation with the home’s municipality'),
  record: text('Registrera samråd med hemmets kommun', 'Record consultation with its municipality'),
  day: text('Dag då ni samrådde', 'Day of the consultation'),
  about: beforeOrOf,
})

export const homeAgreement = eventKind({
  kind: 'home-agreement',
  path: 'familjehemsavtal',
  name: text('Avtal med familjehemmet', 'Agreement with the family home'),
  record: text('Registrera avtal med familjehemmet', 'Record agreement with the family home'),
  day: text('Dag då avtalet skrevs under', 'Day the agreement was signed'),
  about: aboutPlacement,
})

export const manyChildren = eventKind({
  kind: 'home-many-children',
  path: 'fler-an-tre',
  name: text('Fler än tre placerade i hemmet', 'More than three placed in the home'),
  record: text('Registrera fler än tre placerade', 'Record more than three placed'),
  help: text(
    'När beslutet om barnets placering gör att fler än tre barn eller unga är placerade i samma hem. Skriv inget om de andra barnen.',
    'When the decision to place the child means that more than three children or young people are placed in one home. Write nothing of the other children.',
  ),
  day: text('Dag för beslutet', 'Day of the decision'),
  about: aboutPlacement,
  refuse: notInAHome,
})

export const ivoToldOfHome = eventKind({
  kind: 'home-reported-to-ivo',
  path: 'anmalan-av-hemmet-till-ivo',
  name: text(
    'Anmälan till IVO om fler än tre placerade',
    'Report to IVO of more than three placed',
  ),
  record: text('Registrera anmälan till IVO', 'Record report to IVO'),
  day: text('Dag då anmälan skickades', 'Day the report was sent'),
  about: {
    kinds: ['home-many-children'],
    label: text('Vilket beslut', 'Which decision'),
    missing: text(
      'Registrera först att fler än tre är placerade i hemmet.',
      'First record that more than three are placed in the home.',
    ),
  },
})

function notInAHome({ data }: { data: Fact['data'] }, facts: readonly Fact[]): Text | null {
  const placement = facts.find(({ originId }) => originId === data.about)
  if (placement === undefined) return null
  if (familyAndEmergencyHomes.includes(String(placement.data.form))) return null
  return text(
    'Anmälan gäller familjehem och jourhem; placeringen är i en annan form.',
    'The report concerns family homes and emergency homes; the placement is of another form.',
  )
}

export const homeArea: EventArea = {
  id: 'hemmet',
  title: text('Hemmet', 'The home'),
  order: 22,
  events: [
    homeInvestigation,
    registersChecked,
    municipalityConsulted,
    homeAgreement,
    manyChildren,
    ivoToldOfHome,
  ],
  ruleIds: [
    'home-investigation',
    'home-registers-checked',
    'municipality-consulted',
    'home-agreement',
    'home-many-children',
  ],
}
