import { basisNameOn, legalBases } from '../../../decisions/index.ts'
import { DataTable, useSay } from '../../../design/index.ts'
import type { Rule } from '../../../rules/rule.ts'
import { HiddenCount } from '../../pages/HiddenCount.tsx'
import { texts } from '../texts.ts'
import type { UnitBases, UnitPassages } from '../unit-counts.ts'

/** The city's units in numbers, for who knows no child. */
export function UnitsSection(props: {
  readonly rules: readonly Rule[]
  readonly passages: readonly UnitPassages[]
  readonly bases: readonly UnitBases[]
}) {
  const { rules, passages, bases } = props
  const say = useSay()
  const titleOf = (id: string) => {
    const rule = rules.find((one) => one.id === id)
    return rule === undefined ? id : say(rule.title)
  }
  const placeOf = ({ authority, unit }: { authority: string; unit: string }) =>
    `${authority}, ${unit}`
  return (
    <>
      <section>
        <h2>{say(texts.byUnit)}</h2>
        <p className="ob-sub">{say(texts.unitIntro)}</p>
        <DataTable
          caption={say(texts.byUnit)}
          captionHidden
          narrow
          rows={passages}
          rowKey={(row) => `${placeOf(row)} ${row.rule_id}`}
          groupOf={placeOf}
          empty={{ text: say(texts.noUnits) }}
          columns={[
            {
              key: 'regel',
              title: say(texts.rule),
              render: ({ rule_id }) => <a href={`/regelverket/${rule_id}`}>{titleOf(rule_id)}</a>,
            },
            {
              key: 'ny-dag',
              title: say(texts.newDay),
              align: 'end',
              render: ({ new_day }) => <HiddenCount count={new_day} />,
            },
            {
              key: 'samma-dag',
              title: say(texts.sameDay),
              align: 'end',
              render: ({ same_day }) => <HiddenCount count={same_day} />,
            },
          ]}
        />
      </section>
      {bases.length > 0 && (
        <section>
          <h2>{say(texts.basesByUnit)}</h2>
          <p className="ob-sub">{say(texts.basesIntro)}</p>
          <DataTable
            caption={say(texts.basesByUnit)}
            captionHidden
            narrow
            rows={bases}
            rowKey={(row) => `${placeOf(row)} ${row.basis}`}
            groupOf={placeOf}
            empty={{ text: say(texts.noUnits) }}
            columns={[
              {
                key: 'lagrum',
                title: say(texts.basis),
                render: ({ basis }) => say(basisNameOn(basis, legalBases[basis].validUntil ?? 0)),
              },
              {
                key: 'antal',
                title: say(texts.number),
                align: 'end',
                render: ({ decisions }) => <HiddenCount count={decisions} />,
              },
            ]}
          />
        </section>
      )}
    </>
  )
}
