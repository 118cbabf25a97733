import { openArchive, wholePart } from '../../src/readers/zip-archive.ts'

/** One part of a .docx as text. */
export async function docxPart(bytes: Uint8Array, name: string): Promise<string> {
  const archive = openArchive('x.docx', bytes)
  const entry = archive.entries.get(name.toLowerCase())
  if (entry === undefined) throw new Error(`no part ${name}`)
  return wholePart(archive, entry, 10_000_000)
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** The paragraphs of a .docx, cells of tables included, as plain lines. */
export async function docxLines(bytes: Uint8Array): Promise<readonly string[]> {
  const xml = await docxPart(bytes, 'word/document.xml')
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity))
        .join(''),
    )
}
