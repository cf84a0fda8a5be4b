import { text } from '../../shared/text.ts'

/** What is published may be used by anybody for anything; the source is asked to be named, not bound to. */
export const licence = {
  address: 'http://creativecommons.org/publicdomain/zero/1.0/',
  name: text('CC0 1.0, fritt att använda', 'CC0 1.0, free to use'),
} as const
