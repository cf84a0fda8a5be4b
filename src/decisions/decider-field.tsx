import { z } from 'zod'
import { deciderNames } from '../children/index.ts'
import { type FormState, SelectField, useSay } from '../design/index.ts'
import type { Decider } from '../rules/event-kind.ts'
import { texts } from './texts.ts'

const deciders = Object.keys(deciderNames) as Decider[]

/** Who decided on the care, as typed; null where it is not told, or is none of those who may. */
export const deciderSchema: z.ZodType<Decider | null> = z
  .string()
  .default('')
  .transform((typed) => deciders.find((one) => one === typed) ?? null)

/** Who decided, where it is known; the form that begins a placement has it too. */
export function DeciderField({ form }: { form: FormState }) {
  const say = useSay()
  return (
    <SelectField
      form={form}
      name="av"
      label={say(texts.whoDecided)}
      description={say(texts.whoDecidedHelp)}
      optional
      choices={deciders.map((code) => ({ value: code, label: say(deciderNames[code]) }))}
    />
  )
}
