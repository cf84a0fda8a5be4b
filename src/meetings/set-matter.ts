import { holdChild } from '../access/hold-child.ts'
import type { Visit } from '../access/visit.ts'
import { absent, type Reply, redirect } from '../platform/web/reply.ts'
import { announce, putOnList, withdraw } from './commands.ts'
import { boardRules, type MeetingParts } from './meeting-parts.ts'
import { type BoardDuty, findMeeting, listBoardDuties, listMeetings } from './queries.ts'

const steps = ['anmal', 'lista', 'ta-tillbaka'] as const
type Step = (typeof steps)[number]

/** Announces a matter to a meeting, puts it on the list or takes it back. */
export async function setMatter(visit: Visit, parts: MeetingParts): Promise<Reply> {
  const { tx, actor, params, form } = visit
  const meeting = await findMeeting(tx, params.meetingId ?? '')
  const first = await findMatter(visit, parts)
  if (meeting === null || first === null) return absent
  // Held first and read again, so that of two who announce at once the later sees what the earlier did.
  await holdChild(tx, actor.role, first.childId)
  const duty = await findMatter(visit, parts)
  if (duty === null) return absent
  tx.touch(duty.childId)
  const step: Step = steps.find((one) => one === form.gor) ?? 'anmal'
  if (step === 'lista' && actor.role !== 'unit_manager') return absent
  if (step === 'anmal') await announce(tx, actor, meeting, duty)
  else if (step === 'lista') await putOnList(tx, actor, meeting, duty)
  else await withdraw(tx, actor, duty)
  visit.note({ meeting: meeting.id, duty: duty.dutyId, step })
  const back = form.till === 'kalendern' ? '/namnden' : `/namnden/${meeting.id}`
  return redirect(`${back}?klart=arende-${step}`)
}

/** An open duty of the board's that the actor sees, by the address. */
async function findMatter({ tx, params }: Visit, parts: MeetingParts): Promise<BoardDuty | null> {
  const rules = boardRules(parts).map(({ id }) => id)
  const duties = await listBoardDuties(tx, rules, await listMeetings(tx))
  return duties.find(({ dutyId }) => dutyId === params.dutyId) ?? null
}
