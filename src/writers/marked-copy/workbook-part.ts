import { prefixOf } from '../../readers/xml-tags.ts'
import { attributeIn, insertElement, startOfContent, topElements, withAttribute, xmlText } from './xml-edit.ts'

/** The first sheet to be put into a workbook. */
interface NewSheet {
  readonly name: string
  readonly relation: string
  /** The name space of the ids of relationships. */
  readonly namespace: string
  /** Rows that are printed on every page, and the area of the filter; rows and areas as formulas name them, without the sheet. */
  readonly titles: string
  readonly filter: string | null
}

const afterNames = new Set([
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
])
const afterViews = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames', ...afterNames])

/** The workbook without one of its sheets, by position; what is said of the others by position goes on being said of them. */
export function removeSheet(xml: string, position: number): string {
  const span = sheetSpans(xml)[position]
  if (span === undefined) return xml
  const without = xml.slice(0, span.start) + xml.slice(span.end)
  return moveSheets(without, (at) => (at < position ? at : at > position ? at - 1 : undefined))
}

/**
 * The workbook with a sheet before all others. The sheet that was open when it was saved is the one that opens, and the row of tabs
 * begins at its beginning, so that the new one is seen.
 */
export function addFirstSheet(xml: string, sheet: NewSheet): string {
  const prefix = prefixOf(xml, 'workbook')
  const withViews = hasElement(xml, 'workbookView') ? xml : addViews(xml, prefix)
  const moved = fromFirstTab(moveSheets(withViews, (at) => at + 1))
  const ids = [...moved.matchAll(/\ssheetId=["'](\d+)["']/g)].map(([, id]) => Number(id))
  const id = ids.reduce((most, each) => Math.max(most, each), 0) + 1
  const root = moved.slice(0, startOfContent(moved, 'workbook'))
  const known = new RegExp(`xmlns:(\\w+)=["']${sheet.namespace}["']`).exec(root)?.[1]
  const reference = known === undefined ? `xmlns:r="${sheet.namespace}" r:id` : `${known}:id`
  const element = `<${prefix}sheet name="${xmlText(sheet.name)}" sheetId="${id}" ${reference}="${sheet.relation}"/>`
  const place = startOfContent(moved, 'sheets')
  return addNames(moved.slice(0, place) + element + moved.slice(place), prefix, sheet)
}

/** The name of a sheet as formulas and links write it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

function hasElement(xml: string, name: string): boolean {
  return new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`).test(xml)
}

function addViews(xml: string, prefix: string): string {
  const element = `<${prefix}bookViews><${prefix}workbookView/></${prefix}bookViews>`
  return insertElement(xml, { element, before: afterViews, from: startOfContent(xml, 'workbook') })
}

function sheetSpans(xml: string) {
  return topElements(xml, startOfContent(xml, 'sheets')).filter(({ name }) => name === 'sheet')
}

/** Positions of sheets are in the views and in the names that belong to one sheet; a name of a sheet that is gone goes with it. */
function moveSheets(xml: string, move: (position: number) => number | undefined): string {
  const shifted = (attributes: string, name: string, standard: number | undefined): string => {
    const position = Number(attributeIn(attributes, name) ?? standard)
    return Number.isNaN(position) ? attributes : withAttribute(attributes, name, move(position) ?? 0)
  }
  return xml
    .replace(/(<(?:\w+:)?workbookView)((?:\s[^>]*?)?)(?=\/?>)/g, (_view, open: string, attributes: string) => {
      return open + shifted(shifted(attributes, 'activeTab', 0), 'firstSheet', undefined)
    })
    .replace(
      /(<((?:\w+:)?)definedName)(\s(?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)<\/\2definedName>/gs,
      (whole, open: string, prefix: string, attributes: string, formula: string) => {
        const position = attributeIn(attributes, 'localSheetId')
        if (position === undefined) return whole
        const next = move(Number(position))
        if (next === undefined) return ''
        return `${open}${withAttribute(attributes, 'localSheetId', next)}>${formula}</${prefix}definedName>`
      },
    )
}

function fromFirstTab(xml: string): string {
  return xml.replace(/(<(?:\w+:)?workbookView)((?:\s[^>]*?)?)(?=\/?>)/g, (view, open: string, attributes: string) =>
    attributeIn(attributes, 'firstSheet') === undefined ? view : open + withAttribute(attributes, 'firstSheet', 0),
  )
}

function addNames(xml: string, prefix: string, { name, titles, filter }: NewSheet): string {
  const at = xmlText(quotedName(name))
  const named = (id: string, formula: string, more = '') =>
    `<${prefix}definedName name="${id}" localSheetId="0"${more}>${at}!${formula}</${prefix}definedName>`
  const names = [
    ...(filter === null ? [] : [named('_xlnm._FilterDatabase', filter, ' hidden="1"')]),
    named('_xlnm.Print_Titles', titles),
  ].join('')
  const present = new RegExp(`<${prefix}definedNames(?:\\s[^>]*?)?/?>`).exec(xml)
  if (present !== null && !present[0].endsWith('/>')) {
    const place = present.index + present[0].length
    return xml.slice(0, place) + names + xml.slice(place)
  }
  const plain = present === null ? xml : xml.replace(present[0], '')
  const element = `<${prefix}definedNames>${names}</${prefix}definedNames>`
  return insertElement(plain, { element, before: afterNames, from: startOfContent(plain, 'workbook') })
}
