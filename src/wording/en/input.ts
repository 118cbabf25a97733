import type { InputWording } from '../input-wording.ts'

export const input: InputWording = {
  kinds: {
    ...{
      png: 'a PNG image',
      jpeg: 'a JPEG image',
      gif: 'a GIF image',
      tiff: 'a TIFF image',
      webp: 'a WebP image',
      heic: 'a HEIC image',
    },
    ...{
      pdf: 'a PDF file',
      ofd: 'an OFD file',
      rtf: 'an RTF document',
      docx: 'a Word document',
      doc: 'a Word document',
      odt: 'an ODT document',
    },
    ...{ pptx: 'a PowerPoint presentation', ppt: 'a PowerPoint presentation', epub: 'an e-book' },
    ...{ zip: 'a ZIP archive', rar: 'a RAR archive', '7z': 'a 7z archive', gzip: 'a gzip archive' },
    ...{ json: 'JSON data', xml: 'an XML file', binary: 'a binary file' },
    ...{
      html: 'a web page',
      ods: 'an ODS spreadsheet',
      xls: 'an Excel 97–2003 .xls or WPS .et file',
      xlsb: 'a binary .xlsb workbook',
      numbers: 'a Numbers spreadsheet',
    },
  },
  problems: {
    truncated: () => 'the end of the file is missing.',
    'damaged-part': (part) => `the content is damaged or fails its check sum (${part || 'container'}).`,
    'missing-part': (part) => `a part that every workbook has is not there (${part}).`,
    'unreadable-workbook': () => 'the parts are there but do not make a workbook.',
    'unterminated-quote': (line) =>
      `the quotation mark on line ${line} is never closed, so the columns after it cannot be told apart.`,
    'row-too-long': (line) => `line ${line} is too long, most likely because of an unclosed quotation mark.`,
    system: (code) => `the operating system could not read it${code === '' ? '' : ` (${code})`}.`,
    'absurd-size': (part) => `unpacked, it holds more than a workbook can (${part}).`,
  },
}
