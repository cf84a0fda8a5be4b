import { DataTable, Notice, useSay } from '../../design/index.ts'
import type { LocalVersion } from '../../rules/local/local-version.ts'
import type { Measure, Preview, UnitEffect } from '../queries.ts'
import { texts } from '../texts.ts'

/** What a version would change, unit by unit; of whom, nobody here learns. */
export function EffectTable(props: {
  version: LocalVersion
  preview: Preview
  effects: readonly UnitEffect[]
}) {
  const { version, preview, effects } = props
  const say = useSay()
  const columns = columnsFor(version)
  const touched = effects.filter(
    ({ unit, counts }) => unit !== null && columns.some((measure) => counts[measure] !== 0),
  )
  const sums = effects.find(({ unit }) => unit === null)
  return (
    <>
      <p className="ob-muted">{say(texts.countedOn(preview.day))}</p>
      <Notice>{say(explanationOf(version))}</Notice>
      <DataTable
        caption={say(texts.effectCaption)}
        rows={touched}
        rowKey={({ authority, unit }) => `${authority} ${unit}`}
        empty={{ text: say(texts.noEffect) }}
        totalsTitle={say(texts.sum)}
        groupOf={({ authority }) => authority ?? ''}
        columns={[
          { key: 'enhet', title: say(texts.unitColumn), render: ({ unit }) => unit },
          ...columns.map((measure) => ({
            key: measure,
            title: say(texts.measures[measure]),
            align: 'end' as const,
            render: ({ counts }: UnitEffect) => counts[measure] ?? say(texts.hidden),
            total: sums === undefined ? '' : (sums.counts[measure] ?? say(texts.hidden)),
          })),
        ]}
      />
    </>
  )
}

function columnsFor(version: LocalVersion): readonly Measure[] {
  if (version.kind === 'end') return ['open']
  if (version.kind === 'term') return ['open', 'moved', 'at-once']
  return version.goal.reach === 'new' ? ['past'] : ['added', 'past']
}

function explanationOf(version: LocalVersion) {
  if (version.kind === 'end') return texts.endKeeps
  if (version.kind === 'goal' && version.goal.reach === 'new') return texts.newOnly
  return texts.protectedLate
}
