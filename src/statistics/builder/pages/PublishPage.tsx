import {
  Breadcrumbs,
  Button,
  CheckboxField,
  Disclosure,
  type FormState,
  Notice,
  PageHead,
  useSay,
} from '../../../design/index.ts'
import type { Text } from '../../../shared/text.ts'
import { dimensionKinds } from '../../counting/dimensions.ts'
import { PublishedTable } from '../../publications/pages/PublishedTable.tsx'
import { PublishForm } from '../../publications/pages/PublishForm.tsx'
import { besideName, type Choice, offeredBeside } from '../choice.ts'
import type { Made } from '../publish-table.tsx'
import { texts, unitOf } from '../texts.ts'
import { Protection } from './Protection.tsx'

type Props = {
  readonly form: FormState
  /** The table that was asked for first. */
  readonly choice: Choice
  /** All that are to leave at once. */
  readonly choices: readonly Choice[]
  readonly tables: readonly Made[]
  /** Why they cannot leave together. */
  readonly refusal: Text | null
  readonly corrects: string | null
  readonly query: URLSearchParams
}

export function PublishPage(props: Props) {
  const { form, choice, choices, tables, refusal, corrects, query } = props
  const say = useSay()
  const back = `/tabeller?${query}`
  const [first] = tables
  return (
    <>
      <Breadcrumbs label={say(texts.title)} steps={[{ href: back, label: say(texts.title) }]} />
      <PageHead
        title={say(tables.length > 1 ? texts.publishMany(tables.length) : texts.publishTitle)}
        sub={tables.length === 1 && first !== undefined ? say(first.safe.table.title) : undefined}
      />
      {refusal !== null && (
        <Notice kind="warning">
          {say(texts.notTogether)} {say(refusal)}
        </Notice>
      )}
      {first !== undefined && <Protection safe={allOf(tables)} />}
      {tables.map(({ choice: one, safe }) => (
        <section key={one.columns} aria-label={say(safe.table.title)}>
          {tables.length > 1 && <h2>{say(safe.table.title)}</h2>}
          <PublishedTable table={safe.table} unit={unitOf(one)} />
        </section>
      ))}
      {first !== undefined && (
        <>
          <p>{say(first.safe.table.definition)}</p>
          <ul>
            {notesOf(tables).map((note) => (
              <li key={note.sv}>{say(note)}</li>
            ))}
          </ul>
        </>
      )}
      <Beside choice={choice} choices={choices} query={query} />
      {first !== undefined && (
        <PublishForm
          form={form}
          action="/tabeller/publicera"
          keep={{ adress: query.toString() }}
          corrects={corrects}
          cancel={back}
          count={tables.length}
        />
      )}
    </>
  )
}

/** What was hidden in all of them. */
function allOf(tables: readonly Made[]) {
  const safes = tables.map(({ safe }) => safe)
  const [first] = safes
  if (first === undefined) throw new Error('There is no table')
  const sum = (of: (safe: Made['safe']) => number) => safes.reduce((all, safe) => all + of(safe), 0)
  const narrowest = safes.flatMap((safe) => safe.narrowest ?? [])
  return {
    ...first,
    counts: {
      small: sum(({ counts }) => counts.small),
      others: sum(({ counts }) => counts.others),
    },
    narrowest: narrowest.length === 0 ? null : Math.min(...narrowest),
  }
}

function notesOf(tables: readonly Made[]): readonly Text[] {
  const all = tables.flatMap(({ safe }) => safe.table.notes)
  return [...new Map(all.map((note) => [note.sv, note])).values()]
}

/** A family is best declared at once: what one of them hides the others then need not. */
function Beside({ choice, choices, query }: Pick<Props, 'choice' | 'choices' | 'query'>) {
  const say = useSay()
  const offered = offeredBeside(choice)
  if (offered.length === 0) return null
  const kept = [...query].filter(([name]) => !name.startsWith('aven-'))
  const chosen = choices.slice(1).map(({ columns }) => [besideName(columns), 'ja'])
  const form = { values: Object.fromEntries(chosen), errors: {} }
  return (
    <Disclosure summary={say(texts.beside)} open={choices.length > 1}>
      <form className="ob-form" method="get" action="/tabeller/publicera">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p>{say(texts.besideHelp)}</p>
        <fieldset className="ds-fieldset">
          <legend className="ds-label">{say(texts.besideColumns)}</legend>
          {offered.map((id) => (
            <CheckboxField
              key={id}
              form={form}
              name={besideName(id)}
              label={say(dimensionKinds.get(id)?.label ?? { sv: id, en: id })}
            />
          ))}
        </fieldset>
        <div className="ob-actions">
          <Button look="secondary">{say(texts.protectTogether)}</Button>
        </div>
      </form>
    </Disclosure>
  )
}
