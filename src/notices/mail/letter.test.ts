import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pressing } from '../../duties/index.ts'
import { parseDay } from '../../shared/day.ts'
import { type Part, writeLetter } from './letter.tsx'

const none: Pressing = { late: 0, today: 0, week: 0, reminders: 0, covered: 0, unassigned: 0 }
const caseworker = (pressing: Partial<Pressing>): Part => ({
  role: 'caseworker',
  news: 0,
  pressing: { ...none, ...pressing },
})
const write = (...parts: Part[]) =>
  writeLetter({
    parts,
    today: parseDay('2026-11-23'),
    language: 'sv',
    publicUrl: 'https://obruten.example',
  })

test('nothing to tell is no mail', () => {
  assert.equal(write(), null)
  assert.equal(write(caseworker({}), caseworker({})), null)
})

test('the whole of one', () => {
  assert.equal(
    write(caseworker({ late: 4, today: 1, week: 2, reminders: 1, covered: 3 }))?.text,
    `Så här ser det ut i Obruten måndag 23 november 2026.

Försenat: 4
I dag: 1
Den här veckan: 2
Varav för den du vikarierar för: 3
Varav egna påminnelser: 1

Öppna arbetslistan: https://obruten.example/arbetslista

Här står bara antal. Vilka det gäller ser du när du har loggat in.

Du får mejlet varje arbetsdag som det finns något att berätta. Du stänger av det här: https://obruten.example/min-inloggning/dagligt-mejl`,
  )
})

test('two roles are told apart by role, and own reminders told once', () => {
  const manager: Part = {
    role: 'unit_manager',
    news: 3,
    pressing: { ...none, unassigned: 2, reminders: 1, today: 1 },
  }
  const text = write(caseworker({ late: 1, reminders: 1, today: 1 }), manager)?.text ?? ''
  assert.match(text, /Som socialsekreterare\nFörsenat: 1\n/)
  assert.match(
    text,
    /Som enhetschef\n(.*\n)*Barn utan handläggare: 2\nNytt sedan förra arbetsdagen: 3/,
  )
  const only = write(caseworker({ reminders: 1, today: 1 }), caseworker({ reminders: 1, today: 1 }))
  assert.match(only?.text ?? '', /uppdrag 1 av 2/)
  assert.doesNotMatch(only?.text ?? '', /uppdrag 2 av 2/)
})

test('the subject is the same whatever the numbers', () => {
  const subjects = [1, 2, 40].map((late) => write(caseworker({ late }))?.subject)
  assert.deepEqual(new Set(subjects), new Set(['Obruten: att göra']))
})
