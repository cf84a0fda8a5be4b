/** `npm run docs:rules`: writes docs/rules.md, the catalogue of rules as a person would cite it. */
import { join } from 'node:path'
import { assembleEngine } from '../src/assemble.ts'
import type { Rule, RuleVersion } from '../src/rules/rule.ts'
import { citation, levelNames } from '../src/rules/source.ts'
import { isoDay } from '../src/shared/day.ts'
import { writeOrCheck } from './write-or-check.ts'

const HEAD = `# Rules

Written by \`npm run docs:rules\` from the catalogue; do not edit. Swedish as the pages say it. A version
holds from its first day until the day its successor begins and is never changed afterwards. The level
of the demand and that of the number of days are told apart: where neither law nor goal gives a number,
the municipality's own routine does.`

const { rules } = assembleEngine()
const path = join('docs', 'rules.md')
writeOrCheck(path, `${[HEAD, ...rules.map(chapter)].join('\n\n')}\n`)
console.log(`${path}: ${rules.length} rules`)

function chapter(rule: Rule): string {
  return [
    `## ${rule.title.sv}`,
    `\`${rule.id}\` · ${rule.title.en}. ${rule.who.sv}${rule.decidedBy === 'board' ? ' Waits for a meeting.' : ''}`,
    ...rule.versions.map(section),
  ].join('\n\n')
}

function section(version: RuleVersion): string {
  const { id, level, source, text, reading, term, trigger, due, transition } = version
  const until = version.validUntil === null ? '' : ` until ${isoDay(version.validUntil)}`
  const rows: [string, string][] = [
    ['Level and source', `${levelNames[level].sv}: ${citation(source).sv}`],
    ['Asks', text.sv],
    ...(reading === undefined ? [] : [['Our reading', reading.sv] as [string, string]]),
    ['Begins with', trigger.says.sv],
    [
      'Due',
      `${due.term.sv}${version.recurrence === 'rolling' ? ', och därefter från varje gång' : ''}`,
    ],
    [
      'Number of days',
      `${levelNames[term.level].sv}: ${citation(term.source).sv}. ${term.text.sv}`,
    ],
    [
      'Fulfilled by',
      [...new Set(version.fulfilledBy.map(({ kind }) => `\`${kind}\``))].join(', or '),
    ],
    ...(version.keepsItsOwn === undefined
      ? []
      : [
          [
            'Keeps its own',
            `${version.keepsItsOwn.text.sv} (${citation(version.keepsItsOwn.source).sv})`,
          ] as [string, string],
        ]),
    ...(transition === undefined
      ? []
      : [
          [
            'Transition',
            `${transition.to}: ${transition.text.sv} (${citation(transition.source).sv})`,
          ] as [string, string],
        ]),
  ]
  return [
    `### ${id}, from ${isoDay(version.validFrom)}${until}`,
    ['| | |', '|---|---|', ...rows.map(([name, says]) => `| ${name} | ${says} |`)].join('\n'),
  ].join('\n\n')
}
