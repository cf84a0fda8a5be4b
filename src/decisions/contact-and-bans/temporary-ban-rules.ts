import type { Fact } from '../../rules/fact.ts'
import { factNaming } from '../../rules/fulfilment.ts'
import type { History } from '../../rules/history.ts'
import { laws } from '../../rules/laws.ts'
import { type Fulfilment, type Leave, type Rule, rule, type Term } from '../../rules/rule.ts'
import { citeLaw } from '../../rules/source.ts'
import { eachEvent } from '../../rules/triggers.ts'
import { type Text, text } from '../../shared/text.ts'
import { isTemporary, measureOf, triedIn } from '../court/measures.ts'
import { dateKept, newLaw } from '../domain/from-lvu.ts'
import { withinWeeks } from '../domain/weeks.ts'
import { endOfDecision } from './while-it-holds.ts'

/**
 * A temporary ban that the board decides goes to court as being taken into care at once does: within
 * a week, and once confirmed with an application within two weeks (moving) or four (travelling).
 */
type Ban = {
  readonly kind: 'moving-ban' | 'travel-ban'
  readonly name: Text
  readonly applied: string
  readonly weeks: 2 | 4
  readonly validFrom: string
  readonly lvu: { readonly submission: string; readonly application: string }
  readonly law2026: { readonly submission: string; readonly application: string }
  readonly wasExtendable: boolean
}

const moving: Ban = {
  kind: 'moving-ban',
  name: text('flyttningsförbudet', 'moving ban'),
  applied: 'flyttningsforbud',
  weeks: 2,
  validFrom: '1990-07-01',
  lvu: { submission: '28 §', application: '29 §' },
  law2026: { submission: '12 kap. 8 §', application: '12 kap. 9 §' },
  wasExtendable: false,
}

const travelling: Ban = {
  kind: 'travel-ban',
  name: text('utreseförbudet', 'travel ban'),
  applied: 'utreseforbud',
  weeks: 4,
  validFrom: '2020-07-01',
  lvu: { submission: '31 e § första stycket', application: '31 f §' },
  law2026: { submission: '13 kap. 8 §', application: '13 kap. 9 §' },
  wasExtendable: true,
}

export function temporaryBanRules(): readonly Rule[] {
  return [
    submissionOf(moving),
    applicationAfter(moving),
    submissionOf(travelling),
    applicationAfter(travelling),
  ]
}

function submissionOf({ kind, name, validFrom, lvu, law2026 }: Ban): Rule {
  const shared = {
    level: 'lag',
    text: text(
      `Har nämnden beslutat det tillfälliga ${name.sv} ska beslutet med handlingarna lämnas till rätten inom en vecka från beslutsdagen.`,
      `When the board has decided a temporary ${name.en}, the decision with the documents shall be handed to the court within one week of the day of the decision.`,
    ),
    due: withinWeeks(1),
    trigger: eachEvent(
      kind,
      text(`Det tillfälliga ${name.sv} beslutades`, `The temporary ${name.en} was decided`),
      {
        when: (ban) => isTemporary(ban) && ban.data.decidedBy !== 'domstol',
        ends: (ban, context) => endOfDecision(ban, context, false),
      },
    ),
    fulfilledBy: [factNaming('court-submission', 'about')],
    lapses: text(
      'Har beslutet inte lämnats till rätten i tid upphör det tillfälliga förbudet',
      'If the decision has not been handed to the court in time, the temporary ban ends',
    ),
  } as const
  return rule({
    id: `temporary-${kind}-submission`,
    subject: 'child',
    title: text(
      `Underställ det tillfälliga ${name.sv}`,
      `Submit the temporary ${name.en} to the court`,
    ),
    who: text(
      'Socialsekreteraren lämnar nämndens beslut med handlingarna till rätten.',
      'The caseworker hands the board’s decision with the documents to the court.',
    ),
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...weeksIn(laws.lvu, lvu.submission, 'beslutet'),
        id: `lvu-${validFrom.slice(0, 4)}`,
        validFrom,
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...weeksIn(laws.law2026, law2026.submission, 'beslutet'),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

function applicationAfter(ban: Ban): Rule {
  const { kind, name, applied, weeks, validFrom, lvu, law2026 } = ban
  const shared = {
    level: 'lag',
    text: text(
      `Fastställer rätten det tillfälliga ${name.sv} ska nämnden ansöka om ett förbud ${withinWeeks(weeks).term.sv} från den dag rätten fastställde det.`,
      `If the court confirms the temporary ${name.en}, the board shall apply for a ban ${withinWeeks(weeks).term.en} of the day the court confirmed it.`,
    ),
    due: withinWeeks(weeks),
    trigger: eachEvent(
      'court-ruling',
      text(
        `Rätten fastställde det tillfälliga ${name.sv}`,
        `The court confirmed the temporary ${name.en}`,
      ),
      {
        when: (ruling, { history }) => confirmedBan(kind, ruling, history) !== null,
        ends: (ruling, context) => {
          const confirmed = confirmedBan(kind, ruling, context.history)
          return confirmed === null ? null : endOfDecision(confirmed, context, false)
        },
      },
    ),
    fulfilledBy: [appliedForBan(kind, applied)],
    lapses: text(
      'Har ingen ansökan gjorts i tid upphör det tillfälliga förbudet',
      'If no application has been made in time, the temporary ban ends',
    ),
  } as const
  return rule({
    id: `temporary-${kind}-application`,
    subject: 'child',
    title: text(
      `Ansök om ${applied === 'utreseforbud' ? 'utreseförbud' : 'flyttningsförbud'} hos rätten`,
      `Apply to the court for a ${name.en}`,
    ),
    who: text(
      'Nämnden eller dess utskott beslutar om ansökan; den ska ha kommit in till rätten i tid.',
      'The board or its committee decides on the application; it must reach the court in time.',
    ),
    decidedBy: 'board',
    recordedHere: true,
    versions: [
      {
        ...shared,
        ...weeksIn(laws.lvu, lvu.application, 'rättens beslut'),
        ...(ban.wasExtendable && { extendable: byCourt(laws.lvu, lvu.application) }),
        id: `lvu-${validFrom.slice(0, 4)}`,
        validFrom,
        validUntil: newLaw,
        appliesTo: 'triggers-from',
      },
      {
        ...shared,
        ...weeksIn(laws.law2026, law2026.application, 'rättens beslut'),
        extendable: byCourt(laws.law2026, law2026.application),
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'open-on',
        transition: dateKept,
      },
    ],
  })
}

/** The temporary ban that a ruling confirmed. */
function confirmedBan(kind: string, ruling: Fact, history: History): Fact | null {
  if (ruling.data.outcome !== 'faststallt') return null
  const tried = triedIn(ruling, history)
  const id = tried === null ? null : measureOf(tried)
  return history.of(kind).find((ban) => ban.originId === id && isTemporary(ban)) ?? null
}

/** An application that names the ban, or one for such a ban since it was decided. */
function appliedForBan(kind: string, applied: string): Fulfilment {
  return {
    kind: 'court-application',
    on: (fact, { origin }, history) => {
      if (fact.data.provision !== applied) return null
      const confirmed = confirmedBan(kind, origin, history)
      if (confirmed === null) return null
      return fact.data.about === confirmed.originId || fact.from >= confirmed.from
        ? fact.from
        : null
    },
  }
}

function byCourt(law: Text, place: string): Leave {
  return {
    ground: text(
      'rätten har förlängt tiden, för ytterligare utredning',
      'the court has extended the time, for further inquiry',
    ),
    source: citeLaw(law, place),
  }
}

function weeksIn(law: Text, place: string, from: 'beslutet' | 'rättens beslut') {
  const source = citeLaw(law, place)
  const isBoard = from === 'beslutet'
  return {
    source,
    term: {
      level: 'lag',
      source,
      text: isBoard
        ? text('Lagen säger en vecka från beslutet.', 'The law says one week from the decision.')
        : text(
            'Lagen räknar veckorna från rättens beslut.',
            'The law counts the weeks from the court’s decision.',
          ),
    } satisfies Term,
  }
}
