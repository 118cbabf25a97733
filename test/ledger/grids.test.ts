import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FieldId, fields } from '../../src/domain/field.ts'
import { fieldOf, type OrgRecord } from '../../src/domain/record.ts'
import type { Value } from '../../src/domain/value.ts'
import { type Gathered, gather, gridOfFile } from './read-fixture.ts'

/**
 * Every oddity of `fixtures/grids/` is a ledger and, beside it, how it must be read. A value is a number, an option, a text,
 * `null` for a stated none, `[low, high]` for a span, `?why` for one of which nothing is known, `?a|b` for options that are
 * left open. Fields that are not named are not compared; `absent` is a column that the ledger does not have.
 */
interface Expected {
  readonly shows: string
  readonly options?: { readonly sheet?: string; readonly township?: string; readonly blankAsZero?: readonly FieldId[] }
  readonly sheets: readonly {
    readonly sheet: string
    /** First and last heading row. */
    readonly headerRows: readonly [number, number]
    /** Address → field, `field=option` for a column of one option. Columns that are not named are no field. */
    readonly columns: Readonly<Record<string, string>>
    readonly records: readonly Readonly<Record<string, unknown>>[]
  }[]
  /** `row why`, in order; with more than one sheet `sheet!row why`. */
  readonly skipped?: readonly string[]
  readonly skippedSheets?: Readonly<Record<string, string>>
  /** `code place`: address, else row, else nothing. Skipped rows and sheets are left out here. */
  readonly issues?: readonly string[]
}

const folder = new URL('../../fixtures/grids/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
const ledgers = readdirSync(folder).filter((name) => /\.(csv|tsv|xlsx)$/u.test(name))

describe('the grids of fixtures/grids', () => {
  it('are many, and each has its expected reading', () => {
    expect(names.length).toBeGreaterThanOrEqual(30)
    expect(ledgers.map((name) => name.replace(/\.\w+$/u, '')).toSorted()).toEqual(names.toSorted())
  })

  for (const name of names) {
    const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expected
    it(`${name}: ${expected.shows}`, async () => {
      const extension = ['csv', 'tsv', 'xlsx'].find((each) => existsSync(new URL(`${name}.${each}`, folder)))
      const grid = await gridOfFile(new URL(`${name}.${extension}`, folder))
      const { sheet = null, township = null, blankAsZero = [] } = expected.options ?? {}
      const read = await gather(grid, { sheet, township, blankAsZero: new Set(blankAsZero) })
      expect(shownAs(read, expected)).toEqual(plain(expected))
    })
  }
})

function plain(expected: Expected): unknown {
  return {
    sheets: expected.sheets,
    skipped: expected.skipped ?? [],
    skippedSheets: expected.skippedSheets ?? {},
    issues: [...(expected.issues ?? [])].toSorted(),
  }
}

function shownAs(read: Gathered, expected: Expected): unknown {
  const sheets = read.layouts.map((layout, index) => {
    const records = read.batches.filter((batch) => batch.layout === layout).flatMap((batch) => batch.records)
    const wanted = expected.sheets[index]?.records ?? []
    return {
      sheet: layout.sheet,
      headerRows: [layout.headerFirst, layout.headerLast],
      columns: Object.fromEntries(
        layout.columns.flatMap(({ cell, field, option }) =>
          field === null ? [] : [[cell, option === null ? field : `${field}=${option}`]],
        ),
      ),
      records: records.map((record, at) => recordAs(record, wanted[at] ?? { row: 0, name: '' })),
    }
  })
  const several = new Set(read.skipped.map(({ sheet }) => sheet)).size > 1 || read.layouts.length > 1
  return {
    sheets,
    skipped: read.skipped.map(({ sheet, row, why }) => `${several ? `${sheet}!` : ''}${row} ${why}`),
    skippedSheets: Object.fromEntries(read.skippedSheets.map(({ sheet, why }) => [sheet, why])),
    issues: read.issues
      .filter(({ code }) => code !== 'row-skipped' && code !== 'sheet-skipped')
      .map(({ code, cell, row }) => `${code} ${cell ?? row ?? ''}`.trim())
      .toSorted(),
  }
}

/** A record by the names that the expected one has, and nothing else. */
function recordAs(record: OrgRecord, wanted: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => {
      if (name === 'row' || name === 'key' || name === 'name') return [name, record[name]]
      if (name === 'code') return [name, record.creditCode]
      if (name === 'duplicateOf') return [name, record.duplicateOf?.row ?? null]
      const [field = '', cells] = name.split(' ')
      const found = fieldOf(record, fieldNamed(field))
      if (cells === 'cells') return [name, found?.cells.map((cell) => cell.text)]
      return [name, found === undefined ? 'absent' : valueAs(found.value)]
    }),
  )
}

function fieldNamed(id: string): FieldId {
  const field = fields.find((each) => each.id === id)
  if (field === undefined) throw new Error(`no field ${id}`)
  return field.id
}

function valueAs(value: Value): unknown {
  if (value.type === 'span') {
    if (value.low === value.high) return value.low
    if (value.low <= 0 && value.high === Infinity) return `?${value.why}`
    return [value.low, value.high === Infinity ? null : value.high]
  }
  if (value.type === 'text') return value.text === undefined ? `?${value.why}` : value.text
  if (value.options.length === 1) return value.options[0]
  return value.options.length > 4 || value.why === 'blank' ? `?${value.why}` : `?${value.options.join('|')}`
}
