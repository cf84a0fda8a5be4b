import { get, post, type Route } from '../access/route.ts'
import { add as addFile, largestBody, showAdd } from './attachments/add-attachment.tsx'
import {
  sendFile,
  showAttachments,
  showVoid as showVoidFile,
  voidIt as voidFile,
} from './attachments/show-attachments.tsx'
import { add, change, lock, showAddition, showChange, showVoid, voidIt } from './change-note.tsx'
import { findInNotes, showNote, showNotes } from './show-notes.tsx'
import { showWrite, write } from './write-note.tsx'

const all = '/barn/:childId/anteckningar'
const one = `${all}/:noteId`

const files = '/barn/:childId/bilagor'
const mayReadFiles = 'attachment:read'
const mayWriteFiles = 'attachment:write'

export const routes: readonly Route[] = [
  get(files, showAttachments, { permission: mayReadFiles, audit: 'attachments-read' }),
  get(`${files}/ny`, showAdd, { permission: mayWriteFiles, audit: 'attachment-form-shown' }),
  post(`${files}/ny`, addFile, {
    permission: mayWriteFiles,
    audit: 'attachment-added',
    largestBody,
  }),
  get(`${files}/:attachmentId/fil`, sendFile, {
    permission: mayReadFiles,
    audit: 'attachment-opened',
  }),
  get(`${files}/:attachmentId/makulera`, showVoidFile, {
    permission: mayWriteFiles,
    audit: 'attachment-form-shown',
  }),
  post(`${files}/:attachmentId/makulera`, voidFile, {
    permission: mayWriteFiles,
    audit: 'attachment-voided',
  }),
  get(all, showNotes, { permission: 'note:read', audit: 'notes-read' }),
  // Sent by POST for what is typed; it writes nothing.
  post(all, findInNotes, { permission: 'note:read', audit: 'notes-searched', takesClosed: true }),
  get(`${all}/ny`, showWrite, { permission: 'note:write', audit: 'note-form-shown' }),
  post(`${all}/ny`, write, { permission: 'note:write', audit: 'note-written' }),
  get(one, showNote, { permission: 'note:read', audit: 'note-read' }),
  get(`${one}/andra`, showChange, { permission: 'note:write', audit: 'note-form-shown' }),
  post(`${one}/andra`, change, { permission: 'note:write', audit: 'note-changed' }),
  post(`${one}/las`, lock, { permission: 'note:write', audit: 'note-locked' }),
  get(`${one}/tillagg`, showAddition, { permission: 'note:write', audit: 'note-form-shown' }),
  post(`${one}/tillagg`, add, { permission: 'note:write', audit: 'note-added-to' }),
  get(`${one}/makulera`, showVoid, { permission: 'note:write', audit: 'note-form-shown' }),
  post(`${one}/makulera`, voidIt, { permission: 'note:write', audit: 'note-voided' }),
]
