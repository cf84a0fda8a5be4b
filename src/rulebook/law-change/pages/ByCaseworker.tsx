import { type Column, DataTable, useSay } from '../../../design/index.ts'
import { CountLink, nobody } from '../../../duties/index.ts'
import { rowsAddress } from '../address.ts'
import { sumOf } from '../count-up.ts'
import { type Change, changes } from '../passages.ts'
import { texts } from '../texts.ts'
import type { DutiesProps } from './DutiesSection.tsx'

/** Whose duties they are, for who leads them. */
export function ByCaseworker({ lawDay, counts, names }: DutiesProps) {
  const say = useSay()
  const ids = [...new Set(counts.map(({ caseworker_id }) => caseworker_id))]
  const nameOf = (id: string | null) => (id && names.get(id)) ?? say(texts.noCaseworker)
  const people = ids.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'sv'))
  const used = changes.filter((change) => sumOf(counts, (one) => one.change === change) > 0)
  const column = (change: Change | null): Column<string | null> => ({
    key: change ?? 'alla',
    title: say(change === null ? texts.all : texts.changes[change]),
    align: 'end',
    render: (id) => (
      <CountLink
        count={sumOf(
          counts,
          (one) => one.caseworker_id === id && (change === null || one.change === change),
        )}
        href={rowsAddress(lawDay.day, {
          handlaggare: id ?? nobody,
          ...(change !== null && { andring: change }),
        })}
        of={nameOf(id)}
      />
    ),
  })
  if (people.length === 0) return null
  return (
    <section>
      <h2>{say(texts.byCaseworker)}</h2>
      <div className="ob-table-numbers">
        <DataTable
          caption={say(texts.byCaseworker)}
          captionHidden
          narrow
          rows={people}
          rowKey={(id) => id ?? nobody}
          empty={{ text: '' }}
          columns={[
            { key: 'vem', title: say(texts.caseworker), render: nameOf },
            ...used.map(column),
            column(null),
          ]}
        />
      </div>
    </section>
  )
}
