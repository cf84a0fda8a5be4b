import type { Role } from '../access/actor.ts'
import type { Visit } from '../access/visit.ts'
import { type Reply, redirect } from '../platform/web/reply.ts'

/** Where each role's day begins. */
const firstPages: Record<Role, string> = {
  caseworker: '/arbetslista',
  intake: '/mina-barn',
  unit_manager: '/enheten',
  school_contact: '/skolgang',
  analyst: '/manadsfiler',
  administrator: '/medarbetare',
  on_call: '/jour',
}

export async function showStart({ actor }: Visit): Promise<Reply> {
  return redirect(firstPages[actor.role])
}
