import type { FieldId } from './field.ts'
import type { ProposedEvent } from './register-event.ts'
import type { Shown } from './report.ts'

/** 台账对照: what two ledgers, or the reports of two audits, say differently of the same organizations. The contract of `diff --json`. */
export interface LedgerDiff {
  /** ISO date printed on the documents; nothing is computed from it. */
  readonly asOf: string
  readonly old: DiffSource
  readonly new: DiffSource
  readonly counts: DiffCounts
  /** Organizations that are surely the same and of which something differs, in the order of the new ledger. */
  readonly changed: readonly PairedUnit[]
  /** 疑似同一单位: one organization on each side that may be the same, and no other; each is in no other list. */
  readonly likely: readonly PairedUnit[]
  readonly appeared: readonly LoneUnit[]
  readonly vanished: readonly LoneUnit[]
  /** Rows that repeat another one of their own side; they are not compared. */
  readonly duplicates: readonly DiffDuplicate[]
  /** Fields that were not compared for some organizations, because one side has no column for them. */
  readonly notCompared: readonly NotCompared[]
}

export type DiffSide = 'old' | 'new'

export interface DiffSource {
  /** `report`: an audit.json, which keeps fewer values and cells than a ledger. */
  readonly from: 'ledgers' | 'report'
  readonly files: readonly string[]
  /** Organizations; rows that repeat one are counted under `duplicates`. */
  readonly organizations: number
  readonly duplicates: number
}

/** `same` + `changed` + `likely` + `appeared` are the new organizations, with `vanished` in place of `appeared` the old ones. */
export interface DiffCounts {
  readonly same: number
  readonly changed: number
  readonly likely: number
  readonly appeared: number
  readonly vanished: number
  /** Of the changed: another name, another township. */
  readonly renamed: number
  readonly moved: number
}

export interface DiffUnit {
  readonly key: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  readonly at: { readonly file: string; readonly sheet: string; readonly row: number }
}

/** By what two rows are one organization: the same credit code, the same name in the same township, or a likeness. */
export type PairedBy = 'code' | 'name' | ProposedEvent['why']

export interface PairedUnit {
  readonly old: DiffUnit
  readonly new: DiffUnit
  readonly by: PairedBy
  readonly changes: readonly DiffChange[]
}

/** An organization that stands on one side only; `mayBe` names those of the other side that it may be, if several. */
export interface LoneUnit {
  readonly unit: DiffUnit
  readonly mayBe: readonly { readonly unit: DiffUnit; readonly by: PairedBy }[]
}

export interface DiffDuplicate {
  readonly side: DiffSide
  readonly unit: DiffUnit
  readonly first: DiffUnit['at'] | null
}

export interface NotCompared {
  readonly field: FieldId
  /** The side without the column. */
  readonly side: DiffSide
  readonly organizations: number
}

/** What became of a value: another one, or only known or unknown on one side, which is no change by itself. */
export type DiffKind = 'changed' | 'became-known' | 'became-unknown'

export interface DiffChange {
  readonly field: FieldId
  readonly kind: DiffKind
  readonly old: DiffValue
  readonly new: DiffValue
}

/** One side of a change. `not-kept`: the report knows it, but keeps neither value nor cell. */
export interface DiffValue {
  readonly field: FieldId
  readonly state: 'known' | 'unknown' | 'not-kept'
  readonly value: Shown
  /** Address of the cell; null where the value stands in none, or the report does not keep it. */
  readonly cell: string | null
  readonly text: string | null
  /** Why the value is not (exactly) known. */
  readonly why: string | null
}
