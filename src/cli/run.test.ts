import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from './commands.ts'
import { run } from './run.ts'

async function called(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(argv, {
    out: (line) => out.push(line),
    note: (line) => err.push(line),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('help for all names every command, in both languages, on stdout', async () => {
  const [swedish, english] = [await called('--help'), await called('-h', '--lang', 'en')]
  for (const { name, summary } of commands) {
    assert.ok(swedish.out.includes(name) && swedish.out.includes(summary.sv))
    assert.ok(english.out.includes(name) && english.out.includes(summary.en))
  }
  assert.deepEqual([swedish.code, english.code, swedish.err], [0, 0, ''])
})

for (const { name, options } of commands) {
  test(`help for ${name} names every option`, async () => {
    const { code, out, err } = await called(...name.split(' '), '--help')
    assert.deepEqual([code, err], [0, ''])
    assert.ok(out.startsWith(`obruten ${name}`))
    for (const option of options) assert.ok(out.includes(`--${option.name}`), option.name)
  })
}

test('without a command the help stands on stderr, with 2', async () => {
  const { code, out, err } = await called()
  assert.deepEqual([code, out], [2, ''])
  assert.match(err, /Kommandon/)
})

const exported =
  'export sams --month 2026-10 --stadsdel Farsta --out x.xlsx --ground osl-10-2'.split(' ')
const wrongs: readonly (readonly [readonly string[], string])[] = [
  [['bake'], 'Det finns inget kommando "bake".\nSe obruten --help.'],
  [['log'], 'Det finns inget kommando "log".\nSe obruten --help.'],
  [['log', 'verify', 'now'], 'Det finns inget kommando "log verify now".\nSe obruten --help.'],
  [['demo', '--fast'], '--fast finns inte för kommandot.\nSe obruten demo --help.'],
  [['demo', '--facts', 'x'], '--facts finns inte för kommandot.\nSe obruten demo --help.'],
  [['demo', '--lang', 'fi'], '--lang ska vara en av sv, en.\nSe obruten demo --help.'],
  [['--json'], '--json finns inte för kommandot.\nSe obruten --help.'],
  [['log', 'verify', '--json=yes'], '--json tar inget värde.\nSe obruten log verify --help.'],
  [
    ['duties', '--facts'],
    'Efter --facts ska det stå en fil.\n--as-of saknas.\nSe obruten duties --help.',
  ],
  [
    ['duties', '--facts', 'x.json', '--as-of', '2026-02-30'],
    '--as-of ska vara en dag som finns, skriven ÅÅÅÅ-MM-DD.\nSe obruten duties --help.',
  ],
  [
    ['duties', '--facts', 'gone.json', '--as-of', '2026-02-28'],
    'gone.json kan inte läsas (ENOENT).\nSe obruten duties --help.',
  ],
  [exported, '--recipient saknas.\n--as saknas.\nSe obruten export sams --help.'],
  [
    [
      ...exported.map((word) => word.replace('2026-10', '2026-13')),
      '--recipient',
      'SoF',
      '--as',
      'x',
    ],
    '--month ska vara en månad, skriven ÅÅÅÅ-MM.\nSe obruten export sams --help.',
  ],
  [
    [...exported.map((word) => word.replace('.xlsx', '.pdf')), '--recipient', 'SoF', '--as', 'x'],
    '--out ska sluta på .xlsx eller .csv.\nSe obruten export sams --help.',
  ],
  [
    [
      ...exported.map((word) => word.replace('osl-10-2', 'annan')),
      '--recipient',
      'SoF',
      '--as',
      'x',
    ],
    'Skriv grunden i ord med --ground-note.\nSe obruten export sams --help.',
  ],
  [
    [
      ...exported.map((word) => word.replace('osl-10-2', 'gdpr')),
      '--recipient',
      'SoF',
      '--as',
      'x',
    ],
    '--ground ska vara en av osl-10-2, osl-12-2, osl-26-9, annan.\nSe obruten export sams --help.',
  ],
]

for (const [argv, says] of wrongs) {
  test(`refused with 2: obruten ${argv.join(' ')}`, async () => {
    assert.deepEqual(await called(...argv), { code: 2, out: '', err: says })
  })
}
