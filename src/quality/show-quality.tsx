import { sql } from 'kysely'
import type { Visit } from '../access/visit.ts'
import { readPage } from '../design/index.ts'
import { absent, type Reply } from '../platform/web/reply.ts'
import { qualityRules } from './domain/catalogue.ts'
import { checkRegister } from './domain/check-register.ts'
import { ownCodes } from './own-codes.ts'
import { readOpenFiles, readOwnRegister } from './own-register.ts'
import { CountsPage, type UnitCount } from './pages/CountsPage.tsx'
import { QualityPage, type SeeAlso } from './pages/QualityPage.tsx'
import { RulePage } from './pages/RulePage.tsx'
import { texts } from './texts.ts'

/** What is wrong in the open files that the actor sees, by rule and by caseworker. */
export async function showQuality(visit: Visit, seeAlso: readonly SeeAlso[]): Promise<Reply> {
  if (visit.actor.role === 'analyst') return showCounts(visit)
  const { files, checked } = await look(visit)
  return visit.page(
    { title: visit.say(texts.title) },
    <QualityPage
      files={files}
      checked={checked}
      byCaseworker={visit.actor.role === 'unit_manager'}
      seeAlso={seeAlso}
    />,
  )
}

/** Numbers by unit, as of the last night or import, for who knows no child. */
async function showCounts({ tx, say, page }: Visit): Promise<Reply> {
  const counts = await tx.rows(sql<UnitCount>`
    select authority, unit, rule, children from quality_counts() order by authority, unit, rule`)
  return page({ title: say(texts.title) }, <CountsPage counts={counts} />)
}

/** The rows that one rule found wrong, each leading to where it is put right. */
export async function showRule(visit: Visit): Promise<Reply> {
  const rule = qualityRules.find(({ code }) => code === visit.params.code)
  if (rule === undefined) return absent
  const { files, checked } = await look(visit)
  const page = readPage(visit.query)
  const findings = checked.findings.filter((found) => found.rule === rule)
  const shown = findings.slice((page - 1) * 50, page * 50)
  visit.tx.touch(...shown.map(({ child }) => child))
  return visit.page(
    { title: visit.say(rule.name) },
    <RulePage
      rule={rule}
      shown={shown}
      total={findings.length}
      page={page}
      files={files}
      visit={visit}
      cannotBeChecked={checked.cannotBeChecked.some((one) => one.rule === rule)}
    />,
  )
}

async function look({ tx, today }: Visit) {
  const files = await readOpenFiles(tx)
  const register = await readOwnRegister(tx, files)
  return {
    files,
    checked: checkRegister(register, { rules: qualityRules, today, codes: ownCodes }),
  }
}
