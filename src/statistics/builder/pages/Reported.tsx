import { type Column, DataTable, Disclosure, useLanguage, useSay } from '../../../design/index.ts'
import { formatDay } from '../../../shared/day-words.ts'
import type { Reporting, StadsdelReport } from '../../counting/reporting.ts'
import { monthsIn, quietText, reportedText } from '../../counting/reporting-words.ts'
import { texts } from '../texts.ts'

/** From which stadsdelar the numbers come: a sentence, and who has recorded what until when. */
export function Reported({ reporting }: { reporting: Reporting }) {
  const say = useSay()
  const columns = useColumns(reporting)
  const quiet = quietText(reporting)
  return (
    <>
      <p>
        {say(reportedText(reporting))}
        {quiet !== null && ` ${say(quiet)}`}
      </p>
      <Disclosure summary={say(texts.reportedBy)}>
        <DataTable
          caption={say(texts.reportedBy)}
          captionHidden
          rows={reporting.stadsdelar}
          rowKey={({ stadsdel }) => stadsdel}
          empty={{ text: say(texts.nobodyReports) }}
          columns={columns}
        />
      </Disclosure>
    </>
  )
}

function useColumns(reporting: Reporting): Column<StadsdelReport>[] {
  const say = useSay()
  const language = useLanguage()
  const own: Column<StadsdelReport>[] = [
    { key: 'stadsdel', title: say(texts.stadsdel), render: ({ stadsdel }) => stadsdel },
    {
      key: 'period',
      title: say(texts.tellsOfPeriod),
      render: ({ hasFiles, hasTold }) => {
        if (!hasFiles) return say(texts.noFiles)
        return say(hasTold ? texts.yes : texts.no)
      },
    },
    {
      key: 'senast',
      title: say(texts.lastRecorded),
      tight: true,
      render: ({ lastRecorded }) =>
        lastRecorded === null ? '–' : formatDay(lastRecorded, language),
    },
  ]
  const isAnyByFile = reporting.stadsdelar.some(({ monthFiles }) => monthFiles !== null)
  if (!isAnyByFile || reporting.months.length === 0) return own
  return [
    ...own,
    {
      key: 'fil',
      title: say(texts.monthFiles),
      render: (stadsdel) => {
        const months = monthsIn(stadsdel, reporting)
        return say(months === null ? texts.noMonthFile : texts.monthsOf(months.in, months.of))
      },
    },
  ]
}
