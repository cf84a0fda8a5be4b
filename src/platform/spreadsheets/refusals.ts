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

/** What whoever sent the file can do instead; a kind of file without a template cannot point to one. */
export type Remedies = {
  readonly saveAs: Text
  readonly instead: Text
  readonly breakLinks: Text
  readonly fewerRows: Text
}

const withTemplate: Remedies = {
  saveAs: text(
    'Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx) eller ladda ned mallen.',
    'Open it in Excel and save it as an Excel workbook (.xlsx), or download the template.',
  ),
  instead: text(
    'Kopiera raderna till mallen och ladda upp den i stället.',
    'Copy the rows into the template and upload that instead.',
  ),
  breakLinks: text(
    'Bryt länkarna i Excel (Data > Redigera länkar) eller kopiera raderna till mallen som värden.',
    'Break the links in Excel (Data > Edit Links) or copy the rows into the template as values.',
  ),
  fewerRows: text(
    'Ta bort rader som inte hör till månaden, även tomma med innehåll längst ned, och ladda upp den igen.',
    'Delete rows that do not belong to the month, also stray ones far down, and upload it again.',
  ),
}

/** @example spreadsheetRefusal('has-formulas', { cell: 'N7' }).sv: 'Cell N7 är en formel. …' */
export function spreadsheetRefusal(
  reason: SpreadsheetReason,
  detail: RefusalDetail = {},
  remedies: Remedies = withTemplate,
): Text {
  return SENTENCES[reason](detail, remedies)
}

const SAVE_AND_UPLOAD_AGAIN = text(
  'Öppna den i Excel, spara den på nytt och ladda upp den igen.',
  'Open it in Excel, save it again and upload it once more.',
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
  'file-too-large': ({ maxMegabytes }, { instead }) =>
    then(
      text(`Filen är större än ${maxMegabytes} MB.`, `The file is larger than ${maxMegabytes} MB.`),
      instead,
    ),
  'wrong-type': ({ type }, { saveAs }) => {
    const name = FILE_TYPES[String(type)] ?? text('av en okänd typ', 'of an unknown type')
    return then(
      text(
        `Filen är ${name.sv}, inte en Excelfil (.xlsx) eller csv-fil, vad den än heter.`,
        `The file is ${name.en}, not an Excel (.xlsx) or csv file, whatever its name.`,
      ),
      saveAs,
    )
  },
  'old-excel': (_, { saveAs }) =>
    then(
      text(
        'Filen är i det äldre formatet från före 2007 (.xls eller .doc).',
        'The file is in the older format from before 2007 (.xls or .doc).',
      ),
      saveAs,
    ),
  'wrong-encoding': () =>
    text(
      'Filen är sparad i en teckenkodning som inte går att läsa säkert. Spara den med teckenkodningen UTF-8 (i Excel: CSV UTF-8) och ladda upp den igen.',
      'The file is saved in a character encoding that cannot be read for sure. Save it in the encoding UTF-8 (in Excel: CSV UTF-8) and upload it again.',
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
  'suspicious-archive': (_, { instead }) =>
    then(
      text(
        'Filen är inte uppbyggd som en vanlig Excelfil och öppnas därför inte.',
        'The file is not built like an ordinary Excel file and is therefore not opened.',
      ),
      instead,
    ),
  'inflates-too-much': ({ maxMegabytes }, { instead }) =>
    then(
      text(
        `Filen blir större än ${maxMegabytes} MB när den packas upp.`,
        `The file grows beyond ${maxMegabytes} MB when unpacked.`,
      ),
      instead,
    ),
  'has-macros': () =>
    then(
      text('Filen innehåller makron.', 'The file contains macros.'),
      text(
        'Spara den som Excel-arbetsbok utan makron (.xlsx) och ladda upp den.',
        'Save it as an Excel workbook without macros (.xlsx) and upload that.',
      ),
    ),
  'has-external-links': (_, { breakLinks }) =>
    then(
      text('Filen hämtar värden från andra filer.', 'The file takes values from other files.'),
      breakLinks,
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
  'has-doctype': (_, { instead }) =>
    then(
      text(
        'Filen innehåller en dokumenttypsdeklaration, som Excel aldrig skriver, och öppnas därför inte.',
        'The file contains a document type declaration, which Excel never writes, and is therefore not opened.',
      ),
      instead,
    ),
  'no-sheet': (_, { instead }) =>
    then(text('Filen saknar ett blad att läsa.', 'The file has no sheet to read.'), instead),
  'too-many-rows': ({ max }, { fewerRows }) =>
    then(text(`Filen har fler än ${max} rader.`, `The file has more than ${max} rows.`), fewerRows),
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
  'too-slow': ({ maxSeconds }, { instead }) =>
    then(
      text(
        `Filen tog mer än ${maxSeconds} sekunder att läsa och avbröts.`,
        `The file took more than ${maxSeconds} seconds to read and was stopped.`,
      ),
      instead,
    ),
  'too-much-memory': ({ maxMegabytes }, { instead }) =>
    then(
      text(
        `Filen krävde mer än ${maxMegabytes} MB minne att läsa och avbröts.`,
        `The file needed more than ${maxMegabytes} MB of memory to read and was stopped.`,
      ),
      instead,
    ),
} satisfies Record<string, (detail: RefusalDetail, remedies: Remedies) => Text>
