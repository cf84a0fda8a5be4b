import type { Decision } from '../../shared/refusal.ts'
import { type Text, text } from '../../shared/text.ts'
import { bytesOfMegabyte, largestBytes, type refuseSize, roomOfChildBytes } from './attachment.ts'
import type { FileTypeRefusal } from './file-type.ts'

const largest = largestBytes / bytesOfMegabyte
const room = roomOfChildBytes / bytesOfMegabyte

export const texts = {
  attachments: text('Bilagor', 'Attachments'),
  attachment: text('Bilaga', 'Attachment'),
  all: (count: number) => text(`Alla bilagor (${count})`, `All attachments (${count})`),
  none: text('Det finns inga bilagor.', 'There are no attachments.'),
  add: text('Lägg till bilaga', 'Add attachment'),
  addTo: text('Lägg till bilaga till uppgiften', 'Add attachment to the record'),
  saved: text('Bilagan är sparad.', 'The attachment is saved.'),
  file: text('Fil', 'File'),
  fileHelp: text(
    `Pdf, jpg, png eller docx, högst ${largest} MB. Filens eget namn sparas inte.`,
    `Pdf, jpg, png or docx, ${largest} MB at most. The file’s own name is not kept.`,
  ),
  chooseFile: text('Välj en fil.', 'Choose a file.'),
  chooseAgain: text('Välj filen på nytt.', 'Choose the file again.'),
  category: text('Slag', 'Kind'),
  chooseCategory: text('Välj vad det är för handling.', 'Choose what kind of document it is.'),
  day: text('Handlingens dag', 'Day of the document'),
  giveDay: text('Ange handlingens dag.', 'Give the day of the document.'),
  inTheFuture: text('Dagen kan inte vara senare än i dag.', 'The day cannot be later than today.'),
  description: text('Beskrivning', 'Description'),
  descriptionHelp: text(
    'Till exempel domstol och målnummer.',
    'For example court and case number.',
  ),
  belongsTo: text('Hör till', 'Belongs to'),
  record: text('en uppgift', 'a record'),
  added: text('Tillagd', 'Added'),
  by: (who: string, when: string) => text(`${when} av ${who}`, `${when} by ${who}`),
  somebody: text('någon vid en annan nämnd', 'somebody at another board'),
  save: text('Spara', 'Save'),
  void: text('Makulera', 'Void'),
  voidTitle: text('Makulera bilagan', 'Void the attachment'),
  voidHelp: text(
    'Makulera det som inte skulle ha legat här, till exempel ett annat barns handling. Ingen kan öppna filen efteråt, men att den fanns och varför den makulerades står kvar.',
    'Void what should not have been here, for example another child’s document. Nobody can open the file afterwards, but that it was here, and why it was voided, remains.',
  ),
  reason: text('Skäl', 'Reason'),
  giveReason: text('Skriv varför.', 'Write why.'),
  voided: text('Makulerad', 'Voided'),
  voidedBecause: (who: string, when: string, why: string) =>
    text(`Makulerad ${when} av ${who}: ${why}`, `Voided ${when} by ${who}: ${why}`),
  voidDone: text('Bilagan är makulerad.', 'The attachment is voided.'),
  roomUsed: (used: string) =>
    text(`${used} av ${room} MB används.`, `${used} of ${room} MB are used.`),
  alreadyThere: (when: string) =>
    text(
      `Samma fil finns redan bland barnets bilagor sedan ${when}.`,
      `The same file is among the child’s attachments already, since ${when}.`,
    ),
}

type SizeRefusal = Exclude<ReturnType<typeof refuseSize>, { accepted: true }>

export function sizeSentence({ reason, detail }: SizeRefusal): Text {
  const [size, used] = [tenthsOf(detail.tenths), tenthsOf(detail.usedTenths)]
  if (reason === 'too-large') {
    return text(
      `Filen är ${size.sv} MB och får vara högst ${largest} MB. Skanna med lägre upplösning, eller dela upp den.`,
      `The file is ${size.en} MB and may be ${largest} MB at most. Scan it with lower resolution, or divide it.`,
    )
  }
  return text(
    `Filen är ${size.sv} MB, och barnets bilagor fyller redan ${used.sv} av ${room} MB. Skanna med lägre upplösning, eller tala med den som sköter Obruten.`,
    `The file is ${size.en} MB, and the child’s attachments fill ${used.en} of ${room} MB already. Scan it with lower resolution, or talk to whoever runs Obruten.`,
  )
}

function tenthsOf(tenths: string | number | undefined): Text {
  const written = (Number(tenths) / 10).toFixed(1)
  return text(written.replace('.', ','), written)
}

type TypeRefusal = Extract<Decision<never, FileTypeRefusal>, { accepted: false }>

export function typeSentence({ reason, detail }: TypeRefusal): Text {
  const sentences: Record<FileTypeRefusal, Text> = {
    empty: text('Filen är tom. Välj en annan.', 'The file is empty. Choose another.'),
    'wrong-type': text(
      'Filen är ingen pdf, jpg, png eller docx. Spara den som pdf och försök igen.',
      'The file is no pdf, jpg, png or docx. Save it as pdf and try again.',
    ),
    'name-differs': text(
      `Filen är en ${detail.type} men heter något annat. Ge namnet slutet .${detail.type} och försök igen.`,
      `The file is a ${detail.type} but is named otherwise. Let its name end in .${detail.type} and try again.`,
    ),
    damaged: text(
      'Filen är inte hel. Hämta eller skanna den på nytt.',
      'The file is not whole. Fetch or scan it again.',
    ),
    locked: text(
      'Filen har lösenord, eller är av ett äldre Word-format. Spara den som pdf utan lösenord och försök igen.',
      'The file has a password, or is of an older Word format. Save it as pdf without a password and try again.',
    ),
    macros: text(
      'Dokumentet innehåller makron och tas inte emot. Spara det som pdf och försök igen.',
      'The document holds macros and is not taken. Save it as pdf and try again.',
    ),
  }
  return sentences[reason]
}

/** @example '84 kB', '1,2 MB' */
export function sizeWords(bytes: number): Text {
  if (bytes < bytesOfMegabyte) {
    const kilobytes = `${Math.max(1, Math.round(bytes / 1024))} kB`
    return text(kilobytes, kilobytes)
  }
  const { sv, en } = tenthsOf(Math.round((bytes / bytesOfMegabyte) * 10))
  return text(`${sv} MB`, `${en} MB`)
}
