import type { Visit } from '../../access/visit.ts'
import { personFor, personWords } from '../../children/index.ts'
import {
  Breadcrumbs,
  DataTable,
  Notice,
  PageHead,
  Pagination,
  Tag,
  useLanguage,
  useSay,
} from '../../design/index.ts'
import { formatDay } from '../../shared/day-words.ts'
import type { Finding } from '../domain/check-register.ts'
import type { QualityRule } from '../domain/rule.ts'
import type { OpenFile } from '../own-register.ts'
import { levelNames, texts } from '../texts.ts'

type Props = {
  readonly rule: QualityRule
  readonly shown: readonly Finding[]
  readonly total: number
  readonly page: number
  readonly files: readonly OpenFile[]
  readonly visit: Visit
  readonly cannotBeChecked: boolean
}

export function RulePage({ rule, shown, total, page, files, visit, cannotBeChecked }: Props) {
  const say = useSay()
  const language = useLanguage()
  const fileOf = new Map(files.map((file) => [file.id, file]))
  const told = shown.flatMap((found) => {
    const file = fileOf.get(found.child)
    if (file === undefined) return []
    return [{ found, file, person: personFor(file, file.caseworker_id === visit.actor.staffId) }]
  })
  return (
    <>
      <Breadcrumbs
        label={say(texts.back)}
        steps={[{ href: '/datakvalitet', label: say(texts.back) }]}
      />
      <PageHead
        title={say(rule.name)}
        sub={say(rule.todo)}
        tags={<Tag>{say(levelNames[rule.level])}</Tag>}
      />
      {cannotBeChecked ? (
        <Notice>{say(texts.notCheckedHelp)}</Notice>
      ) : (
        <DataTable
          caption={say(rule.name)}
          captionHidden
          rows={told}
          rowKey={({ found }) => `${found.child} ${found.row.row}`}
          empty={{ text: say(texts.allWell) }}
          columns={[
            {
              key: 'barn',
              title: say(texts.child),
              render: ({ file, person }) => (
                <a href={`/barn/${file.id}`}>{say(personWords(person))}</a>
              ),
            },
            {
              key: 'galler',
              title: say(texts.about),
              // A protected child's days are read on its own page, by whoever opens it.
              render: ({ found, file }) => {
                const what = say(texts[found.row.of])
                const day = file.protection === 'none' ? firstDay(found) : null
                return day === null ? what : `${what} ${say(texts.from(formatDay(day, language)))}`
              },
            },
            {
              key: 'handlaggare',
              title: say(texts.caseworker),
              render: ({ file }) => file.caseworker_name ?? '–',
            },
            {
              key: 'ratta',
              title: say(texts.mend),
              render: ({ found }) => <a href={placeOf(found)}>{say(texts.mend)}</a>,
            },
          ]}
        />
      )}
      <Pagination page={page} pageSize={50} total={total} address={visit.address} />
    </>
  )
}

function firstDay({ row }: Finding): number | null {
  if (row.of === 'person') return null
  return row.of === 'review' ? row.on : row.from
}

/** The page where it is put right: the child's particulars, or the record itself. */
function placeOf({ row, child }: Finding): string {
  return row.of === 'person' ? `/barn/${child}/uppgifter` : `/barn/${child}/uppgift/${row.row}`
}
