import { type Column, DataTable, Disclosure, Tag, useSay } from '../../../design/index.ts'
import { CountLink } from '../../../duties/index.ts'
import type { LawChange, LawDay } from '../../../rules/law-days.ts'
import type { Source } from '../../../rules/source.ts'
import { rowsAddress } from '../address.ts'
import { sumOf } from '../count-up.ts'
import { type Change, changes, type PassageCount } from '../passages.ts'
import { texts } from '../texts.ts'

type Props = { readonly lawDay: LawDay; readonly counts: readonly PassageCount[] }

/** Each rule that changes: from which paragraph to which, how what is open passes, and how many. */
export function ByRule({ lawDay, counts }: Props) {
  const say = useSay()
  const ofRule = ({ rule }: LawChange) => counts.filter(({ rule_id }) => rule_id === rule.id)
  const concerned = lawDay.changes.filter((change) => ofRule(change).length > 0)
  const untouched = lawDay.changes.filter((change) => ofRule(change).length === 0)
  const used = changes.filter((change) => sumOf(counts, (one) => one.change === change) > 0)
  const column = (change: Change): Column<LawChange> => ({
    key: change,
    title: say(texts.changes[change]),
    align: 'end',
    render: (row) => (
      <CountLink
        count={sumOf(ofRule(row), (one) => one.change === change)}
        href={rowsAddress(lawDay.day, { typ: row.rule.id, andring: change })}
        of={`${say(row.rule.title)}, ${say(texts.changes[change])}`}
      />
    ),
  })
  return (
    <section>
      <h2>{say(texts.byRule)}</h2>
      <DataTable
        caption={say(texts.byRule)}
        captionHidden
        rows={concerned}
        rowKey={({ rule }) => rule.id}
        empty={{ text: say(texts.noneConcerned) }}
        columns={[
          {
            key: 'regel',
            title: say(texts.rule),
            render: ({ rule }) => <a href={`/regelverket/${rule.id}`}>{say(rule.title)}</a>,
          },
          {
            key: 'paragraf',
            title: say(texts.paragraph),
            render: ({ from, to }) => `${say(shortly(from.source))} → ${say(shortly(to.source))}`,
          },
          {
            key: 'overgang',
            title: say(texts.transition),
            render: ({ to }) => (to.transition ? say(to.transition.text) : '–'),
          },
          ...used.map(column),
        ]}
      />
      {untouched.length > 0 && <Untouched changes={untouched} />}
    </section>
  )
}

function Untouched({ changes: untouched }: { changes: readonly LawChange[] }) {
  const say = useSay()
  return (
    <Disclosure summary={say(texts.untouched(untouched.length))}>
      <ul>
        {untouched.map(({ rule, from, to }) => (
          <li key={rule.id}>
            <a href={`/regelverket/${rule.id}`}>{say(rule.title)}</a>, {say(shortly(from.source))} →{' '}
            {say(shortly(to.source))} {rule.awaits && <Tag>{say(texts.awaits)}</Tag>}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** A law by its number alone, as in a table: '8 kap. 2 § (2026:1600)'. */
function shortly({ place, work, publisher }: Source) {
  const number = /\(\d{4}:\d+\)/.exec(work.sv)?.[0]
  if (number === undefined || publisher !== null) return place
  return { sv: `${place.sv} ${number}`, en: `${place.en} ${number}` }
}
