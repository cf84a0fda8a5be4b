import type { Fact } from '../../rules/fact.ts'
import { laws } from '../../rules/laws.ts'
import { localRoutine } from '../../rules/local-routine.ts'
import type { Fulfilment, Rule, Trigger } from '../../rules/rule.ts'
import { rule } from '../../rules/rule.ts'
import { citeTransition } from '../../rules/source.ts'
import { within } from '../../rules/terms.ts'
import { parseDay } from '../../shared/day.ts'
import { contains } from '../../shared/period.ts'
import { text } from '../../shared/text.ts'
import { isTemporary } from '../court/measures.ts'
import { newLaw } from '../domain/from-lvu.ts'
import { endOfDecision } from './while-it-holds.ts'

const comesIntoForce = parseDay(newLaw)
/** The day the law was issued: before it nobody could have considered what it asks. */
const issued = parseDay('2026-08-20')

/**
 * Each moving ban under LVU 24 § that holds when the new law comes: its transitional item 6 lets the
 * child be taken into care because of attachment to the family home, so the board must look.
 */
const openAtNewYear: Trigger = {
  kinds: ['moving-ban', 'decision-reviewed'],
  says: text('Flyttningsförbudet beslutades enligt LVU', 'The moving ban was decided under LVU'),
  find: (context) =>
    context.today < comesIntoForce
      ? []
      : context.history
          .of('moving-ban')
          .filter((ban) => ban.from < comesIntoForce && !isTemporary(ban))
          .flatMap((ban) => {
            const ends = endOfDecision(ban, context, false)
            if (!contains({ from: ban.from, until: ends?.day ?? null }, comesIntoForce)) return []
            return [
              {
                origin: ban,
                covers: [ban.originId],
                countsFrom: comesIntoForce,
                arises: comesIntoForce,
                ends,
              },
            ]
          }),
}

const considered: Fulfilment = {
  kind: 'attachment-considered',
  on: ({ from }: Fact) => (from >= issued ? from : null),
}

const applied: Fulfilment = {
  kind: 'court-application',
  on: ({ from, data }: Fact) => (data.provision === 'anknytning' && from >= issued ? from : null),
}

/** @param days the law gives none; the ban itself is to be considered within three months */
export function movingBanReviewRule({ days }: { days: number } = { days: 90 }): Rule {
  return rule({
    id: 'moving-ban-review',
    subject: 'child',
    title: text(
      'Gå igenom flyttningsförbudet: vård på grund av anknytning?',
      'Go through the moving ban: care because of attachment?',
    ),
    who: text(
      'Nämnden eller dess utskott överväger om den ska ansöka om vård på grund av anknytning.',
      'The board or its committee considers whether to apply for care because of attachment.',
    ),
    decidedBy: 'board',
    versions: [
      {
        id: 'law-2026-1600',
        validFrom: newLaw,
        appliesTo: 'triggers-from',
        level: 'lag',
        source: citeTransition(laws.law2026, 6),
        text: text(
          'För ett barn som omfattas av ett flyttningsförbud enligt LVU 24 § ska vård på grund av anknytning till familjehemmet beslutas, efter nämndens ansökan, om 3 kap. 5 § punkterna 2–5 är uppfyllda. Nämnden behöver därför gå igenom varje sådant förbud.',
          'For a child under a moving ban according to LVU Section 24, care because of attachment to the family home shall be decided on the board’s application if Chapter 3, Section 5, items 2–5 are met. The board therefore needs to go through every such ban.',
        ),
        reading: text(
          'Ett övervägande som gjorts sedan lagen utfärdades, den 20 augusti 2026, räknas.',
          'A consideration made since the law was issued, on 20 August 2026, counts.',
        ),
        term: {
          level: 'lokal rutin',
          source: localRoutine(text('Genomgång av flyttningsförbud', 'Going through moving bans')),
          text: text(
            `Lagen anger inget antal dagar; kommunen har valt ${days} från den 1 januari 2027.`,
            `The law gives no number of days; the municipality has chosen ${days} from 1 January 2027.`,
          ),
        },
        due: within(days, 'days'),
        trigger: openAtNewYear,
        fulfilledBy: [considered, applied],
      },
    ],
  })
}
