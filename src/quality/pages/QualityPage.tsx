import { DataTable, Disclosure, PageHead, Tag, useSay } from '../../design/index.ts'
import type { Text } from '../../shared/text.ts'
import type { Checked, Finding } from '../domain/check-register.ts'
import type { OpenFile } from '../own-register.ts'
import { levelNames, texts } from '../texts.ts'

export type SeeAlso = { readonly href: string; readonly label: Text }

type Props = {
  readonly files: readonly OpenFile[]
  readonly checked: Checked
  readonly byCaseworker: boolean
  readonly seeAlso: readonly SeeAlso[]
}

export function QualityPage({ files, checked, byCaseworker, seeAlso }: Props) {
  const say = useSay()
  const { findings, cannotBeChecked } = checked
  const byRule = [...Map.groupBy(findings, ({ rule }) => rule)].toSorted(
    ([one, ofOne], [other, ofOther]) =>
      levels.indexOf(one.level) - levels.indexOf(other.level) || ofOther.length - ofOne.length,
  )
  return (
    <>
      <PageHead
        title={say(texts.title)}
        sub={say(texts.intro(files.length))}
        actions={seeAlso.map(({ href, label }) => (
          <a key={href} href={href}>
            {say(label)}
          </a>
        ))}
      />
      <h2>{say(texts.byRule)}</h2>
      <DataTable
        caption={say(texts.byRule)}
        captionHidden
        rows={byRule}
        rowKey={([{ code }]) => code}
        rowHref={([{ code }]) => `/datakvalitet/${code}`}
        empty={{ text: say(texts.allWell) }}
        columns={[
          { key: 'kontroll', title: say(texts.check), render: ([{ name }]) => say(name) },
          {
            key: 'niva',
            title: say(texts.level),
            render: ([{ level }]) => <Tag>{say(levelNames[level])}</Tag>,
          },
          {
            key: 'barn',
            title: say(texts.children),
            align: 'end',
            render: ([, found]) => childrenOf(found),
          },
          {
            key: 'stallen',
            title: say(texts.places),
            align: 'end',
            render: ([, found]) => found.length,
          },
        ]}
      />
      {byCaseworker && <ByCaseworker files={files} findings={findings} />}
      <Disclosure summary={say(texts.notChecked(cannotBeChecked.length))}>
        <p>{say(texts.notCheckedHelp)}</p>
        <ul>
          {cannotBeChecked.map(({ rule }) => (
            <li key={rule.code}>{say(rule.name)}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}

const levels = ['error', 'warning', 'info']

const childrenOf = (findings: readonly Finding[]) =>
  new Set(findings.map(({ child }) => child)).size

/** How many of each caseworker's children have something to put right; for whoever leads the unit. */
function ByCaseworker({ files, findings }: Pick<Props, 'files'> & Pick<Checked, 'findings'>) {
  const say = useSay()
  const byChild = Map.groupBy(findings, ({ child }) => child)
  const byPerson = [...Map.groupBy(files, ({ caseworker_id }) => caseworker_id)]
  const withLevel = (own: readonly OpenFile[], level: string) =>
    own.filter(({ id }) => byChild.get(id)?.some(({ rule }) => rule.level === level)).length
  return (
    <>
      <h2>{say(texts.byCaseworker)}</h2>
      <DataTable
        caption={say(texts.byCaseworker)}
        captionHidden
        rows={byPerson}
        rowKey={([id]) => id ?? ''}
        empty={{ text: say(texts.allWell) }}
        columns={[
          {
            key: 'handlaggare',
            title: say(texts.caseworker),
            render: ([, [first]]) => first?.caseworker_name ?? say(texts.nobody),
          },
          {
            key: 'barn',
            title: say(texts.children),
            align: 'end',
            render: ([, own]) => own.length,
          },
          {
            key: 'fel',
            title: say(texts.errors),
            align: 'end',
            render: ([, own]) => withLevel(own, 'error'),
          },
          {
            key: 'se-over',
            title: say(texts.warnings),
            align: 'end',
            render: ([, own]) => withLevel(own, 'warning'),
          },
        ]}
      />
    </>
  )
}
