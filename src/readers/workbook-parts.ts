import { Fault } from '../domain/fault.ts'
import { inputProblem } from '../domain/input-problem.ts'
import { builtInFormat, formatOfCode, type NumberFormat } from './number-format.ts'
import { partPath } from './part-path.ts'
import { attributesOf, contentOf } from './xml-tags.ts'
import { type Archive, wholePart } from './zip-archive.ts'
import type { ZipEntry } from './zip-directory.ts'

/** One worksheet of a workbook, in the order of the tabs. */
export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: ZipEntry
}

/** What the small parts of a workbook say. `formats` is indexed by the style of a cell. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly uses1904: boolean
  readonly formats: readonly NumberFormat[]
  readonly sharedStrings: ZipEntry | undefined
}

const longestSmallPart = 64_000_000

/** A relationship of the workbook: the kind (last step of its type) and the part. */
interface Relation {
  readonly kind: string
  readonly part: ZipEntry | undefined
}

/** Finds sheets, number formats and strings. Chart sheets are left out; a worksheet whose part is missing is a Fault. */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const workbook = [...archive.entries.values()].find(({ name }) => /^xl\/workbook[^/]*\.xml$/i.test(name))
  if (workbook === undefined) throw missing(archive, 'xl/workbook.xml')
  const xml = await wholePart(archive, workbook, longestSmallPart)
  const relations = await readRelations(archive, workbook.name)
  const partOf = (kind: string): ZipEntry | undefined => {
    const relation = [...relations.values()].find((each) => each.kind === kind)
    if (relation !== undefined && relation.part === undefined) throw missing(archive, kind)
    return relation?.part
  }
  const date1904 = attributesOf(xml, 'workbookPr')[0]?.get('date1904')
  return {
    sheets: attributesOf(xml, 'sheet').flatMap((sheet) => sheetPart(archive, sheet, relations)),
    // LibreOffice writes `true`, Excel `1`.
    uses1904: date1904 === '1' || date1904 === 'true',
    formats: await readFormats(archive, partOf('styles')),
    sharedStrings: partOf('sharedStrings'),
  }
}

function sheetPart(
  archive: Archive,
  sheet: ReadonlyMap<string, string>,
  relations: ReadonlyMap<string, Relation>,
): readonly SheetPart[] {
  const name = sheet.get('name') ?? ''
  const relation = relations.get(sheet.get('id') ?? '')
  if (relation !== undefined && relation.kind !== 'worksheet') return []
  if (relation?.part === undefined) throw missing(archive, name)
  return [{ name, hidden: /hidden$/i.test(sheet.get('state') ?? ''), part: relation.part }]
}

async function readRelations(archive: Archive, workbook: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${workbook.slice(folder.length)}.rels`
  const entry = archive.entries.get(path.toLowerCase())
  if (entry === undefined) throw missing(archive, path)
  const relations = attributesOf(await wholePart(archive, entry, longestSmallPart), 'Relationship')
  return new Map(
    relations.map((each) => {
      const part = archive.entries.get(partPath(folder, each.get('Target') ?? '').toLowerCase())
      return [each.get('Id') ?? '', { kind: each.get('Type')?.split('/').at(-1) ?? '', part }]
    }),
  )
}

async function readFormats(archive: Archive, styles: ZipEntry | undefined): Promise<readonly NumberFormat[]> {
  if (styles === undefined) return []
  const xml = await wholePart(archive, styles, longestSmallPart)
  const defined = new Map(
    attributesOf(contentOf(xml, 'numFmts') ?? '', 'numFmt').map((each) => [
      Number(each.get('numFmtId')),
      formatOfCode(each.get('formatCode') ?? ''),
    ]),
  )
  return attributesOf(contentOf(xml, 'cellXfs') ?? '', 'xf').map((each) => {
    const id = Number(each.get('numFmtId') ?? 0)
    return defined.get(id) ?? builtInFormat(id)
  })
}

function missing(archive: Archive, part: string): Fault {
  return new Fault('input-damaged', { file: archive.file, problem: inputProblem('missing-part', part) })
}
