import { text } from '../shared/text.ts'

/** The laws the rules cite, by name and number. */
export const laws = {
  osol: text('socialtjänstlagen (2001:453)', 'Social Services Act (2001:453)'),
  sol: text('socialtjänstlagen (2025:400)', 'Social Services Act (2025:400)'),
  osof: text('socialtjänstförordningen (2001:937)', 'Social Services Ordinance (2001:937)'),
  sof: text('socialtjänstförordningen (2025:468)', 'Social Services Ordinance (2025:468)'),
  lvu: text(
    'lagen (1990:52) med särskilda bestämmelser om vård av unga',
    'Care of Young Persons Act (1990:52)',
  ),
  law2026: text(
    'lagen (2026:1600) om omhändertagande för vård av barn och unga',
    'Act (2026:1600) on taking children and young persons into care',
  ),
  law1637: text(
    'lagen (2026:1637) om insatser inom socialtjänsten när samtycke saknas',
    'Act (2026:1637) on interventions of social services where consent is lacking',
  ),
  shelteredHousing: text(
    'lagen (2024:79) om placering av barn i skyddat boende',
    'Act (2024:79) on placing children in sheltered housing',
  ),
  amending1501: text(
    'lagen (2025:1501) om ändring i socialtjänstlagen (2025:400)',
    'Act (2025:1501) amending the Social Services Act (2025:400)',
  ),
  timeCounting: text(
    'lagen (1930:173) om beräkning av lagstadgad tid',
    'Act (1930:173) on counting statutory time',
  ),
} as const
