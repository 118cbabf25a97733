import { type FieldType, fieldSpec, isFieldId } from '../domain/field.ts'
import type { FillInRow, LedgerCheck } from '../domain/ledger-check.ts'
import type { UnknownReason } from '../domain/value.ts'
import { fieldName } from '../wording/choice-name.ts'
import { wantedAnswer } from '../wording/wanted.ts'
import type { CellInput, Column, Document } from './document.ts'
import { type HealthWords, healthWords } from './health-columns.ts'
import { type ColumnOf, type FilledColumnOf, tableOf } from './table-of.ts'

/** 待核补填表: the cells whose answer would decide something, one row each, with room for the answer. */
export function fillInDocument(check: LedgerCheck): Document {
  const words = healthWords(check)
  const { documents, language } = words.all
  const { fillIn, reading } = words.own
  const { name, title, signatures } = fillIn
  const { pack } = check
  const table = tableOf(
    {
      id: 'fill-in',
      sheet: name,
      title,
      subtitle: [documents.asOf(check.asOf), documents.pack(pack.title[language], pack.id, pack.version)],
      notes: reading.fillIn,
      empty: documents.emptyTable,
      layout: 'form',
      signatures,
    },
    columnsOf(words),
    check.fillIn,
    (row, previous) => row.organization !== previous?.organization,
  )
  return {
    id: 'fill-in',
    ...{ name, title },
    fonts: documents.fonts,
    asOf: check.asOf,
    tables: [table],
    pages: documents.pages,
  }
}

function columnsOf(words: HealthWords): readonly FilledColumnOf<FillInRow>[] {
  const { columns } = words.all.documents
  const { language } = words.all
  const own = words.own.columns
  return [
    { id: 'no', heading: columns.no, width: 5, kind: 'integer', align: 'center', cell: ({ no }) => no },
    { id: 'township', heading: columns.township, width: 10, kind: 'text', cell: ({ township }) => township ?? '' },
    { id: 'name', heading: columns.name, width: 24, kind: 'text', cell: ({ name }) => name },
    {
      id: 'creditCode',
      heading: columns.creditCode,
      width: 20,
      kind: 'identifier',
      cell: ({ creditCode }) => creditCode ?? '',
    },
    { id: 'field', heading: own.asked, width: 15, kind: 'text', cell: ({ field }) => fieldName(field, language) },
    { id: 'present', heading: own.present, width: 12, kind: 'text', cell: (row) => presentOf(row, words) },
    {
      ...{ id: 'answer', heading: own.answer, width: 17, kind: 'text', cell: () => null },
      input: { heading: own.answer, prompt: words.own.prompts.answer },
      inputOf: (row) => inputOf(row, words),
    },
    ...peopleColumns(words),
    { id: 'hint', heading: own.hint, width: 28, kind: 'text', cell: (row) => wantedAnswer(row, language) },
    { id: 'decides', heading: own.decides, width: 7, kind: 'integer', cell: ({ decides }) => decides },
    { id: 'place', heading: own.place, width: 20, kind: 'text', cell: placeOf },
  ]
}

function peopleColumns({ own }: HealthWords): readonly ColumnOf<FillInRow>[] {
  const { columns, prompts, errors } = own
  return [
    {
      ...{ id: 'person', heading: columns.person, width: 9, kind: 'text', cell: () => null },
      input: { heading: columns.person, prompt: prompts.person },
    },
    {
      ...{ id: 'date', heading: columns.date, width: 11, kind: 'date', cell: () => null },
      input: { heading: columns.date, prompt: prompts.date, notDate: errors.date },
    },
  ]
}

/** The cell to look at: `file sheet D17`, or the row where no cell says it. */
function placeOf({ at, cells }: FillInRow): string {
  const sheet = at.sheet === at.file || at.file.startsWith(`${at.sheet}.`) ? '' : ` ${at.sheet}`
  return `${at.file}${sheet} ${cells.length === 0 ? at.row : cells.join(' ')}`
}

function presentOf({ text, why }: FillInRow, { all, own }: HealthWords): string {
  if (text !== null) return text
  if (why === 'blank') return own.blank
  return why in all.names.unknownReason ? all.names.unknownReason[why as UnknownReason] : why
}

const numberKinds: Readonly<Partial<Record<FieldType, Column['kind']>>> = {
  count: 'integer',
  amount: 'integer',
  date: 'date',
}

/** A drop-down where one of a few things is asked for, else a check of the number or date. */
function inputOf({ field, options }: FillInRow, { own }: HealthWords): CellInput {
  const type = isFieldId(field) ? fieldSpec(field).type : 'text'
  const shared = { heading: own.columns.answer, prompt: own.prompts.answer, kind: numberKinds[type] ?? 'identifier' }
  if (options.length > 0) return { ...shared, options }
  if (type === 'count' || type === 'amount')
    return { ...shared, notNumber: { said: own.errors[type], whole: type === 'count' } }
  return type === 'date' ? { ...shared, notDate: own.errors.date } : shared
}
