import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decider } from '../../rules/event-kind.ts'
import { parseDay } from '../../shared/day.ts'
import { basisRefusalText, changeBasis } from './change-basis.ts'
import type { LegalBasisCode } from './legal-bases.ts'

type Applied = readonly [day: string, closedYouthCare?: boolean]

function changed(basis: LegalBasisCode, from: string, applied: readonly Applied[] = []) {
  const decided = changeBasis([], {
    basis,
    decidedBy: null,
    from: parseDay(from),
    born: parseDay('2010-05-02'),
    today: parseDay('2027-06-01'),
    applications: applied.map(([day, closedYouthCare = false]) => {
      return { day: parseDay(day), closedYouthCare }
    }),
  })
  return decided.accepted ? 'accepted' : decided.reason
}

// Lag (2026:1600), övergångsbestämmelserna 4: LVU 2 and 3 §§ govern what reached the court before
// 1 January 2027; item 7: LVU 3 § second paragraph for those sentenced to closed youth care.
const cases: readonly (readonly [LegalBasisCode, string, readonly Applied[], string])[] = [
  ['lvu-2', '2026-12-31', [], 'accepted'],
  ['lvu-2', '2027-01-01', [], 'not-in-court-then'],
  ['lvu-2', '2027-01-15', [['2026-12-31']], 'accepted'],
  ['lvu-2', '2027-01-15', [['2027-01-01']], 'not-in-court-then'],
  ['lvu-3', '2027-02-10', [['2026-12-15']], 'accepted'],
  ['lvu-3', '2027-05-10', [['2027-04-20', true]], 'accepted'],
  ['lvu-3', '2027-05-10', [['2027-04-20', false]], 'not-in-court-then'],
  ['lvu-2', '2027-05-10', [['2027-04-20', true]], 'not-in-court-then'],
  // An application after the decision cannot have led to it.
  ['lvu-3', '2027-03-10', [['2027-04-20', true]], 'not-in-court-then'],
  ['lvu-6', '2027-01-15', [['2026-12-31']], 'not-held-then'],
  ['law2026-3-2', '2027-01-01', [], 'accepted'],
  ['law2026-3-2', '2026-12-31', [], 'not-held-then'],
]

for (const [basis, from, applied, expected] of cases) {
  test(`${basis} from ${from}, applied for ${applied.join(' and ') || 'never'}: ${expected}`, () =>
    assert.equal(changed(basis, from, applied), expected))
}

test('the refusal says what to do', () => {
  const { sv } = basisRefusalText('not-in-court-then', { sv: 'LVU 2 §', en: 'LVU Section 2' })
  assert.match(sv, /^LVU 2 § får beslutas .*Registrera ansökan med sin dag först/)
})

// 4 § LVU: the court decides on care; 6 § LVU: the board, its chair, or the court; consent: within the delegation.
const decidedBy: readonly (readonly [
  LegalBasisCode,
  Decider | null,
  Decider | null | 'refused',
])[] = [
  ['lvu-2', null, 'domstol'],
  ['lvu-2', 'domstol', 'domstol'],
  ['lvu-2', 'utskott', 'refused'],
  ['lvu-3', 'delegat', 'refused'],
  ['lvu-6', null, null],
  ['lvu-6', 'ordforande', 'ordforande'],
  ['lvu-6', 'domstol', 'domstol'],
  ['lvu-6', 'delegat', 'refused'],
  ['sol', null, null],
  ['sol', 'delegat', 'delegat'],
  ['sol', 'ordforande', 'refused'],
]

for (const [basis, told, kept] of decidedBy) {
  test(`${basis} decided by ${told ?? 'nobody told'}: ${kept}`, () => {
    const decided = changeBasis([], {
      basis,
      decidedBy: told,
      from: parseDay('2026-03-02'),
      born: parseDay('2012-05-02'),
      today: parseDay('2026-06-01'),
      applications: [],
    })
    if (!decided.accepted) {
      assert.equal(kept, 'refused')
      assert.equal(decided.reason, 'not-theirs-to-decide')
      return
    }
    assert.deepEqual(decided.value.begins, { basis, decidedBy: kept })
  })
}
