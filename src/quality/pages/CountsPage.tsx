import { DataTable, PageHead, useSay } from '../../design/index.ts'
import { qualityRules } from '../domain/catalogue.ts'
import { texts } from '../texts.ts'

/** `children` is null for one to three. */
export type UnitCount = {
  readonly authority: string
  readonly unit: string
  readonly rule: number
  readonly children: number | null
}

const nameOf = new Map(qualityRules.map(({ number, name }) => [number, name]))

export function CountsPage({ counts }: { counts: readonly UnitCount[] }) {
  const say = useSay()
  return (
    <>
      <PageHead title={say(texts.title)} sub={say(texts.countsIntro)} />
      <DataTable
        caption={say(texts.byUnit)}
        captionHidden
        rows={counts}
        rowKey={({ authority, unit, rule }) => `${authority} ${unit} ${rule}`}
        groupOf={({ authority, unit }) => `${authority}, ${unit}`}
        empty={{ text: say(texts.allWell) }}
        columns={[
          {
            key: 'kontroll',
            title: say(texts.check),
            render: ({ rule }) => say(nameOf.get(rule) ?? texts.check),
          },
          {
            key: 'barn',
            title: say(texts.children),
            align: 'end',
            render: ({ children }) =>
              children ?? (
                <>
                  <span aria-hidden="true">*</span>
                  <span className="ob-only-heard">{say(texts.hidden)}</span>
                </>
              ),
          },
        ]}
      />
    </>
  )
}
