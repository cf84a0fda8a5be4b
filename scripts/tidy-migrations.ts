/**
 * A table, what it means, who may see it and who may touch it stand together in one migration, so
 * that none of the four is forgotten: found by reading the text, without a database.
 */
import type { TextFile } from './tidy.ts'

/** Of each `create table`: its comments, its row-level security, its grants or their absence. */
export function findBareTables(migrations: readonly TextFile[]): string[] {
  return migrations.flatMap(({ path, content }) => {
    const up = content.split(/^-- Down Migration/im)[0] ?? ''
    const code = up.replace(/--[^\n]*/g, '')
    return tablesIn(up).flatMap(({ name, body, until }) => {
      const table = `(?:public\\.)?"?${name}"?`
      const has = (pattern: string) => new RegExp(pattern, 'i').test(code)
      const lacks: string[] = []
      if (!has(`comment on table ${table}\\s+is\\b`)) lacks.push('no comment on the table')
      for (const column of columnsOf(body)) {
        if (!has(`comment on column ${table}\\."?${column}"?\\s+is\\b`)) {
          lacks.push(`no comment on column ${column}`)
        }
      }
      if (!has(`alter table ${table}\\s+enable row level security`)) {
        lacks.push('row-level security is not enabled')
      }
      const granted = has(`grant[^;]*\\bon\\b[^;]*\\b${name}\\b[^;]*\\bto\\b`)
      if (!granted && !/-- No [a-z]/i.test(until)) {
        lacks.push('neither a grant nor a line "-- No …" that says why none')
      }
      return lacks.map((lack) => `${path}: table ${name}: ${lack}`)
    })
  })
}

type Table = { readonly name: string; readonly body: string; readonly until: string }

/** Each table's name, what stands inside its parentheses, and all up to the next table. */
function tablesIn(sql: string): Table[] {
  const starts = [...sql.matchAll(/^\s*create table (?:if not exists )?(?:public\.)?"?(\w+)"?/gim)]
  return starts.map((start, index) => {
    const until = sql.slice(start.index, starts[index + 1]?.index)
    return { name: start[1] ?? '', body: insideParentheses(until), until }
  })
}

function insideParentheses(sql: string): string {
  const code = sql.replace(/--[^\n]*/g, '').replace(/'(?:''|[^'])*'/g, "''")
  const head = code.split(';')[0] ?? ''
  const from = head.indexOf('(')
  return from < 0 ? '' : head.slice(from + 1, head.lastIndexOf(')'))
}

const NOT_A_COLUMN = /^(constraint|primary|unique|check|exclude|foreign|like)\b/i

function columnsOf(body: string): string[] {
  let depth = 0
  const parts = ['']
  for (const sign of body) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '' && !NOT_A_COLUMN.test(part))
    .map((part) => /^"?(\w+)/.exec(part)?.[1] ?? part)
}
