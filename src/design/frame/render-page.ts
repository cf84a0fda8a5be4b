import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A whole page as it is sent: no hydration, so the markup is all there is. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

/** A part of a page, for the few places that are fetched anew (draft line, progress). */
export function renderFragment(part: ReactElement): string {
  return renderToStaticMarkup(part)
}
