import type { Visit } from '../../access/visit.ts'
import type { Reply } from '../../platform/web/reply.ts'
import { drawYears } from '../builder/draw-chart.ts'
import { SeriesPage } from './SeriesPage.tsx'
import { readSeries } from './series.ts'
import { texts } from './texts.ts'

/** The series of the years on one page, each with its definition and its breaks. */
export async function showSeries(visit: Visit): Promise<Reply> {
  const { tx, today, say, language } = visit
  const drawn = []
  for (const series of await readSeries(tx, today)) {
    const share = series.columns.findIndex(({ as }) => as === 'share')
    const shown = share < 0 ? 0 : share
    const svg = await drawYears(
      series.years.map(({ year, values }) => ({ year, value: values[shown] ?? null })),
      { label: say(texts.chart(say(series.title))), isShare: share >= 0, language },
    )
    drawn.push({ series, svg })
  }
  return visit.page({ title: say(texts.title), width: 'wide' }, <SeriesPage drawn={drawn} />)
}
