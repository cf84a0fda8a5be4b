/** `npm run docs:facts`: writes the kinds of fact into docs/facts.md, from their declarations. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleKinds } from '../src/catalogue.ts'
import { kindWords } from '../src/cli/duties/column-words.ts'
import type { FactKind } from '../src/rules/fact-kind.ts'
import { writeOrCheck } from './write-or-check.ts'

const BEGIN = '<!-- Written by `npm run docs:facts`; do not edit from here -->'
const END = '<!-- to here -->'
const typeWords = {
  text: 'text',
  day: 'day',
  flag: 'true/false',
  number: 'number',
  moment: 'moment',
}

const path = join('docs', 'facts.md')
writeOrCheck(path, withKinds(readFileSync(path, 'utf8')))
console.log(`${path}: ${ruleKinds.length} kinds of fact`)

/** The document with the section between its marks written anew. */
function withKinds(document: string): string {
  const [before, rest] = document.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('docs/facts.md lost its marks')
  const section = ruleKinds.map(chapter).join('\n\n')
  return `${before}${BEGIN}\n\n${section}\n\n${END}${after}`
}

function chapter({ kind, columns }: FactKind): string {
  const words = kindWords[kind]
  if (words === undefined) throw new Error(`No words for ${kind} in column-words.ts`)
  const head = `### \`${kind}\`\n\n${words.says.en}. Holds for ${words.holds}.`
  const rows = Object.entries(columns).map(([name, { type }]) => {
    const column = words.columns[name]
    if (column === undefined) throw new Error(`No words for ${kind}.${name} in column-words.ts`)
    const codes = column.codes?.map((code) => `\`${code}\``).join(' ')
    const says = [column.says.en, ...(codes === undefined ? [] : [codes])].join(': ')
    return `| \`${name}\` | ${typeWords[type]} | ${column.required ? 'yes' : ''} | ${says} |`
  })
  if (rows.length === 0) return `${head} It has no columns.`
  return `${head}\n\n| column | type | needed | |\n|---|---|---|---|\n${rows.join('\n')}`
}
