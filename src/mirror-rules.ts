import { connect } from './platform/database/connect.ts'
import { StartRefused } from './platform/start-refused.ts'
import { readConfirmed } from './rules/local/read-local.ts'
import { withLocal } from './rules/local/with-local.ts'
import { mirrorCatalogue } from './rules/mirror-catalogue.ts'
import type { Engine } from './rules/reevaluate.ts'
import { validateCatalogue } from './rules/validate-catalogue.ts'

/**
 * Mirrors what the software comes with, and then the same with the municipality's own versions: a
 * new release may bring a new law under a number of days that the municipality has set. Refuses the
 * start when the two do not go together.
 */
export async function mirrorRules(ownerUrl: string, engine: Engine): Promise<void> {
  await mirrorCatalogue(ownerUrl, engine.catalogue.builtIn)
  const owner = connect(ownerUrl, { connections: 1 })
  try {
    const local = await readConfirmed({
      rows: async (query) => (await query.execute(owner)).rows,
    })
    if (local.length === 0) return
    const rules = withLocal(engine.catalogue.builtIn, local, engine.goalParts)
    checkTogether(rules, engine)
    await mirrorCatalogue(ownerUrl, rules)
  } finally {
    await owner.destroy()
  }
}

function checkTogether(rules: Engine['rules'], { ruleKinds }: Engine): void {
  try {
    validateCatalogue(
      rules,
      ruleKinds.map(({ kind }) => kind),
    )
  } catch (fault) {
    const which = fault instanceof Error ? fault.message : String(fault)
    throw new StartRefused(
      'Kommunens egna mål och tider går inte ihop med regelkatalogen, se nedan.',
      which,
    )
  }
}
