/** Finds the pages that somebody can come to by following links. */
import type { Visitor } from '../../support/journey-visitor.ts'

export type Found = {
  /** The address with its ids taken out: which page it is, whoever it is about. */
  readonly pattern: string
  readonly address: string
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/**
 * Of each kind of page one is taken, but two children, two rules and three events, which are made by
 * one page each from what is declared; and two choices that a list is filtered by.
 */
const several: Readonly<Record<string, number>> = {
  '/barn/:id': 2,
  '/regelverket/:rule': 2,
  '/barn/:id/handelser/:event/ny': 3,
}
const mostOf = (pattern: string) => several[pattern.split(' ')[0] ?? ''] ?? 1
const mostChoices = 2

/**
 * From the page one is on, link by link, so many steps away. Of pages that only differ in whom they
 * are about, in order or in page, not all are taken.
 */
export async function crawl(visitor: Visitor, steps: number): Promise<Found[]> {
  const here = addressOf(visitor)
  const found: Found[] = [{ pattern: patternOf(here), address: here }]
  const taken = new Map<string, number>([[patternOf(here), 1]])
  const seen = new Set([here])
  let edge = [here]
  for (let step = 0; step < steps; step += 1) {
    const next: string[] = []
    for (const address of edge) {
      if (addressOf(visitor) !== address) await visitor.goTo(address)
      for (const link of await linksOf(visitor)) {
        const pattern = patternOf(link)
        const count = taken.get(pattern) ?? 0
        const [path = '', ...choices] = pattern.split(' ')
        const filtered = taken.get(`filtered ${path}`) ?? 0
        if (seen.has(link) || count >= mostOf(pattern)) continue
        if (choices.length > 0 && filtered >= mostChoices) continue
        if (choices.length > 0) taken.set(`filtered ${path}`, filtered + 1)
        seen.add(link)
        taken.set(pattern, count + 1)
        found.push({ pattern, address: link })
        next.push(link)
      }
    }
    edge = next
  }
  return found
}

const isFile = /\/(mall|fil)$|^\/statistik\/.*\.[a-z]+$/

/** Our own pages; a link that answers with a file is no page. */
async function linksOf(visitor: Visitor): Promise<string[]> {
  const hrefs = await visitor.page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return hrefs
    .filter((href) => !href.startsWith('#'))
    .map((href) => new URL(href, visitor.page.url()))
    .filter(({ origin, pathname }) => origin === visitor.base && !isFile.test(pathname))
    .map(({ pathname, search }) => pathname + search)
}

function addressOf(visitor: Visitor): string {
  const { pathname, search } = new URL(visitor.page.url())
  return pathname + search
}

function patternOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://any')
  const names = [...searchParams.keys()].filter((name) => name !== 'sida' && name !== 'sortera')
  const pattern = pathname
    .replace(uuid, ':id')
    .replace(/^(\/regelverket)\/[^/]+$/, '$1/:rule')
    .replace(/^\/(statistik|publiceringar)\/\d{4}-\d+$/, '/$1/:publication')
    .replace(/(\/handelser)\/[^/]+(\/ny)$/, '$1/:event$2')
  return [pattern, ...names.toSorted()].join(' ')
}
