import { createHash } from 'node:crypto'
import { isoDay } from '../../shared/day.ts'
import type { Moment } from '../life/demo-fact.ts'
import type { DistrictMonth } from '../month-files.ts'
import { dayOrNull } from './column-values.ts'
import type { Row } from './insert-rows.ts'

/** The files taken in, with their rows that count. */
export function monthRows(files: readonly DistrictMonth[], moment: (moment: Moment) => string) {
  const imports = files.map((file): Row => {
    const at = moment(file.deliveredAt)
    // The bytes are gone, as they are after every reading; the sum stands for them.
    const sum = createHash('sha256').update(JSON.stringify(file.rows)).digest('hex')
    return {
      id: file.id,
      file_name: `sams-${isoDay(file.month).slice(0, 7)}-${plain(file.authority.shortName)}.xlsx`,
      content_sha256: `\\x${sum}`,
      delivered_by: file.deliveredBy,
      delivered_at: at,
      state: 'committed',
      progress: 100,
      authority_id: file.authority.id,
      month: isoDay(file.month),
      rows_count: file.rows.length,
      outcome: {},
      committed_at: at,
      committed_by: file.deliveredBy,
    }
  })
  return { imports, rows: files.flatMap(reportedRows) }
}

function reportedRows({ id: importId, authority, month, rows }: DistrictMonth): Row[] {
  return rows.map((row) => ({
    id: row.id,
    import_id: importId,
    authority_id: authority.id,
    month: isoDay(month),
    pseudonym: row.pseudonym,
    placement_from: isoDay(row.placementFrom),
    birth_year: row.birthYear,
    sex: row.sex,
    school_form: row.schoolForm,
    grade: row.grade,
    form: row.form,
    changes_school: true,
    municipality: row.municipality,
    sams_sent_on: dayOrNull(row.samsSentOn),
    school_start_on: dayOrNull(row.schoolStartOn),
    delay_reason: row.delayReason,
    has_school_plan: row.hasSchoolPlan,
  }))
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('å', 'a').replaceAll('ä', 'a').replaceAll('ö', 'o')
}
