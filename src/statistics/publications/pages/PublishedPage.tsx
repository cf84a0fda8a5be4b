import {
  Breadcrumbs,
  Notice,
  PageHead,
  PrintButton,
  SummaryList,
  useLanguage,
  useSay,
} from '../../../design/index.ts'
import { formatDay } from '../../../shared/day-words.ts'
import { signMeanings, signs, signsIn, slugOf } from '../../outputs/edition.ts'
import { licence } from '../../outputs/licence.ts'
import type { Published } from '../publication.ts'
import { texts } from '../texts.ts'
import { fileEndings } from '../write-files.ts'
import { PublishedTable } from './PublishedTable.tsx'

export function PublishedPage({ published }: { readonly published: Published }) {
  const say = useSay()
  const { title, content } = published
  return (
    <>
      <Breadcrumbs
        label={say(texts.youAreHere)}
        steps={[{ href: '/statistik', label: say(texts.back) }]}
      />
      <PageHead
        title={say(title)}
        sub={say(content.table.definition)}
        actions={<PrintButton>{say(texts.print)}</PrintButton>}
      />
      <Corrections published={published} />
      <PublishedTable table={content.table} unit={content.unit} />
      <ul className="ob-notes">
        {signsIn(content.table).map((sign) => (
          <li key={sign}>
            <strong>{signs[sign]}</strong> {say(signMeanings[sign])}
          </li>
        ))}
        {content.table.notes.map((note) => (
          <li key={note.sv}>{say(note)}</li>
        ))}
      </ul>
      <Definitions published={published} />
      <Files published={published} />
      <About published={published} />
    </>
  )
}

function Corrections({ published }: { published: Published }) {
  const say = useSay()
  const { corrects, correctedBy, correction } = published
  return (
    <>
      {correctedBy !== null && (
        <Notice kind="warning" title={say(texts.correctedTitle)}>
          <p>
            {say(texts.correctedBy)} <NumberLink number={correctedBy} />.
          </p>
        </Notice>
      )}
      {corrects !== null && (
        <Notice title={say(texts.correctsTitle)}>
          <p>
            {say(texts.corrects)} <NumberLink number={corrects} />. {say(texts.whatWasWrong)}:{' '}
            {correction}
          </p>
        </Notice>
      )}
    </>
  )
}

function NumberLink({ number }: { number: string }) {
  return <a href={`/statistik/${slugOf(number)}`}>{number}</a>
}

function Definitions({ published: { content } }: { published: Published }) {
  const say = useSay()
  const words = content.definitions.map(({ term, meaning, version }) => ({
    term: say(term),
    value: `${say(meaning)} (${say(texts.version(version))})`,
  }))
  return (
    <section>
      <h2>{say(texts.words)}</h2>
      <SummaryList
        items={[...words, { term: say(texts.protection), value: say(content.protection) }]}
      />
    </section>
  )
}

function Files({ published: { number, files } }: { published: Published }) {
  const say = useSay()
  const there = fileEndings.flatMap((ending) => {
    const file = files.find(({ name }) => name === `${slugOf(number)}.${ending}`)
    return file === undefined ? [] : [{ ending, ...file }]
  })
  return (
    <section className="ob-no-print">
      <h2>{say(texts.files)}</h2>
      <ul>
        {there.map(({ ending, name, bytes }) => (
          <li key={ending}>
            <a href={`/statistik/${slugOf(number)}/${name}`}>{say(texts.fileNames[ending])}</a>
            {` (${say(texts.size(bytes))})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function About({ published }: { published: Published }) {
  const say = useSay()
  const language = useLanguage()
  const { number, publisher, publishedOn, content } = published
  return (
    <section>
      <h2>{say(texts.about)}</h2>
      <SummaryList
        items={[
          { term: say(texts.number), value: number },
          { term: say(texts.publisher), value: publisher },
          { term: say(texts.published), value: formatDay(publishedOn, language) },
          { term: say(texts.unit), value: say(content.unit) },
          {
            term: say(texts.licence),
            value: <a href={licence.address}>{say(licence.name)}</a>,
          },
        ]}
      />
    </section>
  )
}
