import type { DiffChange, DiffDuplicate, DiffUnit, LedgerDiff, LoneUnit, PairedUnit } from '../domain/ledger-diff.ts'
import type { Language } from '../domain/text.ts'
import { fieldName } from '../wording/choice-name.ts'
import { diffValueText, diffWording } from '../wording/diff-wording.ts'
import { wordingOf } from '../wording/wording.ts'
import { codedColumns } from './coded-columns.ts'
import type { ColumnOf } from './table-of.ts'

/** The comparison with the language it is shown in. */
export interface DiffView {
  readonly facts: LedgerDiff
  readonly language: Language
}

/** One change of one unit. */
export interface UnitChange {
  readonly unit: PairedUnit
  readonly change: DiffChange
}

/** Changes in one line: `职工人数：30 → 45；…`. */
export function changesText(changes: readonly DiffChange[], language: Language): string {
  const { change: worded } = diffWording(language)
  const texts = changes.map((change) =>
    worded({
      field: fieldName(change.field, language),
      old: diffValueText(change.old, language),
      new: diffValueText(change.new, language),
    }),
  )
  return texts.join(wordingOf(language).reason.cellSeparator)
}

/** What a change is of, and what it is. */
export function changeColumns({ language }: DiffView): readonly ColumnOf<UnitChange>[] {
  const { columns, kinds } = diffWording(language)
  const words = wordingOf(language).documents.columns
  return [
    ...unitColumns<UnitChange>(language, ({ unit }) => unit.new),
    ...codedColumns<UnitChange>({
      id: 'field',
      heading: words.field,
      width: 18,
      code: ({ change }) => change.field,
      label: ({ change }) => fieldName(change.field, language),
    }),
    ...codedColumns<UnitChange>({
      id: 'change',
      heading: columns.kind,
      width: 18,
      code: ({ change }) => change.kind,
      label: ({ change }) => kinds[change.kind],
    }),
    text('old', columns.old, 24, ({ change }) => diffValueText(change.old, language)),
    text('new', columns.new, 24, ({ change }) => diffValueText(change.new, language)),
    text('oldCell', columns.oldCell, 9, ({ change }) => change.old.cell ?? ''),
    text('newCell', columns.newCell, 9, ({ change }) => change.new.cell ?? ''),
    ...basisColumns<UnitChange>(language, ({ unit }) => unit),
    ...placeColumns<UnitChange>(language, ({ unit }) => unit),
  ]
}

/** Two units that are likely one, side by side. */
export function likelyColumns({ language }: DiffView): readonly ColumnOf<PairedUnit>[] {
  const { columns } = diffWording(language)
  const other = (changes: readonly DiffChange[]) =>
    changes.filter(({ field }) => !['name', 'creditCode', 'township'].includes(field))
  return [
    text('oldName', columns.oldName, 26, ({ old }) => old.name),
    text('newName', columns.newName, 26, (pair) => pair.new.name),
    ...basisColumns<PairedUnit>(language, (pair) => pair),
    text('oldTownship', columns.oldTownship, 12, ({ old }) => old.township ?? ''),
    text('newTownship', columns.newTownship, 12, (pair) => pair.new.township ?? ''),
    code('oldCode', columns.oldCode, ({ old }) => old.creditCode ?? ''),
    code('newCode', columns.newCode, (pair) => pair.new.creditCode ?? ''),
    text('differs', columns.differs, 44, ({ changes }) => changesText(other(changes), language)),
    ...placeColumns<PairedUnit>(language, (pair) => pair),
  ]
}

/** A unit of one side only. */
export function loneColumns({ language }: DiffView): readonly ColumnOf<LoneUnit>[] {
  const { columns, by, candidate } = diffWording(language)
  const { names } = wordingOf(language)
  return [
    ...unitColumns<LoneUnit>(language, ({ unit }) => unit),
    text('place', wordingOf(language).documents.columns.place, 36, ({ unit }) => placeText(unit.at, language)),
    text('mayBe', columns.mayBe, 44, ({ mayBe }) =>
      mayBe.map((each) => candidate(each.unit.name, by[each.by])).join(names.listSeparator),
    ),
  ]
}

/** A row that repeats another. */
export function duplicateColumns({ language }: DiffView): readonly ColumnOf<DiffDuplicate>[] {
  const { columns, sides } = diffWording(language)
  return [
    ...codedColumns<DiffDuplicate>({
      id: 'side',
      heading: columns.side,
      width: 10,
      code: ({ side }) => side,
      label: ({ side }) => sides[side],
    }),
    ...unitColumns<DiffDuplicate>(language, ({ unit }) => unit),
    text('place', wordingOf(language).documents.columns.place, 36, ({ unit }) => placeText(unit.at, language)),
    text('first', columns.first, 36, ({ first }) => (first === null ? '' : placeText(first, language))),
  ]
}

/** A column of texts. */
export function text<Item>(id: string, heading: string, width: number, cell: (item: Item) => string): ColumnOf<Item> {
  return { id, heading, width, kind: 'text', cell }
}

function code<Item>(id: string, heading: string, cell: (item: Item) => string): ColumnOf<Item> {
  return { id, heading, width: 22, kind: 'identifier', cell }
}

function unitColumns<Item>(language: Language, unitOf: (item: Item) => DiffUnit): readonly ColumnOf<Item>[] {
  const { columns } = wordingOf(language).documents
  return [
    text('name', columns.name, 26, (item) => unitOf(item).name),
    text('township', columns.township, 12, (item) => unitOf(item).township ?? ''),
    code('creditCode', columns.creditCode, (item) => unitOf(item).creditCode ?? ''),
  ]
}

function basisColumns<Item>(language: Language, pairOf: (item: Item) => PairedUnit): readonly ColumnOf<Item>[] {
  const { columns, by } = diffWording(language)
  return codedColumns<Item>({
    id: 'by',
    heading: columns.basis,
    width: 20,
    code: (item) => pairOf(item).by,
    label: (item) => by[pairOf(item).by],
  })
}

function placeColumns<Item>(language: Language, pairOf: (item: Item) => PairedUnit): readonly ColumnOf<Item>[] {
  const { columns } = diffWording(language)
  return [
    text('oldPlace', columns.oldPlace, 30, (item) => placeText(pairOf(item).old.at, language)),
    text('newPlace', columns.newPlace, 30, (item) => placeText(pairOf(item).new.at, language)),
  ]
}

function placeText(at: DiffUnit['at'], language: Language): string {
  return wordingOf(language).documents.place(at)
}
