/** Counts from 1 to this are hidden, as in the city's own tables. */
export const threshold = 3
