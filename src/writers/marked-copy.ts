import type { Artifact } from '../app/ports.ts'
import type { Doubt } from '../domain/doubt.ts'
import { Fault } from '../domain/fault.ts'
import type { Grid } from '../domain/grid.ts'
import { inputProblem } from '../domain/input-problem.ts'
import type { Language } from '../domain/text.ts'
import { type Archive, openArchive, partText } from '../readers/zip-archive.ts'
import { readZipDirectory } from '../readers/zip-directory.ts'
import { cellsAsWorkbook } from './marked-copy/cells-as-workbook.ts'
import { untouched } from './marked-copy/list-sheet.ts'
import { markWorkbook } from './marked-copy/marked-workbook.ts'
import { createParts } from './marked-copy/package-parts.ts'
import { contentTypeOf } from './marked-copy/relations.ts'
import { withZipTime } from './zip-time.ts'

/** The ledger to be marked, what is doubtful in it, and how the copy is called, without extension. */
export interface MarkedCopyRequest {
  /** The bytes of a workbook, or the cells of a text. */
  readonly ledger: Uint8Array | Grid
  readonly file: string
  readonly name: string
  readonly doubts: readonly Doubt[]
  /** What the ids of targets in the doubts stand for. */
  readonly targets: readonly { readonly id: string; readonly title: string }[]
  readonly asOf: string
  readonly language: Language
}

/**
 * 标注件: the clerk's own workbook once more, with every doubtful cell colored and noted and a list of the doubts before its sheets.
 * Parts that do not have to change are the same bytes. A text becomes a workbook with the same cells.
 */
export async function writeMarkedCopy(request: MarkedCopyRequest): Promise<Artifact> {
  const { ledger, file, name, asOf } = request
  const isText = !(ledger instanceof Uint8Array)
  const archive = openArchive(file, isText ? await cellsAsWorkbook(ledger, asOf) : ledger)
  const workbook = [...archive.entries.values()].find((entry) => /^xl\/workbook[^/]*\.xml$/i.test(entry.name))?.name
  if (workbook === undefined) {
    throw new Fault('input-damaged', { file, problem: inputProblem('missing-part', 'xl/workbook.xml') })
  }
  const parts = createParts(archive)
  await markWorkbook(parts, workbook, { ...request, isOneSheet: isText })
  const extension = extensionOf(await contentTypeOf(parts, workbook))
  return { name: name + extension, bytes: withZipTime(parts.bytes(), asOf) }
}

/** True for a marked copy that no program has saved since it was written: nobody's work is in it. */
export async function isUntouchedCopy(bytes: Uint8Array): Promise<boolean> {
  if (readZipDirectory(bytes) === undefined) return false
  try {
    return await hasUntouchedList(openArchive('', bytes))
  } catch (error) {
    // Whatever cannot be opened is not ours.
    if (error instanceof Fault) return false
    throw error
  }
}

async function hasUntouchedList(archive: Archive): Promise<boolean> {
  const sheets = [...archive.entries.values()].filter(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/i.test(name))
  for (const sheet of sheets) {
    for await (const start of partText(archive, sheet)) {
      if (start.includes(untouched)) return true
      break
    }
  }
  return false
}

/** Programs refuse a workbook whose content is not what its extension says. */
function extensionOf(contentType: string): string {
  const isTemplate = /template/i.test(contentType)
  if (/macroEnabled/i.test(contentType)) return isTemplate ? '.xltm' : '.xlsm'
  return isTemplate ? '.xltx' : '.xlsx'
}
