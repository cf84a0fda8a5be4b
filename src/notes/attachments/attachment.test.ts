import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { neutralName, refuseSize } from './attachment.ts'

const megabytes = (count: number) => count * 1024 * 1024

describe('the size of an attachment', () => {
  const cases = [
    ['of 10 MB is taken', megabytes(10), 0, null],
    ['a byte larger is not', megabytes(10) + 1, 0, { tenths: 101 }],
    ['that fills the child’s room is taken', megabytes(10), megabytes(190), null],
    ['a byte more is not', megabytes(5) + 1, megabytes(195), { tenths: 51, usedTenths: 1950 }],
  ] as const
  for (const [what, bytes, used, refused] of cases) {
    test(what, () => {
      const decided = refuseSize(bytes, used)
      assert.deepEqual(decided.accepted ? null : decided.detail, refused)
    })
  }
})

test('an attachment is sent under a name that tells nothing', () => {
  const id = '01a201a1-7937-75de-85ce-6aa83ad0de3b'
  assert.equal(neutralName(id, 'pdf'), 'bilaga-d0de3b.pdf')
  assert.match(neutralName('"\r\nset-cookie: x', 'docx'), /^bilaga-[0-9a-f]*\.docx$/)
})
