import { text } from '../../shared/text.ts'
import { useSay } from '../language.tsx'
import { type FormState, fieldId } from './form-state.ts'

/**
 * What must be put right, first on the page, each line leading to its field. Lines come in the
 * order of `errors`, so give them in the order of the form.
 */
export function ErrorSummary({ form }: { form: FormState }) {
  const say = useSay()
  const lines = Object.entries(form.errors)
  if (lines.length === 0) return null
  return (
    <div
      className="ds-error-summary ob-error-summary"
      role="alert"
      tabIndex={-1}
      data-focus-first
      aria-labelledby="fel-rubrik"
    >
      <h2 id="fel-rubrik">
        {lines.length === 1
          ? say(text('En sak behöver rättas', 'One thing needs to be corrected'))
          : say(
              text(
                `${lines.length} saker behöver rättas`,
                `${lines.length} things need to be corrected`,
              ),
            )}
      </h2>
      <ul className="ds-list">
        {lines.map(([name, sentence]) => (
          <li key={name}>
            {name === '' ? (
              sentence
            ) : (
              <a href={`#${fieldId(name)}`} data-to-field>
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
