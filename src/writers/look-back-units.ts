import type { AbleUnit, CancelledItem, FoundedUnit, TodayAnswer } from '../domain/look-back.ts'
import { codedColumns } from './coded-columns.ts'
import type { Table, Tone } from './document.ts'
import { blankColumn, placeColumns, unitColumns } from './look-back-columns.ts'
import type { LookBackContext } from './look-back-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

/** 销号复查: items that were cancelled in the period, and what the ledgers say today. */
export function cancelledTable(context: LookBackContext): Table {
  const { value, words, subtitle } = context
  return tableOf(
    {
      ...{ id: 'look-back-cancelled', sheet: words.sheets.cancelled, title: words.sheets.cancelled, subtitle },
      ...{ notes: [words.lead.cancelled], empty: words.empty, layout: 'list', signatures: words.signatures },
    },
    [...unitColumns(context), ...cancelledColumns(context), ...todayColumns(context), ...placeColumns(context)],
    value.cancelled,
    (item, previous) => item.number !== previous?.number,
  )
}

type CancelledColumn = ColumnOf<CancelledItem>

function cancelledColumns(context: LookBackContext): readonly CancelledColumn[] {
  const { words, wording, target, place, cells } = context
  const { columns } = wording.documents
  const proof = ({ evidence, verifiedBy }: CancelledItem) =>
    [cells(evidence.cells), place(evidence.at), verifiedBy === null ? '' : words.verifiedBy(verifiedBy)]
      .filter((part) => part !== '')
      .join(wording.reason.cellSeparator)
  return [
    { id: 'number', heading: words.columns.number, width: 17, kind: 'identifier', cell: ({ number }) => number },
    { id: 'target', heading: columns.targetId, width: 8, kind: 'text', only: 'data', cell: (item) => item.target },
    { id: 'targetLine', heading: columns.target, width: 24, kind: 'text', cell: (item) => target(item.target) },
    {
      ...{ id: 'cancelledOn', heading: words.columns.cancelledOn, width: 12, kind: 'date', align: 'center' },
      cell: ({ cancelledOn }) => ({ day: cancelledOn }),
    },
    { id: 'evidence', heading: words.columns.evidence, width: 32, kind: 'text', cell: proof },
    {
      ...{ id: 'relapsedOn', heading: words.columns.relapsedOn, width: 12, kind: 'text', align: 'center' },
      cell: ({ relapsedOn }) => relapsedOn.join(wording.names.listSeparator),
    },
    ...codedColumns<CancelledItem>({
      ...{ id: 'state', heading: words.columns.state, width: 9, align: 'center' },
      code: ({ state }) => state,
      label: ({ state }) => words.states[state],
    }),
  ]
}

const tones: Readonly<Record<TodayAnswer, Tone>> = {
  met: 'good',
  gap: 'bad',
  unknown: 'doubt',
  vanished: 'doubt',
  excluded: 'plain',
  notApplicable: 'plain',
  notEvaluated: 'doubt',
  otherRules: 'plain',
}

function todayColumns({ value, words, wording, cells }: LookBackContext): readonly CancelledColumn[] {
  const reasons = new Map(value.exclusions.map(({ id, title }) => [id, title[wording.language]]))
  const proof = ({ today }: CancelledItem) => {
    const reason = today.reason === null ? '' : words.excludedAs(reasons.get(today.reason) ?? today.reason)
    return [reason, cells(today.cells)].filter((part) => part !== '').join(wording.reason.cellSeparator)
  }
  const { columns } = words
  return [
    { id: 'today', heading: columns.today, width: 9, kind: 'text', only: 'data', cell: ({ today }) => today.says },
    {
      ...{ id: 'todayText', heading: columns.today, width: 10, kind: 'verdict', align: 'center' },
      cell: ({ today }) => ({ text: words.today[today.says], tone: tones[today.says] }),
    },
    { id: 'todayCells', heading: columns.todayCells, width: 28, kind: 'text', cell: proof },
    blankColumn('checked', columns.checked, 18),
  ]
}

/** One unit with one target that looks back at it, if there is one. */
interface JudgedUnit extends FoundedUnit {
  readonly judged: FoundedUnit['targets'][number] | undefined
}

interface FoundedList {
  readonly id: string
  readonly sheet: 'founded' | 'foundedOpen'
  readonly units: readonly FoundedUnit[]
  readonly notes: readonly string[]
}

/** 新建党组织: units whose organization was founded in the period, one row a look-back target. */
export function foundedTable(context: LookBackContext): Table {
  const { value, words } = context
  const { founded: units } = value
  return foundedList(context, { id: 'look-back-founded', sheet: 'founded', units, notes: [words.lead.founded] })
}

/** 成立时间待核实: units of which it is open whether they are new, and the ledgers that say nothing of it at all. */
export function foundedOpenTable(context: LookBackContext): Table {
  const { value, words } = context
  const undated = value.undated.map((sheet) => words.undated(words.sheetOf(sheet), sheet.units))
  const notes = [words.lead.foundedOpen, ...undated]
  return foundedList(context, { id: 'look-back-undated', sheet: 'foundedOpen', units: value.foundedOpen, notes })
}

function foundedList(context: LookBackContext, { id, sheet, units, notes }: FoundedList): Table {
  const { words, subtitle } = context
  const rows = units.flatMap((unit): readonly JudgedUnit[] =>
    unit.targets.length === 0 ? [{ ...unit, judged: undefined }] : unit.targets.map((judged) => ({ ...unit, judged })),
  )
  return tableOf(
    {
      ...{ id, sheet: words.sheets[sheet], title: words.sheets[sheet], subtitle, notes },
      ...{ empty: words.empty, layout: 'list', signatures: words.signatures },
    },
    [
      ...unitColumns(context),
      ...foundingColumns(context),
      ...(sheet === 'foundedOpen' ? [whyColumn(context)] : []),
      ...judgedColumns(context),
      blankColumn('checked', words.columns.checked, 18),
      ...placeColumns(context),
    ],
    rows,
    (row, previous) => row.organization !== previous?.organization,
  )
}

function foundingColumns({ words, cells }: LookBackContext): readonly ColumnOf<JudgedUnit>[] {
  const { columns } = words
  return [
    {
      ...{ id: 'partyOrgName', heading: columns.partyOrgName, width: 24, kind: 'text' },
      cell: ({ partyOrgName }) => partyOrgName ?? '',
    },
    {
      ...{ id: 'foundedOn', heading: columns.foundedOn, width: 10, kind: 'text', only: 'data' },
      cell: ({ foundedOn }) => foundedOn ?? '',
    },
    {
      ...{ id: 'foundedText', heading: columns.foundedOn, width: 14, kind: 'text', only: 'page', align: 'center' },
      cell: ({ foundedOn }) => words.founded(foundedOn),
    },
    { id: 'foundedCells', heading: columns.basis, width: 22, kind: 'text', cell: (unit) => cells(unit.cells) },
  ]
}

function whyColumn({ words }: LookBackContext): ColumnOf<JudgedUnit> {
  const cell = ({ open }: JudgedUnit) => (open === null ? '' : words.open[open])
  return { id: 'why', heading: words.columns.why, width: 14, kind: 'text', cell }
}

const verdictTones = {
  met: 'good',
  gap: 'bad',
  unknown: 'doubt',
  notApplicable: 'plain',
  'not-evaluated': 'doubt',
} as const satisfies Readonly<Record<FoundedUnit['targets'][number]['verdict'], Tone>>

function judgedColumns({ words, wording, target, cells }: LookBackContext): readonly ColumnOf<JudgedUnit>[] {
  const { columns } = wording.documents
  const { names } = wording
  return [
    {
      ...{ id: 'target', heading: columns.targetId, width: 8, kind: 'text', only: 'data' },
      cell: ({ judged }) => judged?.target ?? '',
    },
    {
      ...{ id: 'targetLine', heading: columns.target, width: 26, kind: 'text' },
      cell: ({ judged }) => (judged === undefined ? '' : target(judged.target)),
    },
    {
      ...{ id: 'verdict', heading: words.columns.verdict, width: 9, kind: 'text', only: 'data' },
      cell: ({ judged }) => judged?.verdict ?? '',
    },
    {
      ...{ id: 'verdictText', heading: words.columns.verdict, width: 9, kind: 'verdict', align: 'center' },
      cell: ({ judged }) =>
        judged === undefined ? '' : { text: names.verdict[judged.verdict], tone: verdictTones[judged.verdict] },
    },
    {
      ...{ id: 'basis', heading: words.columns.basis, width: 36, kind: 'text' },
      cell: ({ judged }) => (judged === undefined ? '' : cells(judged.cells)),
    },
  ]
}

/** 可单独组建: joint units with members enough for an organization of their own, and those that may have. */
export function standAloneTable(context: LookBackContext): Table {
  const { value, words, wording, subtitle, cells } = context
  const { columns } = words
  const able: readonly ColumnOf<AbleUnit>[] = [
    {
      ...{ id: 'partyOrgName', heading: columns.partyOrgName, width: 28, kind: 'text' },
      cell: ({ partyOrgName }) => partyOrgName ?? '',
    },
    { id: 'able', heading: columns.able, width: 9, kind: 'text', only: 'data', cell: ({ says }) => says },
    {
      ...{ id: 'ableText', heading: columns.able, width: 12, kind: 'verdict', align: 'center' },
      cell: ({ says }) => ({ text: words.able[says], tone: says === 'yes' ? 'good' : 'doubt' }),
    },
    { id: 'basis', heading: columns.basis, width: 34, kind: 'text', cell: (unit) => cells(unit.cells) },
    blankColumn('opinion', columns.opinion, 24),
  ]
  const measured = value.standAlone.parameters.map(({ title, value: set, assumption }) =>
    words.ableFrom(title[wording.language], String(set ?? wording.documents.notSet), assumption),
  )
  return tableOf(
    {
      ...{ id: 'look-back-stand-alone', sheet: words.sheets.standAlone, title: words.sheets.standAlone, subtitle },
      ...{ notes: [words.lead.standAlone, ...measured], empty: words.empty, layout: 'list' },
      signatures: words.signatures,
    },
    [...unitColumns(context), ...able, ...placeColumns(context)],
    value.standAlone.units,
  )
}
