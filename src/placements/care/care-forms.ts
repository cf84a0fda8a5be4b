import { familyHomes } from '../../homes/catalogue.ts'
import type { Fact } from '../../rules/fact.ts'

/**
 * The forms each paragraph names. A särskilt ungdomshem counts as a hem för vård eller boende
 * (socialtjänstförordningen (2025:468) 1 kap. 5 §). Jourhem is named where the board follows the
 * care, and not where it plans it or appoints a social worker. Skyddat boende came in on 1 April 2024.
 */
const institutions = ['hvb', 'sis', 'stodboende']
const plannedForms = new Set([...familyHomes, ...institutions, 'samplacering'])

type Shelter = { readonly shelter: boolean }

export function isPlannedCare({ shelter }: Shelter): (placement: Fact) => boolean {
  return ({ data }) =>
    plannedForms.has(String(data.form)) || (shelter && data.form === 'skyddat-boende')
}

export function isFollowedCare({ shelter }: Shelter): (placement: Fact) => boolean {
  const isPlanned = isPlannedCare({ shelter })
  return (placement) => placement.data.form === 'jourhem' || isPlanned(placement)
}
