import { holdChild } from '../../access/hold-child.ts'
import type { Visit } from '../../access/visit.ts'
import { type HeldDuty, readDuty } from '../../rules/read-duties.ts'

/** The duty of the address. */
export async function dutyToBook({ tx, params }: Visit): Promise<HeldDuty | null> {
  const duty = await readDuty(tx, params.dutyId ?? '')
  if (duty !== null) tx.touch(duty.childId)
  return duty
}

/** The same before something is changed: two who book for the same child come one after the other. */
export async function dutyToChange(visit: Visit): Promise<HeldDuty | null> {
  const duty = await dutyToBook(visit)
  if (duty === null) return null
  await holdChild(visit.tx, visit.actor.role, duty.childId)
  return readDuty(visit.tx, duty.id)
}
