/** A file that is not a ledger: which fault, and what it looks like. */
export interface Foreign {
  readonly code: 'input-old-format' | 'input-not-a-ledger'
  readonly looksLike: string
}

/** A spreadsheet that has to be saved as xlsx first. */
export function oldFormat(looksLike: string): Foreign {
  return { code: 'input-old-format', looksLike }
}

/** Something that never was a ledger. */
export function notALedger(looksLike: string): Foreign {
  return { code: 'input-not-a-ledger', looksLike }
}

const signatures: readonly (readonly [looksLike: string, offset: number, bytes: readonly number[]])[] = [
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['heic', 4, [0x66, 0x74, 0x79, 0x70]],
  ['rar', 0, [0x52, 0x61, 0x72, 0x21]],
  ['7z', 0, [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', 0, [0x1f, 0x8b]],
  ['rtf', 0, [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** Workbooks of the eighties and nineties that are not wrapped in a compound file start with one of these records. */
const bareWorkbookRecords: readonly (readonly number[])[] = [
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x00, 0x04, 0x00],
]

/** What the first bytes say for certain; undefined if they say nothing. */
export function foreignBytes(head: Uint8Array): Foreign | undefined {
  const image = signatures.find(([, offset, bytes]) => startsWith(head, bytes, offset))
  if (image !== undefined) return notALedger(image[0])
  return bareWorkbookRecords.some((record) => startsWith(head, record)) ? oldFormat('xls') : undefined
}

const textSignatures: readonly (readonly [RegExp, Foreign])[] = [
  [/^<(!doctype html|html|table|meta|head|body|style|div|script)\b/i, oldFormat('html')],
  [/^(<!--.*?-->\s*)+<(!doctype html|html|table|head|body)\b/is, oldFormat('html')],
  [/^MIME-Version:/i, oldFormat('html')],
  [/^<\?xml\b.*?<(\w+:)?Workbook\b/is, oldFormat('xml')],
  [/^<\?xml\b.*?<html\b/is, oldFormat('html')],
  [/^<\?xml\b/i, notALedger('xml')],
  [/^\{\s*"/, notALedger('json')],
]

/** What the beginning of a text says: web pages and XML that carry the name of a spreadsheet, or JSON. */
export function foreignText(text: string): Foreign | undefined {
  const start = text.replace(/^[\uFEFF\s]+/, '')
  return textSignatures.find(([pattern]) => pattern.test(start))?.[1]
}

/** Whether the bytes stand at an offset. */
export function startsWith(head: Uint8Array, bytes: readonly number[], offset = 0): boolean {
  return bytes.every((byte, index) => head[offset + index] === byte)
}
