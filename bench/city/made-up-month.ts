import type { MonthRow } from '../../src/exchange/sams-month/domain/month-row.ts'
import { parseDay } from '../../src/shared/day.ts'

const start = parseDay('2026-10-01')
const forms = ['jourhem', 'familjehem', 'natverkshem', 'konsulentstott', 'hvb'] as const
const reasons = ['vantar-pa-mottagande-skola', 'skola-ej-utsedd', 'annat'] as const
const municipalities = ['Stockholm', 'Huddinge', 'Nacka', 'Södertälje', 'Upplands Väsby']

/** A stadsdel's month with so many rows, all of them right: the same every time. */
export function madeUpMonth(rowsCount: number) {
  const stadsdel = 'Farsta'
  const rows = Array.from({ length: rowsCount }, (_, index): MonthRow => {
    const placedOn = start + (index % 31)
    const days = index % 9 === 0 ? null : index % 17
    const isLate = days === null ? true : days > 7
    return {
      stadsdel,
      month: '2026-10' as MonthRow['month'],
      pseudonym: `P-${(index * 2_654_435_761).toString(16).toUpperCase().padStart(12, '0').slice(-12)}`,
      birthYear: 2009 + (index % 11),
      sex: index % 2 === 0 ? 'flicka' : 'pojke',
      schoolForm: index % 7 === 0 ? 'anpassad-grundskola' : 'grundskola',
      grade: index % 10,
      placementForm: forms[index % forms.length] ?? 'jourhem',
      placedOn,
      changesSchool: true,
      municipality: municipalities[index % municipalities.length] ?? null,
      samsSentOn: index % 8 === 0 ? null : placedOn + (index % 4),
      schoolStartOn: days === null ? null : placedOn + days,
      delayReason: isLate ? (reasons[index % reasons.length] ?? null) : null,
      delayNote: index % 50 === 0 && isLate ? 'väntar på skolskjuts' : null,
      hasSchoolPlan: index % 3 > 0,
    }
  })
  return {
    stadsdel,
    month: '2026-10' as MonthRow['month'],
    rows,
    leftOutProtected: 0,
    definitions: false,
  }
}
