import type { TableRights } from '../rights.ts'
import { attachmentTables } from './attachments.ts'
import { childTables } from './children.ts'
import { dutyTables } from './duties.ts'
import { facts } from './facts.ts'
import { loanTables } from './loans.ts'
import { localRuleTables } from './local-rules.ts'
import { log } from './log.ts'
import { mailTables } from './mail.ts'
import { meetingTables } from './meetings.ts'
import { monthFile } from './month-file.ts'
import { nightTables } from './nights.ts'
import { noteTables } from './notes.ts'
import { organisation } from './organisation.ts'
import { ownTables } from './own.ts'
import { publicationTables } from './publications.ts'
import { registerTables } from './register.ts'
import { savedTables } from './saved-tables.ts'

/** Who may do what with which rows, of every table there is: written by hand. */
export const matrix: readonly TableRights[] = [
  ...organisation,
  ...log,
  ...childTables,
  ...facts,
  ...dutyTables,
  ...ownTables,
  ...monthFile,
  ...registerTables,
  ...noteTables,
  ...attachmentTables,
  ...meetingTables,
  ...nightTables,
  ...loanTables,
  ...localRuleTables,
  ...mailTables,
  ...publicationTables,
  ...savedTables,
]
