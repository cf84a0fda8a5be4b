import { type Text, text } from '../../shared/text.ts'
import { type PlacementFormCode, placementForms } from './placement-forms.ts'

/** The question to answer before a placement at an age where the law wants special reasons. */
export function specialReasonsText(form: PlacementFormCode): Text | null {
  const { name, specialReasons } = placementForms[form]
  if (specialReasons === null) return null
  const { from, to } = specialReasons
  return text(
    `${name.sv} för den som är ${from}–${to} år kräver särskilda skäl. Bekräfta att de finns och står i utredningen.`,
    `${name.en} for someone aged ${from}–${to} needs special reasons. Confirm that there are, and that the investigation states them.`,
  )
}
