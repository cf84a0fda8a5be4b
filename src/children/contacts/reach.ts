import type { FormValues } from '../../platform/web/read-form.ts'
import type { FactValue } from '../../rules/fact.ts'

type Reach = {
  readonly telefon: string | null
  readonly epost: string | null
  readonly aktsamhet: string | null
  readonly dold: boolean
}

/** How to reach somebody, and what may not be said: of the form, as a fact's data. */
export function reachOf({ telefon, epost, aktsamhet, dold }: Reach) {
  return { phone: telefon, mail: epost, caution: aktsamhet, hidesWhereabouts: dold }
}

/** The same, of a fact, as the form shows it. */
export function reachValues(data: Readonly<Record<string, FactValue>>): FormValues {
  return {
    telefon: String(data.phone ?? ''),
    epost: String(data.mail ?? ''),
    aktsamhet: String(data.caution ?? ''),
    dold: data.hidesWhereabouts === true ? 'ja' : '',
  }
}
