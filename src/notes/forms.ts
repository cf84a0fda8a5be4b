import { z } from 'zod'
import { requiredDay, requiredText, ticked } from '../platform/web/field-schemas.ts'
import { longestNote } from './domain/note.ts'
import { texts } from './texts.ts'

const words = requiredText(texts.giveWords, longestNote)

const day = requiredDay(texts.giveDay)

export const newNoteSchema = z.object({ dag: day, text: words, las: ticked })

export const changedNoteSchema = z.object({ dag: day, text: words })

export const additionSchema = z.object({ text: words })

export const voidSchema = z.object({ skal: requiredText(texts.giveReason, 500) })
