import { type Text, text } from '../../shared/text.ts'

/** Why a school start took more than seven days: a closed list, so that it can be counted. */
export const delayReasons = {
  'skola-ej-utsedd': text('Ingen skola utsedd', 'No school appointed'),
  'vantar-pa-mottagande-skola': text(
    'Väntar på mottagande skola',
    'Waiting for the receiving school',
  ),
  'handlingar-saknas': text('Handlingar eller samtycke saknas', 'Documents or consent missing'),
  'barnets-halsa': text('Barnets hälsa', 'The child’s health'),
  'kort-placering': text(
    'Kort placering, skola på distans',
    'Short placement, school at a distance',
  ),
  skolvagran: text('Barnet ville inte eller kunde inte gå', 'The child would or could not attend'),
  lov: text('Skollov', 'School break'),
  annat: text('Annat', 'Other'),
} as const satisfies Record<string, Text>

export type DelayReason = keyof typeof delayReasons
