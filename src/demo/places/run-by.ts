import { type PlacementFormCode, type ProviderCode, providerOf } from '../../placements/index.ts'

/** Who runs the invented homes that have a name of their own; of one nobody has recorded it. */
const byName: Readonly<Record<string, ProviderCode | null>> = {
  Havtornsgården: 'independent',
  Lyktgården: 'own',
  Kråkris: 'independent',
  Hasselglimten: null,
  Tranglänta: 'independent',
  Norrljuset: 'other-municipality',
  Nyckelhuset: 'own',
  'Första trappan': 'independent',
  Lanternan: 'own',
  'Porten 17': 'independent',
  'Sjöstugans familjehem': 'independent',
  Almdungen: 'own',
}

/** Of the others, by form: the city engages its family homes itself, and agencies are private. */
const byForm: Readonly<Partial<Record<PlacementFormCode, ProviderCode>>> = {
  jourhem: 'own',
  familjehem: 'own',
  natverkshem: 'own',
  konsulentstott: 'independent',
  behandlingsfamilj: 'own',
  'skyddat-boende': 'independent',
}

/** Family homes whose papers do not say. */
const unsaid = new Set(['Frohm', 'Isberg', 'Ödmark'])

/** Who runs a home of the demo city: the same home is the same provider's, whoever lives there. */
export function runBy(form: PlacementFormCode, homeName: string): ProviderCode | null {
  const told = unsaid.has(homeName) ? null : (byName[homeName] ?? byForm[form] ?? null)
  const decided = providerOf(form, told)
  return decided.accepted ? decided.value : null
}
