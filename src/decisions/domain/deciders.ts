import type { Decider } from '../../rules/event-kind.ts'
import { type LegalBasisCode, legalBases } from './legal-bases.ts'

/**
 * Who may decide on a ground. Care with consent: the board, a committee, or an official within the
 * delegation. Care at once: the board or a committee, its chair when the decision cannot wait, and the
 * court once it has been asked for care (6 § LVU; 5 kap. lag (2026:1600)). Other care without consent:
 * the court alone (4 § LVU; 3 kap.; 3 kap. 3 § and 4 kap. 1 § lag (2024:79) likewise).
 */
export function decidersOf(code: LegalBasisCode): readonly Decider[] {
  const { isConsent, isImmediate } = legalBases[code]
  if (isConsent) return ['utskott', 'namnd', 'delegat']
  return isImmediate ? ['ordforande', 'utskott', 'namnd', 'domstol'] : ['domstol']
}

/** The one who decided: as told, else the only one who may; null where neither is known. */
export function deciderOf(code: LegalBasisCode, told: Decider | null): Decider | null {
  const may = decidersOf(code)
  return told ?? (may.length === 1 ? (may[0] ?? null) : null)
}
