import { text } from '../../../shared/text.ts'
import type { ChildRows, PlacementRow } from '../register.ts'
import { qualityRule, thoseOf } from '../rule.ts'

/** Rules 16–19 and 21–23: one placement beside the next, and beside what was said of it before. */
export const continuityRules = [
  qualityRule({
    number: 16,
    code: 'move-without-next',
    level: 'error',
    mend: 'placement',
    name: text('Flytt utan fortsättning', 'Move with no continuation'),
    todo: text(
      'Placeringen slutade med flytt till annan placering, men ingen följer. Registrera den, eller ändra orsaken.',
      'The placement ended by a move to another, but none follows. Record it, or change the reason.',
    ),
    check: (rows) =>
      eachWithNext(rows, (former, next) => moves.has(former.endReason ?? '') && next === null),
  }),
  qualityRule({
    number: 17,
    code: 'continues-another-day',
    level: 'error',
    mend: 'placement',
    name: text('Fortsättningen börjar en annan dag', 'The continuation begins another day'),
    todo: text(
      'Vid flytt börjar nästa placering samma dag som den förra slutar. Rätta ett av datumen.',
      'At a move the next placement begins on the day the former ends. Correct one of the dates.',
    ),
    check: (rows) =>
      eachWithNext(
        rows,
        (former, next) =>
          moves.has(former.endReason ?? '') && next !== null && next.from !== former.until,
      ),
  }),
  qualityRule({
    number: 18,
    code: 'ended-but-goes-on',
    level: 'error',
    mend: 'placement',
    needs: ['isContinuation'],
    name: text(
      'Vården slutade, men nästa är ingen ny vård',
      'Care ended, but the next is no new care',
    ),
    todo: text(
      'Ändra avslutsorsaken till flytt, eller ange att nästa placering är ny vård.',
      'Change the reason to a move, or say that the next placement is new care.',
    ),
    check: (rows) =>
      eachWithNext(
        rows,
        (former, next) => endsCare(former) && next !== null && next.isContinuation === true,
      ),
  }),
  qualityRule({
    number: 19,
    code: 'new-care-same-day',
    level: 'warning',
    mend: 'placement',
    needs: ['isContinuation'],
    name: text('Ny vård samma dag som den förra slutade', 'New care on the day the former ended'),
    todo: text(
      'Är det samma vård som fortsätter ska nästa placering vara en omplacering.',
      'If it is the same care that goes on, the next placement should be a re-placement.',
    ),
    check: (rows) =>
      eachWithNext(
        rows,
        (former, next) =>
          next !== null &&
          next.from !== null &&
          next.from === former.until &&
          next.isContinuation === false,
      ),
  }),
  qualityRule({
    number: 21,
    code: 'reason-against-next',
    level: 'warning',
    mend: 'placement',
    name: text('Avslutsorsaken säger emot det som följer', 'The reason contradicts what follows'),
    todo: text(
      'Nästa placering börjar samma dag i annan form eller under annat lagrum, fast orsaken säger att vården slutade. Rätta orsaken.',
      'The next placement begins the same day in another form or under another ground, though the reason says that care ended. Correct the reason.',
    ),
    check: (rows) =>
      eachWithNext(
        rows,
        (former, next) =>
          endsCare(former) &&
          next !== null &&
          next.from === former.until &&
          (next.form !== former.form || basisOn(rows, former.from) !== basisOn(rows, next.from)),
      ),
  }),
  qualityRule({
    number: 22,
    code: 'open-differs-from-last',
    level: 'warning',
    mend: 'source',
    needs: ['lastFrom'],
    name: text(
      'Öppen placering skiljer sig från förra uttaget',
      'Open record differs from last extract',
    ),
    todo: text(
      'Första dagen har ändrats i efterhand. Se efter att den nya är rätt.',
      'Its first day has been changed afterwards. Check that the new one is right.',
    ),
    check: ({ placements }) =>
      thoseOf(placements, ({ from, lastFrom }) => lastFrom !== null && from !== lastFrom),
  }),
  qualityRule({
    number: 23,
    code: 'former-missing',
    level: 'warning',
    mend: 'source',
    needs: ['continues', 'isContinuation'],
    name: text('Saknar länk till förra perioden', 'Missing link to the former period'),
    todo: text(
      'Placeringen sägs fortsätta en annan, men den pekar inte på någon av barnets placeringar.',
      'The placement is said to continue another, but points at none of the child’s placements.',
    ),
    check: ({ placements }) =>
      thoseOf(
        placements,
        ({ isContinuation, continues }) =>
          isContinuation === true &&
          (continues === null || !placements.some(({ id }) => id === continues)),
      ),
  }),
]

const moves = new Set(['planned-move', 'breakdown'])

/** A reason that says that no other placement takes over. */
function endsCare({ endReason }: PlacementRow): boolean {
  return endReason !== null && !moves.has(endReason)
}

function eachWithNext(
  { placements }: ChildRows,
  isWrong: (former: PlacementRow, next: PlacementRow | null) => boolean,
) {
  return thoseOf(
    placements,
    (former, index) => former.until !== null && isWrong(former, placements[index + 1] ?? null),
  )
}

function basisOn({ bases }: ChildRows, day: number | null): string | null {
  if (day === null) return null
  for (const { from, until, basis } of bases) {
    if (from !== null && from <= day && (until === null || day < until)) return basis
  }
  return null
}
