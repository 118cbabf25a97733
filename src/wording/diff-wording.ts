import type { DiffCounts, DiffKind, DiffSide, DiffSource, DiffValue, PairedBy } from '../domain/ledger-diff.ts'
import type { Language } from '../domain/text.ts'
import { diffEn } from './en/diff.ts'
import { wordValue } from './word-value.ts'
import { wordingOf } from './wording.ts'
import { diffZh } from './zh/diff.ts'

/** The parts of a comparison, each a sheet of the workbook and a section on the terminal. */
export type DiffPart = 'overview' | 'changes' | 'likely' | 'appeared' | 'vanished' | 'duplicates' | 'notCompared'

type DiffColumn =
  | 'kind'
  | 'old'
  | 'new'
  | 'oldCell'
  | 'newCell'
  | 'oldPlace'
  | 'newPlace'
  | 'oldName'
  | 'newName'
  | 'oldTownship'
  | 'newTownship'
  | 'oldCode'
  | 'newCode'
  | 'differs'
  | 'basis'
  | 'mayBe'
  | 'side'
  | 'first'
  | 'organizations'

type DiffItem = 'oldLedger' | 'newLedger' | keyof DiffCounts

/** What the comparison of two ledgers says. */
export interface DiffWording {
  readonly name: string
  readonly title: string
  readonly sheets: Readonly<Record<DiffPart, string>>
  readonly columns: Readonly<Record<DiffColumn, string>>
  readonly kinds: Readonly<Record<DiffKind, string>>
  readonly by: Readonly<Record<PairedBy, string>>
  readonly sides: Readonly<Record<DiffSide, string>>
  readonly items: Readonly<Record<DiffItem, string>>
  readonly reading: Readonly<Partial<Record<DiffPart, readonly string[]>>>
  readonly source: (source: DiffSource) => string
  /** A value that a report knows and does not keep. */
  readonly notKept: string
  /** A unit that another one may be, and by what. */
  readonly candidate: (unit: string, by: string) => string
  /** The numbers in one line. */
  readonly summary: (counts: DiffCounts) => string
  readonly nothing: string
  readonly change: (change: { readonly field: string; readonly old: string; readonly new: string }) => string
  /** A section of the terminal with the number of its entries. */
  readonly section: (title: string, count: number) => string
  readonly more: (count: number) => string
  readonly missingColumn: (field: string, side: string, organizations: number) => string
}

const byLanguage: Readonly<Record<Language, DiffWording>> = Object.freeze({ zh: diffZh, en: diffEn })

/** The words of the comparison of two ledgers in one language. */
export function diffWording(language: Language): DiffWording {
  return byLanguage[language]
}

/** One side of a change as people read it: the value, or that and why it is unknown, with what the cell says. */
export function diffValueText({ field, state, value, text, why }: DiffValue, language: Language): string {
  const wording = wordingOf(language)
  if (state === 'not-kept') return diffWording(language).notKept
  if (state === 'known') return value === null ? wording.names.none : wordValue(field, value, wording)
  const { unknownReason, unknownValue } = wording.names
  const known = why !== null && why in unknownReason ? unknownReason[why as keyof typeof unknownReason] : undefined
  return known === undefined ? unknownValue : wording.reason.unknown(known, text === '' ? null : text)
}
