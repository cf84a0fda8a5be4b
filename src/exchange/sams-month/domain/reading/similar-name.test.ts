import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostSimilar } from './similar-name.ts'

const STADSDELAR = [
  'Rinkeby-Kista',
  'Spånga-Tensta',
  'Hässelby-Vällingby',
  'Bromma',
  'Kungsholmen',
  'Norrmalm',
  'Östermalm',
  'Södermalm',
  'Enskede-Årsta-Vantör',
  'Skarpnäck',
  'Farsta',
  'Hägersten-Älvsjö',
  'Skärholmen',
]

for (const [written, meant] of [
  ['Skdrholmen', 'Skärholmen'],
  ['Spanga-Tensta', 'Spånga-Tensta'],
  ['Hagersten-Alvsj6', 'Hägersten-Älvsjö'],
  ['Enskede Årsta Vantör', 'Enskede-Årsta-Vantör'],
  ['Farsta stadsdelsförvaltning', 'Farsta'],
  ['Skärholmens stadsdelsnämnd', 'Skärholmen'],
  ['Sodermalm', 'Södermalm'],
] as const) {
  test(`${written} was probably ${meant}`, () => {
    assert.equal(mostSimilar(written, STADSDELAR), meant)
  })
}

for (const written of ['Huddinge', 'malm', 'x', '']) {
  test(`nothing is near ${written}`, () => assert.equal(mostSimilar(written, STADSDELAR), null))
}
