import {
  Breadcrumbs,
  DataTable,
  Disclosure,
  Notice,
  PageHead,
  Progress,
  Status,
  useSay,
} from '../../../design/index.ts'
import { qualityRules } from '../../../quality/index.ts'
import type { Day } from '../../../shared/day.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { fileKindNames } from '../domain/columns.ts'
import { groupProblems } from '../domain/reading/group-problems.ts'
import type { RowProblem } from '../domain/reading/row-problem.ts'
import type { RegisterFile, RegisterImport, Written } from '../imports.ts'
import { texts } from '../texts.ts'

/** One import: how far it has come, what became of each file, and what to mend, row by row. */
export function ImportPage({ found }: { found: RegisterImport }) {
  const say = useSay()
  const { state, system, outcome, files, extractedOn } = found
  return (
    <>
      <Breadcrumbs
        label={say(texts.title)}
        steps={[{ href: '/registerimport', label: say(texts.title) }]}
      />
      <PageHead title={system} sub={say(stateWords(found))} />
      {extractedOn !== null && <p>{say(texts.takenOn(dayWords(extractedOn)))}</p>}
      {state !== 'done' && <ImportProgress found={found} />}
      {outcome.crashed && <Notice kind="warning">{say(texts.crashed)}</Notice>}
      <FileTable files={files} />
      {files.map((file) => (
        <FileReport key={file.id} file={file} />
      ))}
      {state === 'done' && <NotChecked numbers={outcome.notChecked ?? []} />}
    </>
  )
}

function dayWords(day: Day) {
  return { sv: formatDay(day, 'sv'), en: formatDay(day, 'en') }
}

/** Of one that is done, how many of its files are in: that it has ended says little by itself. */
function stateWords({ state, files }: RegisterImport) {
  if (state !== 'done') return texts.states[state]
  const written = files.filter((file) => file.state === 'written').length
  return texts.doneWith(written, files.length)
}

/** While the import runs the bar fetches itself anew; when it is done the answer leads to the page. */
export function ImportProgress({ found }: { found: RegisterImport }) {
  const say = useSay()
  const address = `/registerimport/${found.id}`
  const total = Math.max(1, found.totalCount)
  return (
    <Progress
      id="import"
      label={say(texts.states[found.state])}
      // One short of the whole, since a step that is done is followed by another.
      done={Math.min(found.doneCount, total - 1)}
      total={total}
      poll={`${address}/framsteg`}
      reload={address}
    />
  )
}

function FileTable({ files }: { files: readonly RegisterFile[] }) {
  const say = useSay()
  const number = (key: string, title: string, of: keyof Written) => ({
    key,
    title,
    align: 'end' as const,
    render: ({ outcome }: RegisterFile) => outcome.written?.[of] ?? '–',
  })
  return (
    <DataTable
      caption={say(texts.filesCaption)}
      rows={files}
      rowKey={({ id }) => id}
      empty={{ text: '' }}
      columns={[
        { key: 'fil', title: say(texts.file), render: ({ kind }) => say(fileKindNames[kind]) },
        { key: 'lage', title: say(texts.state), render: (file) => <FileState file={file} /> },
        {
          key: 'rader',
          title: say(texts.rows),
          align: 'end',
          render: ({ rowsCount }) => rowsCount ?? '–',
        },
        number('nya', say(texts.added), 'added'),
        number('andrade', say(texts.changed), 'changed'),
        number('lika', say(texts.unchanged), 'unchanged'),
        number('skillnader', say(texts.differing), 'differences'),
      ]}
    />
  )
}

function FileState({ file: { state } }: { file: RegisterFile }) {
  const say = useSay()
  const kind = state === 'written' ? 'done' : state === 'refused' ? 'late' : 'soon'
  return <Status kind={kind}>{say(texts.fileStates[state])}</Status>
}

function FileReport({ file: { kind, state, outcome } }: { file: RegisterFile }) {
  const say = useSay()
  const { refusal, problems = [], problemCount = 0, warnings = [], warningCount = 0 } = outcome
  const name = fileKindNames[kind]
  const wrongs = say(texts.problems(name, problemCount))
  const looks = say(texts.warnings(name, warningCount))
  return (
    <>
      {state === 'refused' && (
        <Notice kind="warning" title={say(name)}>
          {refusal && `${say(refusal)} `}
          {say(texts.noRowTaken)}
        </Notice>
      )}
      {problemCount > 0 && <Problems caption={wrongs} rows={problems} count={problemCount} />}
      {warningCount > 0 && (
        <Disclosure summary={looks}>
          <Problems caption={looks} captionHidden rows={warnings} count={warningCount} />
        </Disclosure>
      )}
    </>
  )
}

type ProblemsProps = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly rows: readonly RowProblem[]
  readonly count: number
}

function Problems({ caption, captionHidden = false, rows, count }: ProblemsProps) {
  const say = useSay()
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden={captionHidden}
        rows={groupProblems(rows)}
        rowKey={({ rows: first, column, what }) => `${first} ${column} ${what.sv}`}
        empty={{ text: '' }}
        columns={[
          { key: 'rad', title: say(texts.row), render: ({ rows: alike }) => alike },
          { key: 'kolumn', title: say(texts.column), render: ({ column }) => column ?? '–' },
          { key: 'fel', title: say(texts.what), render: ({ what }) => say(what) },
          { key: 'gor', title: say(texts.todo), render: ({ todo }) => say(todo) },
        ]}
      />
      {count > rows.length && <p>{say(texts.onlyFirst(rows.length, count))}</p>}
    </>
  )
}

/** What was not looked at is said; else silence would pass for all being well. */
function NotChecked({ numbers }: { numbers: readonly number[] }) {
  const say = useSay()
  const rules = qualityRules.filter(({ number }) => numbers.includes(number))
  if (rules.length === 0) return null
  return (
    <Disclosure summary={say(texts.notChecked(rules.length))}>
      <ul>
        {rules.map(({ number, name }) => (
          <li key={number}>
            {number}. {say(name)}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
