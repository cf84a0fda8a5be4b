import { text } from '../shared/text.ts'
import { laws } from './laws.ts'
import type { RuleVersion } from './rule.ts'
import { citeTransition } from './source.ts'

/**
 * What the old Social Services Act (2001:453) asked and the new one (2025:400) asks alike: a duty
 * that is open on 1 July 2025 keeps its day (item 1 of the new Act's transitional provisions).
 */
export const unchangedInSol: NonNullable<RuleVersion['transition']> = {
  to: 'keep-date',
  source: citeTransition(laws.sol, 1),
  text: text(
    'Skyldigheten fördes oförändrad över till den nya socialtjänstlagen.',
    'The obligation passed unchanged into the new Social Services Act.',
  ),
}
