import type { LookedAtGroup, RelapseRow } from '../domain/look-back.ts'
import type { OneAnswer } from '../domain/one-answer.ts'
import type { Table, Tone } from './document.ts'
import type { LookBackContext } from './look-back-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

/** 反弹情况: by township, what relapsed beside what stood cancelled. */
export function relapseTable({ value, words, subtitle, wording }: LookBackContext): Table {
  const { columns } = words
  return tableOf<RelapseRow>(
    {
      ...{ id: 'look-back-relapses', sheet: words.sheets.relapses, title: words.sheets.relapses, subtitle },
      ...{ notes: [words.lead.relapses], empty: words.empty, layout: 'page', signatures: words.signaturesUpright },
    },
    [
      {
        ...{ id: 'township', heading: wording.documents.columns.township, width: 24, kind: 'text' },
        cell: ({ township }) => township ?? wording.names.unknownGroup,
      },
      numberColumn('cancelled', columns.stoodCancelled),
      numberColumn('relapsed', columns.relapsed),
      numberColumn('organizations', columns.organizations),
      numberColumn('gapsToday', columns.gapsToday),
    ],
    value.relapses,
  )
}

/** The same with a last row for all townships. */
export function relapseTableWithTotal(context: LookBackContext): Table {
  const table = relapseTable(context)
  const { value, words } = context
  if (value.relapses.length < 2) return table
  const { stoodCancelled, relapsed, relapsedOrganizations, gapsToday } = value.counts
  const cells = [words.total, stoodCancelled, relapsed, relapsedOrganizations, gapsToday]
  return { ...table, rows: [...table.rows, { cells, style: 'first' }] }
}

type Count = 'cancelled' | 'relapsed' | 'organizations' | 'gapsToday'

function numberColumn(id: Count, heading: string): ColumnOf<RelapseRow> {
  return { id, heading, width: 17, kind: 'integer', align: 'center', cell: (row) => row[id] }
}

const tones: Readonly<Record<OneAnswer, Tone>> = { yes: 'good', no: 'bad', unknown: 'doubt', 'not-recorded': 'doubt' }

/** 五个一: what every joint organization has, lacks, or leaves open. */
export function onesTable(context: LookBackContext): Table {
  const { value, words, subtitle } = context
  return tableOf(
    {
      ...{ id: 'look-back-ones', sheet: words.sheets.ones, title: words.sheets.ones, subtitle },
      ...{ notes: [words.lead.ones], empty: words.empty, layout: 'list', signatures: words.signatures },
    },
    [...groupColumns(context), ...oneColumns(context), ...basisColumns(context)],
    value.groups,
  )
}

function groupColumns({ words, wording }: LookBackContext): readonly ColumnOf<LookedAtGroup>[] {
  const { columns } = wording.documents
  return [
    { id: 'no', heading: columns.no, width: 5, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    { id: 'name', heading: words.columns.partyOrgName, width: 28, kind: 'text', cell: ({ name }) => name },
    { id: 'superior', heading: words.columns.superior, width: 18, kind: 'text', cell: (group) => group.superior ?? '' },
    { id: 'township', heading: columns.township, width: 10, kind: 'text', cell: ({ township }) => township ?? '' },
    {
      ...{ id: 'units', heading: words.columns.units, width: 7, kind: 'integer', align: 'center' },
      cell: ({ units }) => units.length,
    },
  ]
}

/** A code and a label for each, and how many there are. */
function oneColumns({ value, words, wording }: LookBackContext): readonly ColumnOf<LookedAtGroup>[] {
  const group = words.sheets.ones
  const says = ({ ones }: LookedAtGroup, position: number) => ones[position]?.says ?? 'not-recorded'
  return [
    ...value.ones.flatMap(({ id, title }, position): readonly ColumnOf<LookedAtGroup>[] => [
      {
        ...{ id, heading: title[wording.language], width: 9, kind: 'text', only: 'data' },
        cell: (each) => says(each, position),
      },
      {
        ...{ id: `${id}Text`, heading: title[wording.language], width: 10, kind: 'verdict', align: 'center', group },
        cell: (each) => ({ text: words.says[says(each, position)], tone: tones[says(each, position)] }),
      },
    ]),
    { id: 'has', heading: words.columns.has, width: 7, kind: 'integer', align: 'center', cell: ({ has }) => has },
  ]
}

function basisColumns({ value, words, wording, someCells }: LookBackContext): readonly ColumnOf<LookedAtGroup>[] {
  const { reason, names, language } = wording
  const basis = ({ ones }: LookedAtGroup) => {
    const sheets = new Set(ones.flatMap(({ cells }) => cells.map(({ file, sheet }) => `${file}\n${sheet}`)))
    const told = ones.filter(({ cells }) => cells.length > 0)
    const titleOf = (id: string) => value.ones.find((one) => one.id === id)?.title[language] ?? id
    const said = told.map((one) =>
      words.one(titleOf(one.id), words.says[one.says], someCells(one.cells, sheets.size > 1)),
    )
    return said.join(reason.cellSeparator)
  }
  const sheetsOf = ({ ones }: LookedAtGroup) =>
    [...new Set(ones.flatMap(({ cells }) => cells.map(words.sheetOf)))].join(names.listSeparator)
  return [
    { id: 'basis', heading: words.columns.basis, width: 52, kind: 'text', cell: basis },
    { id: 'place', heading: words.columns.place, width: 18, kind: 'text', cell: sheetsOf },
    {
      ...{ id: 'memberUnits', heading: words.columns.memberUnits, width: 30, kind: 'text' },
      cell: ({ units }) => units.join(names.listSeparator),
    },
  ]
}
