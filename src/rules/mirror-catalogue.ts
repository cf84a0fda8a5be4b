import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../access/as-actor.ts'
import { StartRefused } from '../platform/start-refused.ts'
import { isoDay } from '../shared/day.ts'
import type { Rule, RuleVersion } from './rule.ts'
import { citation } from './source.ts'

/**
 * Mirrors the rule versions into the database and refuses to start when one of them says something
 * else than it did: a version is never edited, a change is a new version from a day.
 */
export async function mirrorCatalogue(ownerUrl: string, rules: readonly Rule[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const held = await client.query<{ rule_id: string; version_id: string; fingerprint: string }>(
      'select rule_id, version_id, fingerprint from rule_version',
    )
    const known = new Map(
      held.rows.map((row) => [`${row.rule_id} ${row.version_id}`, row.fingerprint]),
    )
    for (const rule of rules) {
      for (const version of rule.versions) {
        const fingerprint = fingerprintOf(version)
        const before = known.get(`${rule.id} ${version.id}`)
        if (before === fingerprint) continue
        if (before !== undefined) throw wasEdited(rule, version)
        await client.query(insertVersion, Object.values(mirrorRow(rule, version)))
      }
    }
  } finally {
    await client.end()
  }
}

/** A version as its row in the database, in the order of `insertVersion`. */
export function mirrorRow(rule: Rule, version: RuleVersion) {
  return {
    rule_id: rule.id,
    version_id: version.id,
    title_sv: rule.title.sv,
    title_en: rule.title.en,
    level: version.level,
    valid_from: isoDay(version.validFrom),
    valid_until: version.validUntil === null ? null : isoDay(version.validUntil),
    source: citation(version.source).sv,
    fingerprint: fingerprintOf(version),
  }
}

/** Whether every version is mirrored as it reads here, so that duties can name it. */
export async function isMirrored(tx: Tx, rules: readonly Rule[]): Promise<boolean> {
  const held = await tx.rows(sql<{ key: string; fingerprint: string }>`
    select rule_id || ' ' || version_id as key, fingerprint from rule_version`)
  const known = new Map(held.map(({ key, fingerprint }) => [key, fingerprint]))
  return rules.every((rule) =>
    rule.versions.every(
      (version) => known.get(`${rule.id} ${version.id}`) === fingerprintOf(version),
    ),
  )
}

const insertVersion = `insert into rule_version (rule_id, version_id, title_sv, title_en, level,
  valid_from, valid_until, source, fingerprint) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** Of what binds: days, level, source and term. Wording in our own words may be made better. */
function fingerprintOf(version: RuleVersion): string {
  const { id, validFrom, appliesTo, level, source, term, recurrence, transition } = version
  const binding = JSON.stringify({
    id,
    validFrom,
    appliesTo,
    level,
    source: source.place.sv + source.work.sv,
    term: [term.level, term.source.place.sv, version.due.term.sv],
    recurrence: recurrence ?? null,
    transition: transition?.to ?? null,
  })
  return createHash('sha256').update(binding).digest('hex')
}

function wasEdited(rule: Rule, version: RuleVersion): StartRefused {
  return new StartRefused(
    `Regeln ${rule.id}, version ${version.id}, säger något annat än när den togs i bruk. En version ändras aldrig: skriv en ny från en dag.`,
    `Rule ${rule.id}, version ${version.id}, says something else than when it came into use. A version is never edited: write a new one from a day.`,
  )
}
