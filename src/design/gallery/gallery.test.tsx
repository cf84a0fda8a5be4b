/** What must hold for every part, checked on the page that shows them all. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assets, assetUrl } from '../assets.ts'
import { renderPage } from '../frame/render-page.ts'
import { Gallery } from './Gallery.tsx'

const pages = {
  sv: renderPage(<Gallery language="sv" />),
  en: renderPage(<Gallery language="en" />),
}

function all(page: string, pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map(([, found]) => found ?? '')
}

for (const [language, page] of Object.entries(pages)) {
  test(`${language}: no inline style, script or handler, so the policy can forbid them`, () => {
    assert.equal(/\sstyle=/.test(page), false)
    assert.equal(/<style/.test(page), false)
    assert.equal(/<script(?![^>]*\ssrc=)/.test(page), false)
    assert.equal(/\son[a-z]+=/.test(page), false)
  })

  test(`${language}: every id is there once, and what points at one finds it`, () => {
    const ids = all(page, /\sid="([^"]*)"/g)
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
    const known = new Set(ids)
    const pointers = [
      ...all(page, /\sfor="([^"]*)"/g),
      ...all(page, /aria-describedby="([^"]*)"/g).flatMap((list) => list.split(' ')),
      ...all(page, /aria-labelledby="([^"]*)"/g),
      ...all(page, /url\(#([^)]*)\)/g),
      ...all(page, /href="#(falt-[^"]*)"/g),
    ]
    assert.ok(pointers.length > 30)
    assert.deepEqual(
      pointers.filter((id) => !known.has(id)),
      [],
    )
  })

  test(`${language}: says its language and fetches only files that exist`, () => {
    assert.match(page, new RegExp(`<html lang="${language}">`))
    const fetched = all(page, /(?:src|href)="(\/statiskt\/[^"]*)"/g)
    assert.equal(fetched.length, 4)
    for (const path of fetched) assert.ok(assets.some((asset) => asset.path === path))
  })

  test(`${language}: an invalid form keeps what was typed and says what is wrong where it is`, () => {
    assert.match(page, /value="2026-10-09"/)
    assert.match(page, /aria-describedby="falt-until-hjalp falt-until-fel" aria-invalid="true"/)
    assert.match(page, /<a href="#falt-basis"/)
  })
}

test('the style sheet is put together whole: its typeface stands at its own address', () => {
  const css = assets.find(({ name }) => name === 'obruten.css')?.body.toString('utf8') ?? ''
  assert.ok(css.includes(`url("${assetUrl('source-sans-3-latin-wght-normal.woff2')}")`))
  assert.equal(/url\("?source-sans/.test(css), false)
  assert.equal(css.includes('@import'), false)
})

test('our own script stays small', () => {
  const script = assets.find(({ name }) => name === 'obruten.js')
  assert.ok((script?.body.length ?? Number.POSITIVE_INFINITY) < 5000)
})
