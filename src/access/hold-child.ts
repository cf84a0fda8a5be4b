import { sql } from 'kysely'
import type { Day } from '../shared/day.ts'
import { isUuid } from '../shared/uuid.ts'
import type { Role } from './actor.ts'
import type { Tx } from './as-actor.ts'

/** The roles that see children at all; the others may not even ask. */
const withChildren: readonly Role[] = [
  'caseworker',
  'intake',
  'unit_manager',
  'school_contact',
  'on_call',
]

/** Whether a child of that id is there for the actor to write drafts about; the policies decide. On call none are kept. */
export async function seesChild(tx: Tx, role: Role, childId: string): Promise<boolean> {
  if (!isUuid(childId) || role === 'on_call' || !withChildren.includes(role)) return false
  return (await tx.first(sql`select 1 from child where id = ${childId}`)) !== null
}

/**
 * Two who write about the same child come one after the other, from their first reading on: the
 * later decides on what the earlier has done, and is told what is wrong rather than losing it. Held
 * as the engine, since not everybody who records may change the child's own row; and only a child
 * that the actor sees, so that waiting tells nobody that another nämnd is at work.
 */
export async function holdChild(
  tx: Tx,
  role: Role,
  childId: string | undefined,
): Promise<'open' | 'closed' | 'unseen'> {
  if (childId === undefined || !(await seesChild(tx, role, childId))) return 'unseen'
  const held = await tx.asEngine(() =>
    tx.first(
      sql<{
        closed_on: Day | null
      }>`select closed_on from child where id = ${childId} for no key update`,
    ),
  )
  return held?.closed_on == null ? 'open' : 'closed'
}
