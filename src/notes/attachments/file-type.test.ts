import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docx, jpg, pdf, png } from '../../../tests/fixtures/attachments/files.ts'
import { buildZip } from '../../../tests/fixtures/spreadsheets/build-zip.ts'
import { fileType } from './file-type.ts'

const page = '<!doctype html><script>alert(1)</script>'

async function told(bytes: Buffer | string, name: string): Promise<string> {
  const decided = await fileType(Buffer.from(bytes), name)
  return decided.accepted ? decided.value : decided.reason
}

describe('a file is taken', () => {
  const taken: [Buffer, string, string][] = [
    [pdf, 'dom.pdf', 'pdf'],
    [pdf, 'DOM 2026.PDF', 'pdf'],
    [jpg, 'IMG_1.jpeg', 'jpg'],
    [jpg, 'bild.jpg', 'jpg'],
    [png, 'skärmbild.png', 'png'],
    [docx, 'plan.docx', 'docx'],
    [Buffer.concat([jpg, Buffer.from('what a telephone adds')]), 'bild.jpg', 'jpg'],
  ]
  for (const [bytes, name, type] of taken) {
    test(`${name} as ${type}`, async () => assert.equal(await told(bytes, name), type))
  }
})

describe('a file is refused', () => {
  const zip = buildZip([{ name: 'a.txt', content: 'x' }])
  const parts = ['[Content_Types].xml', 'word/document.xml'].map((name) => ({
    name,
    content: '<x/>',
  }))
  const refused: Record<string, [Buffer | string, string, string]> = {
    'with nothing in it': ['', 'dom.pdf', 'empty'],
    'that is a web page by another name': [page, 'dom.pdf', 'wrong-type'],
    'that is a drawing with a script': ['<svg onload="alert(1)"/>', 'bild.png', 'wrong-type'],
    'that is a program': ['MZ\x90\0', 'dom.pdf', 'wrong-type'],
    'with a web page before the pdf': [
      `${page}\n${pdf.toString('latin1')}`,
      'dom.pdf',
      'wrong-type',
    ],
    'with a line before the pdf': [`\n${pdf.toString('latin1')}`, 'dom.pdf', 'wrong-type'],
    'that is a picture named as a pdf': [png, 'dom.pdf', 'name-differs'],
    'that is a pdf named as a page': [pdf, 'dom.html', 'name-differs'],
    'that is a pdf with two endings, the last another': [pdf, 'dom.pdf.exe', 'name-differs'],
    'without an ending': [pdf, 'dom', 'name-differs'],
    'that is half a pdf': [pdf.subarray(0, 40), 'dom.pdf', 'damaged'],
    'that is half a jpg': [jpg.subarray(0, 30), 'bild.jpg', 'damaged'],
    'with the mark of a jpg and a page after it': [
      Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from(page), Buffer.from('ffd9', 'hex')]),
      'bild.jpg',
      'damaged',
    ],
    'that is half a png': [png.subarray(0, 40), 'bild.png', 'damaged'],
    'that is any zip': [zip, 'plan.docx', 'wrong-type'],
    'that is a zip cut short': [docx.subarray(0, 60), 'plan.docx', 'damaged'],
    'with something before the zip': [
      Buffer.concat([Buffer.from('GIF89a'), docx]),
      'plan.docx',
      'wrong-type',
    ],
    'with macros': [
      buildZip([...parts, { name: 'word/vbaProject.bin', content: 'x' }]),
      'plan.docx',
      'macros',
    ],
    'with a password': [
      buildZip(parts.map((part) => ({ ...part, isEncrypted: true }))),
      'plan.docx',
      'locked',
    ],
    'of the old Word': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'plan.doc', 'locked'],
  }
  for (const [what, [bytes, name, reason]] of Object.entries(refused)) {
    test(what, async () => assert.equal(await told(bytes, name), reason))
  }

  test('without unpacking what it claims to hold', async () => {
    const bomb = buildZip(parts.map((part) => ({ ...part, claimedBytes: 0xfffffff0 })))
    assert.equal(await told(bomb, 'plan.docx'), 'docx')
  })
})
