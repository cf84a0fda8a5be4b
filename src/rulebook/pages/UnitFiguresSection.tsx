import { type Column, DataTable, useSay } from '../../design/index.ts'
import type { Text } from '../../shared/text.ts'
import { shareOf } from '../domain/kept.ts'
import type { UnitFigures } from '../figures.ts'
import { texts } from '../texts.ts'
import { HiddenCount } from './HiddenCount.tsx'

/** How the units keep a rule, in numbers, for who knows no child. */
export function UnitFiguresSection({ units }: { units: readonly UnitFigures[] }) {
  const say = useSay()
  const column = (
    key: Exclude<keyof UnitFigures, 'unit' | 'authority'>,
    title: Text,
  ): Column<UnitFigures> => ({
    key,
    title: say(title),
    align: 'end',
    render: (row) => <HiddenCount count={row[key]} />,
  })
  return (
    <section>
      <h2>{say(texts.unitFigures)}</h2>
      <p className="ob-sub">{say(texts.unitIntro)}</p>
      <div className="ob-table-numbers">
        <DataTable
          caption={say(texts.unitFigures)}
          captionHidden
          rows={units}
          rowKey={({ authority, unit }) => `${authority} ${unit}`}
          groupOf={({ authority }) => authority}
          empty={{ text: say(texts.noUnits) }}
          columns={[
            { key: 'enhet', title: say(texts.unit), render: ({ unit }) => unit },
            column('soon', texts.unitSoon),
            column('later', texts.unitLater),
            column('long_late', texts.longLate),
            column('late', texts.lateYear),
            column('in_time', texts.inTime),
            column('done_late', texts.doneLate),
            column('never', texts.never),
            {
              key: 'hallet',
              title: say(texts.keptShort),
              align: 'end',
              render: (row) => keptOf(row, say),
            },
          ]}
        />
      </div>
    </section>
  )
}

/** Only where every number it is made of is told: a share would tell the hidden one. */
function keptOf(
  { late, in_time, done_late, never }: UnitFigures,
  say: ReturnType<typeof useSay>,
): string {
  if (late === null || in_time === null || done_late === null || never === null) return '–'
  const share = shareOf(in_time, late + in_time + done_late + never)
  return share === null ? '–' : say(texts.share(share))
}
