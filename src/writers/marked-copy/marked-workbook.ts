import type { Doubt } from '../../domain/doubt.ts'
import { doubtListMark } from '../../domain/doubt-kind.ts'
import { type Language, languages } from '../../domain/text.ts'
import { attributesOf } from '../../readers/xml-tags.ts'
import { markedCopyWording } from '../../wording/marked-copy.ts'
import { wordingOf } from '../../wording/wording.ts'
import { sheetNames } from '../sheet-names.ts'
import { listFilter, listSheet, listTitles } from './list-sheet.ts'
import { markPart } from './mark-part.ts'
import { freeName, type PackageParts } from './package-parts.ts'
import {
  declareContent,
  forgetContent,
  type Relation,
  relate,
  relationsOf,
  relationsPath,
  unrelate,
} from './relations.ts'
import { createStyles, emptyStyles, type Styles } from './styles-part.ts'
import { addFirstSheet, removeSheet } from './workbook-part.ts'

/** What is marked, and for whom. */
export interface MarkingRequest {
  /** The ledger, as it is called in the list. */
  readonly file: string
  readonly asOf: string
  readonly language: Language
  readonly doubts: readonly Doubt[]
  /** What the ids of targets in the doubts stand for. */
  readonly targets: readonly { readonly id: string; readonly title: string }[]
  /** True if the workbook has only one sheet and all doubts are of it, whatever they call it. */
  readonly isOneSheet: boolean
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** One worksheet of the workbook: its name and its part. */
interface SheetPlace {
  readonly name: string
  readonly part: string
}

/** Marks every doubtful cell of a workbook and puts the list of doubts before its sheets; `workbook` is the path of its main part. */
export async function markWorkbook(parts: PackageParts, workbook: string, request: MarkingRequest): Promise<void> {
  await removeLists(parts, workbook)
  const relations = await relationsOf(parts, workbook)
  const sheets = await sheetsOf(parts, workbook, relations)
  const stylesPath = await stylesPart(parts, workbook, relations)
  const { fonts } = wordingOf(request.language).documents
  const styles = createStyles((await parts.text(stylesPath)) ?? emptyStyles, fonts)
  for (const sheet of sheets) {
    const doubts = request.isOneSheet ? request.doubts : request.doubts.filter((doubt) => doubt.sheet === sheet.name)
    await markPart(parts, { ...sheet, doubts, styles, language: request.language, type: sheetType(relations) })
  }
  await addList(parts, workbook, { request, sheets, styles, type: sheetType(relations) })
  parts.put(stylesPath, styles.xml())
}

async function sheetsOf(
  parts: PackageParts,
  workbook: string,
  relations: readonly Relation[],
): Promise<readonly SheetPlace[]> {
  const sheets = attributesOf((await parts.text(workbook)) ?? '', 'sheet')
  return sheets.flatMap((sheet) => {
    const relation = relations.find(({ id, kind }) => id === sheet.get('id') && kind === 'worksheet')
    return relation === undefined ? [] : [{ name: sheet.get('name') ?? '', part: relation.target }]
  })
}

function sheetType(relations: readonly Relation[]): string {
  const standard = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
  return relations.find(({ kind }) => kind === 'worksheet')?.type ?? standard
}

async function stylesPart(parts: PackageParts, workbook: string, relations: readonly Relation[]): Promise<string> {
  const present = relations.find(({ kind }) => kind === 'styles')
  if (present !== undefined) return present.target
  const path = freeName(parts, 'xl/styles', '.xml')
  await relate(parts, workbook, { type: sheetType(relations).replace(/worksheet$/, 'styles'), target: path })
  await declareContent(parts, path, `${spreadsheet}.styles+xml`)
  return path
}

/** Takes the lists of an earlier marked copy out of it; the notes and fills of that copy go with the sheets and the styles. */
async function removeLists(parts: PackageParts, workbook: string): Promise<void> {
  const names = languages.map((language) => markedCopyWording(language).sheet)
  const relations = await relationsOf(parts, workbook)
  const sheets = attributesOf((await parts.text(workbook)) ?? '', 'sheet')
  for (let at = sheets.length - 1; at >= 0; at -= 1) {
    const name = sheets[at]?.get('name') ?? ''
    const relation = relations.find(({ id }) => id === sheets[at]?.get('id'))
    const isNamed = names.some((own) => name === own || name.startsWith(`${own} (`))
    if (!isNamed || relation === undefined || !(await isList(parts, relation.target, relations))) continue
    parts.put(workbook, removeSheet((await parts.text(workbook)) ?? '', at))
    await unrelate(parts, workbook, relation.id)
    await forgetContent(parts, relation.target)
    parts.remove(relation.target)
    if (parts.has(relationsPath(relation.target))) parts.remove(relationsPath(relation.target))
  }
}

/** Programs keep the texts of cells in the sheet or in a part for all sheets. */
async function isList(parts: PackageParts, sheet: string, relations: readonly Relation[]): Promise<boolean> {
  const shared = relations.find(({ kind }) => kind === 'sharedStrings')?.target
  const texts = [await parts.text(sheet), shared === undefined ? undefined : await parts.text(shared)]
  return texts.some((text) => text?.includes(doubtListMark) === true)
}

interface ListPlan {
  readonly request: MarkingRequest
  readonly sheets: readonly SheetPlace[]
  readonly styles: Styles
  readonly type: string
}

async function addList(parts: PackageParts, workbook: string, { request, sheets, styles, type }: ListPlan) {
  const xml = (await parts.text(workbook)) ?? ''
  const names = attributesOf(xml, 'sheet').map((sheet) => sheet.get('name') ?? '')
  const name = sheetNames([...names, markedCopyWording(request.language).sheet]).at(-1) ?? ''
  const namespace = /\sxmlns(?::\w+)?=["']([^"']*spreadsheetml\/(?:2006\/)?main)["']/.exec(xml)?.[1]
  const { doubts } = request
  const sheetName = (sheet: string) =>
    request.isOneSheet ? sheets[0]?.name : sheets.find((each) => each.name === sheet)?.name
  const part = freeName(parts, 'xl/worksheets/sheet', '.xml')
  parts.put(
    part,
    listSheet({
      ...request,
      sheetName,
      looks: styles.list,
      namespace: namespace ?? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    }),
  )
  await declareContent(parts, part, `${spreadsheet}.worksheet+xml`)
  const relation = await relate(parts, workbook, { type, target: part })
  const place = { name, relation, namespace: type.slice(0, type.lastIndexOf('/')) }
  parts.put(workbook, addFirstSheet(xml, { ...place, titles: listTitles, filter: listFilter(doubts.length) }))
}
