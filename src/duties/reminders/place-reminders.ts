/**
 * Own reminders among duties, page by page. The database counts out a page of duties; each reminder
 * pushes what comes after it one step on, so as many duties more are read as there are reminders, and
 * what then falls outside the page is left to the page it belongs to.
 */
export type Placed<Duty, Reminder> =
  | { readonly kind: 'duty'; readonly duty: Duty }
  | { readonly kind: 'reminder'; readonly reminder: Reminder }

type Page = { readonly page: number; readonly pageSize: number }

/** Which duties to read for a page that has some reminders to share it with. */
export function reachOf({ page, pageSize }: Page, reminders: number) {
  const first = (page - 1) * pageSize
  const offset = Math.max(0, first - reminders)
  return { offset, limit: first - offset + pageSize }
}

/**
 * The lines of one page, in order.
 * @param duties those that `reachOf` asked for, in the list's order, the first being number `offset`
 * @param reminders all there are, in the list's order
 * @param comesFirst whether a duty stands before a reminder; it must agree with both orders
 */
export function placeReminders<Duty, Reminder>(
  { page, pageSize }: Page,
  given: {
    readonly duties: readonly Duty[]
    readonly reminders: readonly Reminder[]
    readonly comesFirst: (duty: Duty, reminder: Reminder) => boolean
  },
): Placed<Duty, Reminder>[] {
  const { duties, reminders, comesFirst } = given
  const { offset } = reachOf({ page, pageSize }, reminders.length)
  const first = (page - 1) * pageSize
  const placed: (Placed<Duty, Reminder> & { at: number })[] = [
    ...duties.map((duty, index) => {
      const before = reminders.filter((reminder) => !comesFirst(duty, reminder)).length
      return { kind: 'duty' as const, duty, at: offset + index + before }
    }),
    ...reminders.map((reminder, index) => {
      const before = duties.filter((duty) => comesFirst(duty, reminder)).length
      return { kind: 'reminder' as const, reminder, at: offset + before + index }
    }),
  ]
  return placed
    .filter(({ at }) => at >= first && at < first + pageSize)
    .toSorted((one, other) => one.at - other.at)
    .map(({ at: _at, ...line }) => line as Placed<Duty, Reminder>)
}
