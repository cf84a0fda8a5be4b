/** Every pair of words and ground that occurs is readable: WCAG 2.2, 1.4.3 (4.5) and 1.4.11 (3). */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('./assets/css/tokens.css', import.meta.url), 'utf8')

function colour(name: string): string {
  if (name.startsWith('#')) return name
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1]
  assert.ok(found, `tokens.css has no ${name}`)
  return found
}

/** Relative luminance, as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['ob-ground', 'ob-tint', 'ob-tint-2']
const bar = '#dbe8ee'

const words: [string, string][] = [
  ...['ob-ink', 'ob-muted', 'ob-link', 'ob-link-dark'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...['ob-late', 'ob-soon', 'ob-done', 'ob-law'].flatMap((ink): [string, string][] => [
    [ink, 'ob-ground'],
    [ink, 'ob-tint'],
  ]),
  ['ob-late', 'ob-late-tint'],
  ['ob-ink', 'ob-soon-tint'],
  ['ob-soon', 'ob-soon-tint'],
  ['ob-ink', 'ob-done-tint'],
  ['ob-done', 'ob-done-tint'],
  ['ob-ink', bar],
  ['#ffffff', 'ob-ink'],
  ['#ffffff', 'ob-link'],
  ['#ffffff', 'ob-late'],
]

for (const [ink, ground] of words) {
  test(`${ink} on ${ground} is readable`, () => {
    assert.ok(contrast(ink, ground) >= 4.5, `${contrast(ink, ground).toFixed(2)} < 4.5`)
  })
}

for (const edge of ['ob-line-strong', 'ob-late', 'ob-soon', 'ob-done']) {
  test(`an edge that means something, ${edge}, is seen`, () => {
    assert.ok(contrast(edge, 'ob-ground') >= 3)
    assert.ok(contrast(edge, 'ob-tint') >= 3)
  })
}
