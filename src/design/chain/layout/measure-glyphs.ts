/**
 * Measures the typeface in a real browser and writes glyph-widths.ts anew. Run it when the
 * typeface changes: `node --import tsx src/design/chain/layout/measure-glyphs.ts [chromium]`.
 */
import { writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { assets } from '../../assets.ts'

const letters = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...Array.from({ length: 0x180 - 0xa0 }, (_, index) => String.fromCodePoint(0xa0 + index)),
  ...'–—‘’“”•…›‹€−',
]

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage()
const faces = assets
  .filter(({ name }) => name.endsWith('.woff2'))
  .map(({ body }) => `data:font/woff2;base64,${body.toString('base64')}`)

/** Thousandths of the font size, in the order of `letters`. */
async function widths(weight: number): Promise<number[]> {
  return page.evaluate(
    async ({ faces, weight, letters }) => {
      const names = await Promise.all(
        faces.map(async (source, index) => {
          const face = new FontFace(`measured-${index}`, `url(${source})`, { weight: '200 900' })
          document.fonts.add(await face.load())
          return `measured-${index}`
        }),
      )
      const pen = document.createElement('canvas').getContext('2d')
      if (!pen) throw new Error('No canvas to measure on')
      pen.font = `${weight} 1000px ${names.join(', ')}`
      return letters.map((letter) => Math.ceil(pen.measureText(letter).width))
    },
    { faces, weight, letters },
  )
}

const line = (name: string, numbers: number[]) =>
  `export const ${name}: readonly number[] = ${JSON.stringify(numbers)}\n`
writeFileSync(
  new URL('./glyph-widths.ts', import.meta.url),
  `/** Measured by measure-glyphs.ts; not edited by hand. Thousandths of the font size. */
export const measuredLetters = ${JSON.stringify(letters.join(''))}\n` +
    line('regularWidths', await widths(400)) +
    line('semiboldWidths', await widths(600)),
)
await browser.close()
