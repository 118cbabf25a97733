import { cellName, columnOfLetters } from '../domain/cell.ts'
import { type FieldId, fieldIndex } from '../domain/field.ts'
import type { DiffUnit } from '../domain/ledger-diff.ts'
import { normalizeName } from '../domain/organization-name.ts'
import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import type { LedgerBatch, SheetLayout } from '../domain/reading.ts'
import type { FieldValue, OrgRecord } from '../domain/record.ts'
import { showValue } from '../engine/show-value.ts'
import type { ReadingRequest } from './audit-request.ts'
import { type DiffFact, type DiffSideUnits, factOfValue, type SideUnit } from './diff-side.ts'
import type { Ports } from './ports.ts'
import { readLedgers } from './read-ledgers.ts'

/** Reads all ledgers of one side. Faults: those of whatever cannot be read. */
export async function ledgerSide(request: ReadingRequest, ports: Ports): Promise<DiffSideUnits> {
  const side = collectSide(request.ledgers.map(({ name }) => name))
  for await (const event of readLedgers(request, ports)) if (event.type === 'batch') side.add(event.batch)
  return side.units()
}

/** One side, batch by batch. */
export function collectSide(files: readonly string[]) {
  const units: SideUnit[] = []
  const duplicates: DiffSideUnits['duplicates'][number][] = []
  const columns = new Map<string, SheetColumns>()
  return {
    add({ layout, records }: LedgerBatch): void {
      const key = JSON.stringify([layout.file, layout.sheet])
      const sheet = columns.get(key) ?? columnsOf(layout)
      columns.set(key, sheet)
      for (const record of records) {
        if (record.duplicateOf === null) units.push({ ...unitOf(record), factOf: factsOf(record, sheet) })
        else duplicates.push({ unit: unitOf(record), first: record.duplicateOf })
      }
    },
    units: (): DiffSideUnits => ({ source: { from: 'ledgers', files }, units, duplicates }),
  }
}

interface SheetColumns {
  readonly fields: ReadonlySet<FieldId>
  /** Positions of the columns of these fields. */
  readonly positions: ReadonlySet<number>
}

function columnsOf({ columns }: SheetLayout): SheetColumns {
  const read = columns.filter(({ field }) => field !== null)
  return {
    fields: new Set(read.flatMap(({ field }) => field ?? [])),
    positions: new Set(read.map(({ cell }) => columnOfLetters(cell.replace(/\d+$/, '')))),
  }
}

function unitOf({ key, name, creditCode, township, file, sheet, row }: OrgRecord): DiffUnit {
  return { key, name, creditCode, township, at: { file, sheet, row } }
}

function factsOf(record: OrgRecord, sheet: SheetColumns): SideUnit['factOf'] {
  return (field) => {
    const found = record.values[fieldIndex(field)]
    if (field === 'name') return nameFact(record, found)
    return found === undefined
      ? undefined
      : field === 'creditCode'
        ? codeFact(record, found)
        : factOf(field, found, { row: record.row, sheet })
  }
}

function factOf(
  field: FieldId,
  found: FieldValue,
  { row, sheet }: { readonly row: number; readonly sheet: SheetColumns },
): DiffFact {
  const { value } = found
  const shown = () => ({ ...placeOf(field, found, row), value: showValue(value, field), why: value.why ?? null })
  return factOfValue(value, shown, isOwn(field, found, sheet))
}

/** A column of its own, or one that several fields share; a value from the columns of other fields only follows from them. */
function isOwn(field: FieldId, { cells }: FieldValue, { fields, positions }: SheetColumns): boolean {
  return fields.has(field) || cells.some(({ column }) => !positions.has(column))
}

function nameFact({ name, row }: OrgRecord, found: FieldValue | undefined): DiffFact {
  const plain = normalizeName(maskPersonalNumbers(name))
  return factOfValue(
    { type: 'text', text: plain },
    () => ({ ...placeOf('name', found, row), value: name, why: null }),
    true,
  )
}

/** The code that identifies the unit; one that cannot be used is unknown. */
function codeFact({ creditCode, row }: OrgRecord, found: FieldValue): DiffFact {
  const shown = () => ({ ...placeOf('creditCode', found, row), value: creditCode, why: found.value.why ?? null })
  return factOfValue({ type: 'text', text: creditCode ?? undefined }, shown, true)
}

function placeOf(field: FieldId, found: FieldValue | undefined, row: number) {
  const cell = found?.cells[0]
  return { field, cell: cell === undefined ? null : cellName(cell.row ?? row, cell.column), text: cell?.text ?? null }
}
