/**
 * Sort and page live in the address, so that a list can be bookmarked, sent and come back to.
 * `sortera=senast` is ascending, `sortera=-senast` descending, `sida=2` the second page.
 */
export type Sort = { readonly key: string; readonly direction: 'asc' | 'desc' }

/** The same address with some of its query changed; null takes a part away. */
export function withQuery(
  address: string,
  changes: Readonly<Record<string, string | number | null>>,
): string {
  const [path = '', query = ''] = address.split('?')
  const search = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') search.delete(name)
    else search.set(name, String(value))
  }
  return search.size > 0 ? `${path}?${search}` : path
}

/** Reads `sortera`; an unknown column falls back to the first one's order. */
export function readSort(
  query: URLSearchParams,
  sortable: readonly string[],
  fallback: Sort,
): Sort {
  const asked = query.get('sortera') ?? ''
  const key = asked.replace(/^-/, '')
  if (!sortable.includes(key)) return fallback
  return { key, direction: asked.startsWith('-') ? 'desc' : 'asc' }
}

/** Reads `sida`, from 1; what is no page number is the first page. */
export function readPage(query: URLSearchParams): number {
  const page = Number(query.get('sida') ?? '1')
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** Which page numbers to show, null for a gap. @example pagesShown(5, 9) is [1, null, 4, 5, 6, null, 9] */
export function pagesShown(current: number, last: number): (number | null)[] {
  const near = new Set(
    [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last),
  )
  const pages = [...near].sort((a, b) => a - b)
  return pages.flatMap((page, index) => {
    const before = pages[index - 1]
    if (before === undefined || page - before === 1) return [page]
    return page - before === 2 ? [page - 1, page] : [null, page]
  })
}
