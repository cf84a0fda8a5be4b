import type { Decision, RefusalDetail } from '../../shared/refusal.ts'
import { type Text, text } from '../../shared/text.ts'

/**
 * Why a file is not read, each with the sentence that says what to do about it. No sentence quotes
 * the file's content: whoever sent it knows it, and a log or a screen must not repeat it.
 */
export type SpreadsheetReason = keyof typeof SENTENCES

export type SpreadsheetDecision<Value> = Decision<Value, SpreadsheetReason>

/** Unwinds from deep inside a stream; `parseSpreadsheet` turns it into a decision. */
export class FileRefused extends Error {
  readonly reason: SpreadsheetReason
  readonly detail: RefusalDetail

  constructor(reason: SpreadsheetReason, detail: RefusalDetail = {}) {
    super(reason)
    this.reason = reason
    this.detail = detail
  }
}

/** @example spreadsheetRefusal('has-formulas', { cell: 'N7' }).sv: 'Cell N7 är en formel. …' */
export function spreadsheetRefusal(reason: SpreadsheetReason, detail: RefusalDetail = {}): Text {
  return SENTENCES[reason](detail)
}

const SAVE_AS_XLSX = text(
  'Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx) eller ladda ned mallen.',
  'Open it in Excel and save it as an Excel workbook (.xlsx), or download the template.',
)

const SAVE_AND_UPLOAD_AGAIN = text(
  'Öppna den i Excel, spara den på nytt och ladda upp den igen.',
  'Open it in Excel, save it again and upload it once more.',
)

const COPY_INTO_TEMPLATE = text(
  'Kopiera raderna till mallen och ladda upp den i stället.',
  'Copy the rows into the template and upload that instead.',
)

function then(first: Text, next: Text): Text {
  return text(`${first.sv} ${next.sv}`, `${first.en} ${next.en}`)
}

const FILE_TYPES: Readonly<Record<string, Text>> = {
  pdf: text('en pdf', 'a PDF'),
  word: text('ett Word- eller PowerPoint-dokument', 'a Word or PowerPoint document'),
  opendocument: text('ett OpenDocument-kalkylark (.ods)', 'an OpenDocument spreadsheet (.ods)'),
  xlsb: text('en binär Excelfil (.xlsb)', 'a binary Excel file (.xlsb)'),
  html: text('en webbsida (html)', 'a web page (html)'),
  xml: text('en xml-fil', 'an XML file'),
  image: text('en bild', 'an image'),
  zip: text('ett zip-arkiv', 'a zip archive'),
  binary: text('av en okänd typ', 'of an unknown type'),
}

const SENTENCES = {
  empty: () =>
    then(
      text('Filen är tom.', 'The file is empty.'),
      text('Välj den fil du sparat och försök igen.', 'Choose the file you saved and try again.'),
    ),
  'file-too-large': ({ maxMegabytes }) =>
    then(
      text(`Filen är större än ${maxMegabytes} MB.`, `The file is larger than ${maxMegabytes} MB.`),
      COPY_INTO_TEMPLATE,
    ),
  'wrong-type': ({ type }) => {
    const name = FILE_TYPES[String(type)] ?? text('av en okänd typ', 'of an unknown type')
    return then(
      text(
        `Filen är ${name.sv}, inte en Excelfil (.xlsx) eller csv-fil, vad den än heter.`,
        `The file is ${name.en}, not an Excel (.xlsx) or csv file, whatever its name.`,
      ),
      SAVE_AS_XLSX,
    )
  },
  'old-excel': () =>
    then(
      text(
        'Filen är i det äldre formatet från före 2007 (.xls eller .doc).',
        'The file is in the older format from before 2007 (.xls or .doc).',
      ),
      SAVE_AS_XLSX,
    ),
  'password-protected': () =>
    text(
      'Filen är skyddad med lösenord. Ta bort lösenordet i Excel (Arkiv > Info > Skydda arbetsbok) och ladda upp den igen.',
      'The file is protected by a password. Remove the password in Excel (File > Info > Protect Workbook) and upload it again.',
    ),
  truncated: () =>
    then(
      text(
        'Slutet av filen saknas; uppladdningen eller kopieringen avbröts troligen.',
        'The end of the file is missing; the upload or the copying was probably interrupted.',
      ),
      SAVE_AND_UPLOAD_AGAIN,
    ),
  damaged: () =>
    then(
      text('Filen är skadad och går inte att läsa.', 'The file is damaged and cannot be read.'),
      SAVE_AND_UPLOAD_AGAIN,
    ),
  'suspicious-archive': () =>
    then(
      text(
        'Filen är inte uppbyggd som en vanlig Excelfil och öppnas därför inte.',
        'The file is not built like an ordinary Excel file and is therefore not opened.',
      ),
      COPY_INTO_TEMPLATE,
    ),
  'inflates-too-much': ({ maxMegabytes }) =>
    then(
      text(
        `Filen blir större än ${maxMegabytes} MB när den packas upp.`,
        `The file grows beyond ${maxMegabytes} MB when unpacked.`,
      ),
      COPY_INTO_TEMPLATE,
    ),
  'has-macros': () =>
    then(
      text('Filen innehåller makron.', 'The file contains macros.'),
      text(
        'Spara den som Excel-arbetsbok utan makron (.xlsx) och ladda upp den.',
        'Save it as an Excel workbook without macros (.xlsx) and upload that.',
      ),
    ),
  'has-external-links': () =>
    then(
      text('Filen hämtar värden från andra filer.', 'The file takes values from other files.'),
      text(
        'Bryt länkarna i Excel (Data > Redigera länkar) eller kopiera raderna till mallen som värden.',
        'Break the links in Excel (Data > Edit Links) or copy the rows into the template as values.',
      ),
    ),
  'has-formulas': ({ cell }) =>
    text(
      `Cell ${cell} är en formel. Markera kolumnen, kopiera den, klistra in den som värden (Klistra in special > Värden) och spara.`,
      `Cell ${cell} is a formula. Select the column, copy it, paste it as values (Paste Special > Values) and save.`,
    ),
  'has-merged-cells': ({ range }) =>
    text(
      `Cellerna ${range} är sammanfogade. Dela dem (Start > Koppla från sammanfogning) så att varje kolumn har sin egen rubrik, och spara.`,
      `The cells ${range} are merged. Unmerge them (Home > Unmerge Cells) so that each column has its own heading, and save.`,
    ),
  'has-doctype': () =>
    then(
      text(
        'Filen innehåller en dokumenttypsdeklaration, som Excel aldrig skriver, och öppnas därför inte.',
        'The file contains a document type declaration, which Excel never writes, and is therefore not opened.',
      ),
      COPY_INTO_TEMPLATE,
    ),
  'no-sheet': () =>
    then(
      text('Filen saknar ett blad att läsa.', 'The file has no sheet to read.'),
      COPY_INTO_TEMPLATE,
    ),
  'too-many-rows': ({ max }) =>
    text(
      `Filen har fler än ${max} rader. Ta bort rader som inte hör till månaden, även tomma med innehåll längst ned, och ladda upp den igen.`,
      `The file has more than ${max} rows. Delete rows that do not belong to the month, also stray ones far down, and upload it again.`,
    ),
  'too-many-columns': ({ max, row }) =>
    text(
      `Rad ${row} har innehåll längre åt höger än kolumn ${max}. Radera det som står utanför tabellen och spara.`,
      `Row ${row} has content to the right of column ${max}. Delete what stands outside the table and save.`,
    ),
  'cell-too-long': ({ row, max }) =>
    text(
      `En cell på rad ${row} har mer än ${max} tecken. Korta texten och spara.`,
      `A cell on row ${row} has more than ${max} characters. Shorten the text and save.`,
    ),
  'broken-quotes': ({ line }) =>
    text(
      `Citattecknen på rad ${line} går inte ihop. En text som innehåller " skrivs inom citattecken, med "" för varje tecken. Spara filen från Excel som csv i stället för att ändra den för hand.`,
      `The quotation marks on line ${line} do not match. A text that contains " is written within quotation marks, with "" for each one. Save the file from Excel as csv instead of editing it by hand.`,
    ),
  'too-slow': ({ maxSeconds }) =>
    then(
      text(
        `Filen tog mer än ${maxSeconds} sekunder att läsa och avbröts.`,
        `The file took more than ${maxSeconds} seconds to read and was stopped.`,
      ),
      COPY_INTO_TEMPLATE,
    ),
  'too-much-memory': ({ maxMegabytes }) =>
    then(
      text(
        `Filen krävde mer än ${maxMegabytes} MB minne att läsa och avbröts.`,
        `The file needed more than ${maxMegabytes} MB of memory to read and was stopped.`,
      ),
      COPY_INTO_TEMPLATE,
    ),
} satisfies Record<string, (detail: RefusalDetail) => Text>
