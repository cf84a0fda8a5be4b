import { addMonths, ageOn, birthday, type Day, parseDay } from '../shared/day.ts'
import { contains } from '../shared/period.ts'
import type { Chance } from './chance.ts'
import type { DemoData, DemoFact } from './life/demo-fact.ts'
import { recordSaid, type Scribe } from './life/recording.ts'
import type { ChildFile } from './people/child-file.ts'

type Frame = { readonly today: Day; readonly inUseSince: Day; readonly chance: Chance }

const needsConsent = new Set([
  'jourhem',
  'familjehem',
  'natverkshem',
  'konsulentstott',
  'behandlingsfamilj',
  'hvb',
  'stodboende',
])
const withoutConsent = new Set(['lvu-2', 'law2026-3-2', 'lvu-3', 'law2026-3-3'])
const isImmediate = (basis: unknown) => basis === 'lvu-6' || basis === 'law2026-5-1'

/**
 * What the nämnd decides and records around care, since it took Obruten into use: consent before
 * each placement (now and then after it, or not yet), the court's steps for who was taken into care
 * at once, and a few children with restricted contact, secret whereabouts, bans, and care that is to end.
 */
export function withDecisions(files: readonly ChildFile[], frame: Frame): ChildFile[] {
  let inCare = 0
  return files.map((file, index) => {
    const chance = frame.chance.fork(index)
    const tell = teller(file, { ...frame, chance })
    if (tell === null) return file
    const told = [
      ...consents(file, frame, tell, chance),
      ...courtSteps(file, frame, tell),
      ...custody(file, frame, tell, chance),
      ...endings(file, frame, tell, chance),
    ]
    const care = openCare(file)
    if (care !== null) {
      told.push(...restrictions(inCare, file, care, frame, tell))
      inCare += 1
    }
    return told.length === 0 ? file : { ...file, facts: [...file.facts, ...told] }
  })
}

/** `until`: null for what still holds; left out for what happened on a day. */
type Tell = (kind: string, from: Day, data: DemoData, until?: Day | null) => DemoFact[]

/** Writes what happened down as the caseworker would; nothing that has not happened yet. */
function teller(file: ChildFile, { today, chance }: Frame): Tell | null {
  const { caseworkerId } = file
  if (caseworkerId === null) return null
  const scribe: Scribe = {
    childId: file.id,
    authorityId: file.authorityId,
    openedOn: parseDay(file.openedAt.slice(0, 10)),
    today,
    chance,
    recorder: () => caseworkerId,
  }
  return (kind, from, data, until = from + 1) => {
    if (from > today || from < file.born) return []
    const known = until !== null && until > today + 1 ? null : until
    return recordSaid({ originId: chance.uuid(), kind, from, until: known, data }, scribe)
  }
}

function inForce(file: ChildFile, kind: string): DemoFact[] {
  return file.facts.filter((fact) => fact.kind === kind && fact.voided === null)
}

function consents(file: ChildFile, { inUseSince }: Frame, tell: Tell, chance: Chance): DemoFact[] {
  const consented = inForce(file, 'legal-basis').filter(({ data }) => data.basis === 'sol')
  return inForce(file, 'placement')
    .filter(({ data }) => needsConsent.has(String(data.form)))
    .flatMap((placement) => {
      const basis = consented.find((one) => contains(one, placement.from))
      if (
        basis === undefined ||
        placement.from < inUseSince ||
        ageOn(file.born, placement.from) >= 18
      )
        return []
      const after = chance.happens(0.05) ? chance.whole(1, 6) : -chance.whole(0, 9)
      if (chance.happens(0.03)) return []
      const outcome = ageOn(file.born, placement.from) >= 15 ? 'bada' : 'vardnadshavare'
      return tell('consent', Math.max(placement.from + after, file.born), { outcome })
    })
}

/** Submitted, confirmed, examined, applied for and heard, as far as it has come. */
function courtSteps(file: ChildFile, { today, inUseSince }: Frame, tell: Tell): DemoFact[] {
  return inForce(file, 'legal-basis')
    .filter(({ data, from }) => isImmediate(data.basis) && from >= inUseSince)
    .flatMap(({ originId, from, until }) => {
      // A step that is due these days is left to whoever tries the demo.
      if (today - from < 4) return []
      const ends = until ?? today + 1
      const step = (kind: string, after: number, data: DemoData) =>
        from + after < ends ? tell(kind, from + after, data) : []
      const submitted = step('court-submission', 3, { about: originId })
      const applied = step('court-application', 19, {
        about: originId,
        provision: 'vard',
        flag: false,
      })
      return [
        ...submitted,
        ...submitted.flatMap(({ originId: about }) =>
          step('court-ruling', 9, { about, outcome: 'faststallt' }),
        ),
        ...step('medical-examination', 15, { outcome: 'gjord' }),
        ...applied,
        ...applied.flatMap(({ originId: about }) => step('court-hearing', 28, { about })),
      ]
    })
}

/** The question of custody, some days before its year is out. */
function custody(file: ChildFile, { today, inUseSince }: Frame, tell: Tell, chance: Chance) {
  return inForce(file, 'placement')
    .filter(({ data }) => isFamilyHome(data.form))
    .flatMap(({ from, until }) => {
      const ends = Math.min(until ?? today, birthday(file.born, 18), today)
      const first = addMonths(from, 24)
      const told: DemoFact[] = []
      let due = first >= inUseSince ? first : addMonths(inUseSince, 12)
      while (due - 20 < ends) {
        const day = due - chance.whole(5, 20)
        if (day >= ends) break
        told.push(...tell('custody-considered', day, { outcome: 'inte-nu', decidedBy: 'utskott' }))
        due = addMonths(day, 12)
      }
      return told
    })
}

/** What came before care ended, and the follow-up after it; here and there not. */
function endings(file: ChildFile, { inUseSince }: Frame, tell: Tell, chance: Chance): DemoFact[] {
  return inForce(file, 'legal-basis')
    .filter(({ data }) => withoutConsent.has(String(data.basis)))
    .flatMap(({ until }) => {
      if (until === null || until < inUseSince || until >= birthday(file.born, 18)) return []
      if (chance.happens(0.03)) return []
      const outcome = { outcome: 'inget', decidedBy: 'utskott' }
      const began = until + chance.whole(0, 9)
      const whole = { provision: 'vard', outcome: 'inget-mer' }
      return [
        ...tell('reunification-prepared', until - chance.whole(5, 30), {}),
        ...tell('attachment-considered', until - chance.whole(1, 15), outcome),
        ...tell('follow-up', began, whole, began + chance.whole(90, 180)),
      ]
    })
}

const familyHomes = new Set(['familjehem', 'natverkshem', 'konsulentstott', 'behandlingsfamilj'])
const isFamilyHome = (form: unknown) => familyHomes.has(String(form))

function openCare(file: ChildFile): DemoFact | null {
  const isOpen = ({ data, until }: DemoFact) =>
    until === null && withoutConsent.has(String(data.basis))
  return inForce(file, 'legal-basis').find(isOpen) ?? null
}

/** A handful of decisions, dealt to the children in care without consent in turn. */
function restrictions(
  turn: number,
  file: ChildFile,
  care: DemoFact,
  { today, inUseSince }: Frame,
  tell: Tell,
): DemoFact[] {
  const since = Math.max(care.from, inUseSince)
  const decided = (months: number, more = 0) => Math.max(since, addMonths(today, -months) + more)
  const ban = { provision: 'beslutat', decidedBy: 'domstol', untilDay: null }
  switch (turn % 9) {
    case 0:
      return tell(
        'contact-restriction',
        decided(3, 12),
        { provision: 'vard', decidedBy: 'utskott' },
        null,
      )
    case 2:
      return file.protection === 'none'
        ? tell('care-ending', today - 9, { about: care.originId, untilDay: today + 24, flag: true })
        : tell('hidden-whereabouts', decided(2), { decidedBy: 'utskott' }, null)
    case 4:
      return tell('hidden-whereabouts', decided(3, 25), { decidedBy: 'utskott' }, null)
    case 6:
      return tell('travel-ban', decided(5), { provision: 'beslutat', decidedBy: 'domstol' }, null)
    case 8:
      return tell('moving-ban', decided(3, 20), ban, null)
    default:
      return []
  }
}
