/**
 * Writes the style guide and the files it needs to a folder, to be looked at without a server:
 * `node --import tsx src/design/gallery/write-gallery.tsx FOLDER`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assets } from '../assets.ts'
import { renderPage } from '../frame/render-page.ts'
import { Gallery } from './Gallery.tsx'

const folder = process.argv[2]
if (!folder) throw new Error('Say which folder to write to')
for (const { path, body } of assets) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), body)
}
for (const language of ['sv', 'en'] as const) {
  writeFileSync(join(folder, `${language}.html`), renderPage(<Gallery language={language} />))
}
