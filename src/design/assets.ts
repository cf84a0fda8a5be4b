/**
 * The files a browser fetches: one style sheet, one typeface, three small scripts, one mark.
 * Every address holds the content's hash, so that it may be kept for a year and a new version
 * is fetched at once.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, gzipSync } from 'node:zlib'

export type Asset = {
  /** The name a page asks for: 'obruten.css'. */
  readonly name: string
  /** The address it is served at: '/statiskt/obruten.3f9a1c20d4.css'. */
  readonly path: string
  readonly contentType: string
  readonly hash: string
  readonly body: Buffer
  /** Compressed once at start; absent where it would not help (woff2 is compressed already). */
  readonly gzip?: Buffer
  readonly brotli?: Buffer
}

/** Sent with every asset: the address changes with the content, so it never goes stale. */
export const assetCacheControl = 'public, max-age=31536000, immutable'

const folder = '/statiskt/'
const require = createRequire(import.meta.url)
const own = (path: string) => readFileSync(new URL(`./assets/${path}`, import.meta.url), 'utf8')
const packaged = (path: string) => readFileSync(require.resolve(path))

function asset(name: string, contentType: string, content: Buffer | string): Asset {
  const body = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const path = `${folder}${name.replace(/(\.[a-z0-9]+)$/, `.${hash}$1`)}`
  const plain = { name, path, contentType, hash, body }
  if (contentType === 'font/woff2') return plain
  return { ...plain, gzip: gzipSync(body, { level: 9 }), brotli: brotliCompressSync(body) }
}

const font = (name: string) =>
  asset(
    `${name}.woff2`,
    'font/woff2',
    packaged(`@fontsource-variable/source-sans-3/files/${name}.woff2`),
  )

/** Latin holds Swedish and English; extended Latin is fetched only when a name needs it. */
const fonts = [font('source-sans-3-latin-wght-normal'), font('source-sans-3-latin-ext-wght-normal')]

/**
 * Ours stands around Designsystemet's: the layer order is told first, then its theme and its
 * components exactly as published, then our sheets.
 */
function styleSheet(): string {
  const sheets = [
    'tokens',
    'text',
    'frame',
    'forms',
    'tables',
    'parts',
    'figures',
    'charts',
    'chain',
    'print',
  ]
  const css = [
    '@layer base, ds.theme, ds.base, ds.components, parts, print, forced;',
    packaged('@digdir/designsystemet-theme').toString('utf8').replace('@charset "UTF-8";', ''),
    packaged('@digdir/designsystemet-css').toString('utf8'),
    ...sheets.map((sheet) => own(`css/${sheet}.css`)),
  ].join('\n')
  return fonts.reduce(
    (text, { name, path }) => text.replace(`url("${name}")`, `url("${path}")`),
    css,
  )
}

export const assets: readonly Asset[] = [
  ...fonts,
  asset('obruten.css', 'text/css; charset=utf-8', styleSheet()),
  asset('obruten.js', 'text/javascript; charset=utf-8', own('obruten.js')),
  asset('shortcuts.js', 'text/javascript; charset=utf-8', own('shortcuts.js')),
  asset('htmx.js', 'text/javascript; charset=utf-8', packaged('htmx.org/dist/htmx.min.js')),
  asset('obruten.svg', 'image/svg+xml', own('obruten.svg')),
]

const byName = new Map(assets.map((one) => [one.name, one]))

/** @example assetUrl('obruten.css') is '/statiskt/obruten.3f9a1c20d4.css' */
export function assetUrl(name: string): string {
  const found = byName.get(name)
  if (!found) throw new Error(`No asset is named ${name}; known: ${[...byName.keys()].join(', ')}`)
  return found.path
}

/**
 * What a page needs of a browser and nothing more. Styles and scripts only from our own files:
 * no inline style or script exists in any page.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
