import type { RenderedSheets } from '../domain/rendered-rows.ts'
import type { Finding, OrganizationFacts } from '../domain/report.ts'
import type { Row } from './document.ts'
import type { ListContext } from './document-context.ts'
import { excludedColumns } from './excluded-table.ts'
import type { UnitFinding } from './finding-columns.ts'
import { gapColumns } from './gap-columns.ts'
import { isOtherUnit, sheetOfGap } from './gap-tables.ts'
import type { RowList } from './row-list.ts'
import { rowMaker } from './table-of.ts'
import { unknownColumns } from './unknown-columns.ts'
import { unsettledOf } from './unknowns-to-check.ts'

/** The long sheets of the gap report, made row by row while units come. */
export interface SheetLists {
  add(unit: OrganizationFacts, findings: readonly Finding[]): void
  lists(): RenderedSheets
}

/** Begins the sheets; a list is begun for each that gets a row. */
export function sheetLists(context: ListContext, begin: () => RowList<Row>): SheetLists {
  const rows = new Map<string, RowList<Row>>()
  const sectors = new Set<string>()
  const listed = <Item>(makeRows: () => (item: Item) => Row) => {
    const rowOf = new Map<string, (item: Item) => Row>()
    return (table: string, item: Item) => {
      const [made, list] = [rowOf.get(table) ?? makeRows(), rows.get(table) ?? begin()]
      rowOf.set(table, made)
      rows.set(table, list)
      list.add(made(item))
    }
  }
  const addExcluded = listed(() => rowMaker(excludedColumns(context), () => false))
  const addUnknown = listed(() => rowMaker(unknownColumns(context), isOtherUnit))
  const addToSheet = listed(() => rowMaker<UnitFinding>(gapColumns(context), isOtherUnit))
  const addGap = (gap: UnitFinding) => {
    const sheet = sheetOfGap(gap)
    if (sheet === undefined) return
    if (gap.finding.kind === 'coverage') sectors.add(gap.unit?.sector ?? '')
    addToSheet(sheet, gap)
  }
  return {
    add(unit, findings) {
      if (unit.base === 'out') addExcluded('excluded', unit)
      else if (unit.sector !== null) sectors.add(unit.sector)
      for (const finding of findings) if (finding.verdict === 'gap') addGap({ finding, unit })
      for (const open of unsettledOf(unit, findings)) addUnknown('unknown', { ...open, unit })
    },
    lists: () => ({ rows: new Map([...rows].map(([id, list]) => [id, list.rows()])), sectors }),
  }
}
