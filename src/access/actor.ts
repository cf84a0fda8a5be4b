import { type Text, text } from '../shared/text.ts'

/** A role is also the name of the database role that its transactions put on. */
export const roles = [
  'caseworker',
  'intake',
  'unit_manager',
  'school_contact',
  'analyst',
  'administrator',
  'on_call',
] as const

export type Role = (typeof roles)[number]

export const roleNames: Record<Role, Text> = {
  caseworker: text('Socialsekreterare', 'Caseworker'),
  intake: text('Mottagning', 'Intake'),
  unit_manager: text('Enhetschef', 'Unit manager'),
  school_contact: text('SAMS-kontaktperson', 'SAMS contact person'),
  analyst: text('Utredare', 'Analyst'),
  administrator: text('Administratör', 'Administrator'),
  on_call: text('Socialjour', 'On-call social worker'),
}

/** Somebody signed in, acting under one appointment (a role at an authority). */
export type Actor = {
  readonly kind: 'person'
  readonly staffId: string
  readonly name: string
  readonly appointmentId: string
  readonly role: Role
  readonly authorityId: string
  readonly authorityName: string
  readonly unitId: string | null
  readonly unitName: string | null
}

/** A job acts as a named system actor with a database role of its own, and is logged like a person. */
export type SystemActor = {
  readonly kind: 'system'
  readonly name:
    | 'nightly-evaluation'
    | 'local-rules'
    | 'month-import'
    | 'register-import'
    | 'sealer'
    | 'gatekeeper'
    | 'messenger'
    | 'table-command'
    | 'shelf'
  readonly role: 'engine' | 'importer' | 'sealer' | 'gatekeeper' | 'messenger' | 'counter' | 'shelf'
  /** The import that it works for, and by it the authority whose children it sees. */
  readonly importId?: string
}

export type AnyActor = Actor | SystemActor

export const gatekeeper: SystemActor = { kind: 'system', name: 'gatekeeper', role: 'gatekeeper' }
export const nightlyEvaluation: SystemActor = {
  kind: 'system',
  name: 'nightly-evaluation',
  role: 'engine',
}
/** Counts what a local rule would do, and brings one that is confirmed to the duties. */
export const localRules: SystemActor = { kind: 'system', name: 'local-rules', role: 'engine' }
export const monthImporter: SystemActor = {
  kind: 'system',
  name: 'month-import',
  role: 'importer',
}
/** Takes in one extract of a register: sees the children of that import's authority, while it runs. */
export function registerImporter(importId: string): SystemActor {
  return { kind: 'system', name: 'register-import', role: 'importer', importId }
}
export const logSealer: SystemActor = { kind: 'system', name: 'sealer', role: 'sealer' }
/** Sends mail to staff: knows who wants it, and no child. */
export const messenger: SystemActor = { kind: 'system', name: 'messenger', role: 'messenger' }
/** The operator's own count at the command line: of the whole database, which is the operator's. */
export const tableCommand: SystemActor = { kind: 'system', name: 'table-command', role: 'counter' }
/** Anybody who reads the published statistics, signed in or not: sees that shelf and nothing else. */
export const shelf: SystemActor = { kind: 'system', name: 'shelf', role: 'shelf' }
