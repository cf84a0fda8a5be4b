import type { Sex } from '../../../children/index.ts'
import type { PlacementFormCode } from '../../../placements/index.ts'
import type { DelayReason, SchoolForm } from '../../../schooling/index.ts'
import { type Text, text } from '../../../shared/text.ts'

/**
 * The closed lists of the month's file, in the words that stand in it. They are an agreement with
 * those who send it, so they do not follow the words on our pages; the codes are those of the
 * slices that own them, and a code without its word does not compile. On the way in, the word in either language and the code itself are read.
 */
export type Code = string

export type CodeWords = Readonly<Record<Code, Text>>

export const sexWords = {
  flicka: text('flicka', 'girl'),
  pojke: text('pojke', 'boy'),
  okant: text('okänt', 'unknown'),
} satisfies Record<Sex, Text>

export const schoolFormWords = {
  forskola: text('Förskola', 'Preschool'),
  forskoleklass: text('Förskoleklass', 'Preschool class'),
  grundskola: text('Grundskola', 'Compulsory school'),
  'anpassad-grundskola': text('Anpassad grundskola', 'Adapted compulsory school'),
  specialskola: text('Specialskola', 'Special school'),
  sameskola: text('Sameskola', 'Sami school'),
  gymnasieskola: text('Gymnasieskola', 'Upper secondary school'),
  'anpassad-gymnasieskola': text('Anpassad gymnasieskola', 'Adapted upper secondary school'),
} satisfies Record<SchoolForm, Text>

export const placementFormWords = {
  jourhem: text('Jourhem', 'Emergency family home'),
  familjehem: text('Familjehem', 'Family home'),
  natverkshem: text('Nätverkshem', 'Network home'),
  konsulentstott: text('Konsulentstött familjehem', 'Agency-supported family home'),
  hvb: text('HVB', 'Residential care home (HVB)'),
  sis: text('Särskilt ungdomshem (SiS)', 'State youth home (SiS)'),
  stodboende: text('Stödboende', 'Supported housing'),
  behandlingsfamilj: text('Behandlingsfamilj', 'Treatment family'),
  'skyddat-boende': text('Skyddat boende', 'Protected housing'),
  privatplacering: text('Privatplacering', 'Private placement'),
  samplacering: text('Samplacering', 'Placement together with a parent'),
} satisfies Record<PlacementFormCode, Text>

export const delayReasonWords = {
  'skola-ej-utsedd': text('Ingen skola utsedd', 'No school appointed'),
  'vantar-pa-mottagande-skola': text(
    'Väntar på mottagande skola',
    'Waiting for the receiving school',
  ),
  'handlingar-saknas': text('Handlingar eller samtycke saknas', 'Documents or consent missing'),
  'barnets-halsa': text('Barnets hälsa', "The child's health"),
  'kort-placering': text(
    'Kort placering, skola på distans',
    'Short placement, school at a distance',
  ),
  skolvagran: text('Barnet ville inte eller kunde inte gå', 'The child would or could not attend'),
  lov: text('Skollov', 'School break'),
  annat: text('Annat', 'Other'),
} satisfies Record<DelayReason, Text>
