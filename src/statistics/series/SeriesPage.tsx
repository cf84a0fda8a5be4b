import { DataTable, PageHead, PrintButton, Tag, useLanguage, useSay } from '../../design/index.ts'
import type { Column, Series } from './series.ts'
import { texts } from './texts.ts'

type Drawn = { readonly series: Series; readonly svg: string }

export function SeriesPage({ drawn }: { drawn: readonly Drawn[] }) {
  const say = useSay()
  return (
    <>
      <PageHead
        title={say(texts.title)}
        sub={say(texts.intro)}
        tags={<Tag icon="warning">{say(texts.internal)}</Tag>}
        actions={<PrintButton>{say(texts.print)}</PrintButton>}
      />
      {drawn.map((one) => (
        <OneSeries key={one.series.id} {...one} />
      ))}
    </>
  )
}

function OneSeries({ series, svg }: Drawn) {
  const say = useSay()
  const language = useLanguage()
  const { id, title, definition, columns, years, breaks } = series
  return (
    <section id={id} aria-labelledby={`${id}-namn`}>
      <h2 id={`${id}-namn`}>{say(title)}</h2>
      <p>{say(definition)}</p>
      <figure className="ob-chart">
        <section
          className="ob-chart-frame"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it is scrolled, by keyboard too
          tabIndex={0}
          aria-label={say(texts.chart(say(title)))}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here from numbers, every text escaped by the document that wrote it
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      </figure>
      <DataTable
        caption={say(title)}
        captionHidden
        rows={years}
        rowKey={({ year }) => year}
        empty={{ text: say(texts.none) }}
        columns={[
          { key: 'ar', title: say(texts.year), render: ({ year }) => year },
          ...columns.map((column, nth) => ({
            key: column.id,
            title: say(column.label),
            align: 'end' as const,
            render: ({ values }: (typeof years)[number]) =>
              inWords(values[nth] ?? null, column.as, language),
          })),
        ]}
      />
      {breaks.length > 0 && (
        <>
          <h3>{say(texts.breaks)}</h3>
          <ul>
            {breaks.map((one) => (
              <li key={one.sv}>{say(one)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/tabeller?matt=${id}&rad=year&period=${years[0]?.year}..${years.at(-1)?.year}`}>
          {say(texts.inBuilder)}
        </a>
      </p>
    </section>
  )
}

function inWords(value: number | null, as: Column['as'], language: 'sv' | 'en'): string {
  if (value === null) return '–'
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB'
  return as === 'share'
    ? value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 })
    : value.toLocaleString(locale, { maximumFractionDigits: 1 })
}
