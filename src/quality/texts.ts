import { text } from '../shared/text.ts'
import type { QualityLevel } from './domain/rule.ts'

export const levelNames: Readonly<Record<QualityLevel, ReturnType<typeof text>>> = {
  error: text('Fel', 'Error'),
  warning: text('Se över', 'Look over'),
  info: text('Bra att veta', 'Good to know'),
}

export const texts = {
  title: text('Datakvalitet', 'Data quality'),
  intro: (files: number) =>
    text(
      `Vad som saknas eller inte går ihop i de ${files} öppna akter som du ser. Varje rad leder dit det rättas.`,
      `What is missing or does not add up in the ${files} open files that you see. Each row leads to where it is put right.`,
    ),
  countsIntro: text(
    'Hur många barn med öppen akt som något saknas för, enhet för enhet, sedan i natt eller senaste importen. Antal från ett till tre visas som *.',
    'How many children with an open file lack something, unit by unit, as of last night or the latest import. Numbers from one to three are shown as *.',
  ),
  byUnit: text('Per enhet', 'By unit'),
  hidden: text('ett till tre barn', 'one to three children'),
  byRule: text('Per kontroll', 'By check'),
  byCaseworker: text('Per handläggare', 'By caseworker'),
  check: text('Kontroll', 'Check'),
  level: text('Nivå', 'Level'),
  children: text('Barn', 'Children'),
  places: text('Ställen', 'Places'),
  errors: text('Fel', 'Errors'),
  warnings: text('Se över', 'To look over'),
  caseworker: text('Handläggare', 'Caseworker'),
  nobody: text('Ingen handläggare', 'No caseworker'),
  allWell: text(
    'Inget saknas, så långt vi kan kontrollera.',
    'Nothing is missing, as far as we can check.',
  ),
  notChecked: (count: number) =>
    text(`Kan inte kontrolleras än (${count})`, `Cannot be checked yet (${count})`),
  notCheckedHelp: text(
    'De här kontrollerna behöver uppgifter som ännu inte registreras här. Att inget visas betyder alltså inte att allt är rätt.',
    'These checks need data that is not recorded here yet. So that nothing is shown does not mean that all is right.',
  ),
  todo: text('Att göra', 'To do'),
  about: text('Gäller', 'Concerns'),
  mend: text('Rätta', 'Put right'),
  child: text('Barn', 'Child'),
  back: text('Datakvalitet', 'Data quality'),
  person: text('Uppgifter om barnet', 'The child’s particulars'),
  placement: text('Placering', 'Placement'),
  basis: text('Lagrum', 'Legal basis'),
  review: text('Övervägande eller omprövning', 'Consideration or review'),
  enrolment: text('Skolgång', 'Schooling'),
  absence: text('Avvikelse', 'Absconding'),
  from: (day: string) => text(`från ${day}`, `from ${day}`),
}
