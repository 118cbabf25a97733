import { choiceLists, type Kind, kindsOfSector, sectorOfKind } from '../domain/choices.ts'
import { type FieldValue, sharedField } from '../domain/record.ts'
import { remembered } from '../domain/remembered.ts'
import type { OptionsValue, UnknownReason, Value } from '../domain/value.ts'
import type { SheetNature } from './nature-words.ts'

/** What is known about what a row is; kinds as ids. */
export interface NatureEvidence {
  readonly sector: FieldValue | undefined
  readonly kind: FieldValue | undefined
  /** What headings, sheet name and title say of every row, or null. */
  readonly sheet: SheetNature | null
  /** What the prefix of the credit code stands for. */
  readonly codeKinds: readonly string[] | null
  readonly code: FieldValue | undefined
  /** Kinds that may carry the code of an enterprise. */
  readonly mayCarryEnterpriseCode: ReadonlySet<string>
}

export interface DerivedNature {
  readonly sector: FieldValue
  readonly kind: FieldValue
  /** Where the answer is from: the row's own words, the sheet's, the code, or nowhere. */
  readonly from: 'row' | 'sheet' | 'code' | 'nothing'
  /** True if the code says something else than the words. */
  readonly disagrees: boolean
}

const allKinds: readonly Kind[] = choiceLists.kind.map((kind) => kind.id)

/** What follows from the words and the code, wherever they stand: counties have a hundred thousand rows and some dozens of ways to say it. */
interface Conclusion extends Pick<DerivedNature, 'from' | 'disagrees'> {
  readonly sector: OptionsValue
  readonly kind: OptionsValue
}

/** The evidence without its cells. */
interface Told extends Pick<NatureEvidence, 'sheet' | 'codeKinds' | 'mayCarryEnterpriseCode'> {
  readonly sector: Value | undefined
  readonly kind: Value | undefined
}

/**
 * 单位性质: from the words of the row, then from those of the sheet, and from the credit code where the words leave
 * anything open. Never from the name of the unit.
 */
export function deriveNature(evidence: NatureEvidence): DerivedNature {
  const { sector, kind, sheet, codeKinds, code, mayCarryEnterpriseCode } = evidence
  const concluded = concludeOnce(sector?.value, kind?.value, sheet, codeKinds, mayCarryEnterpriseCode)
  const { from, disagrees } = concluded
  const told = from === 'sheet' ? (sheet?.from ?? []).flatMap((text) => text.cell ?? []) : []
  const codeCells = codeKinds === null || (from === 'row' && !disagrees) ? [] : (code?.cells ?? [])
  if (told.length === 0 && codeCells.length === 0 && isShared(kind) && isShared(sector)) {
    return {
      sector: sharedNature(concluded.sector, kind, sector),
      kind: sharedNature(concluded.kind, kind, sector),
      ...{ from, disagrees },
    }
  }
  const cells = [...(kind?.cells ?? []), ...(sector?.cells ?? []), ...told, ...codeCells]
  return { sector: { value: concluded.sector, cells }, kind: { value: concluded.kind, cells }, from, disagrees }
}

/** True for a column that many rows share, or that is not there. */
function isShared(field: FieldValue | undefined): boolean {
  return field === undefined || field.memo !== undefined
}

const sharedNature = remembered(
  (value: Value, kind: FieldValue | undefined, sector: FieldValue | undefined) =>
    sharedField({ value, cells: [...(kind?.cells ?? []), ...(sector?.cells ?? [])] }),
  20_000,
)

const mostConclusions = 4096

const concludeOnce = remembered(
  (
    sector: Value | undefined,
    kind: Value | undefined,
    sheet: SheetNature | null,
    codeKinds: readonly string[] | null,
    mayCarryEnterpriseCode: ReadonlySet<string>,
  ) => conclude({ sector, kind, sheet, codeKinds, mayCarryEnterpriseCode }),
  mostConclusions,
)

function conclude(told: Told): Conclusion {
  const { sheet, codeKinds } = told
  const stated = statedKinds(told)
  if (stated !== null) return fromWords(stated.kinds, stated.widest, 'row', told)
  if (sheet !== null) {
    const sectors = new Set(sheet.kinds.map((kind) => sectorOfKind[kind as Kind]))
    return fromWords(sheet.kinds, [...sectors].flatMap(kindsOfSector), 'sheet', told)
  }
  if (codeKinds !== null) return natureOf(codeKinds, 'code', told, false)
  return natureOf(allKinds, 'nothing', told, false)
}

interface Stated {
  readonly kinds: readonly string[]
  /** What the words may mean at most, if the code asks for it. */
  readonly widest: readonly string[]
}

/** The kinds that the row's own columns leave open; null if they say nothing. */
function statedKinds({ sector, kind }: Told): Stated | null {
  const kinds = tellingOptions(kind, allKinds.length)
  const sectors = tellingOptions(sector, choiceLists.sector.length)
  const ofSector = (sectors ?? []).flatMap(kindsOfSector)
  if (kinds === null) return sectors === null ? null : { kinds: withoutRare(ofSector), widest: ofSector }
  const both = sectors === null ? kinds : kinds.filter((id) => ofSector.includes(id as Kind))
  const left = both.length === 0 ? kinds : both
  return { kinds: left, widest: left }
}

/** 企业 as a word does not mean households and cooperatives, though they are filed in the same sector. */
function withoutRare(kinds: readonly string[]): readonly string[] {
  return kinds.filter((kind) => kind !== 'selfEmployed' && kind !== 'cooperative')
}

/** What the words leave open, narrowed by the code if it fits into the `widest` reading of the words. */
function fromWords(kinds: readonly string[], widest: readonly string[], from: 'row' | 'sheet', told: Told): Conclusion {
  const { codeKinds, mayCarryEnterpriseCode } = told
  if (codeKinds === null) return natureOf(kinds, from, told, false)
  const exact = codeKinds.filter((kind) => kinds.includes(kind))
  const fitting = exact.length > 0 ? exact : codeKinds.filter((kind) => widest.includes(kind))
  if (fitting.length > 0) return natureOf(fitting, from, told, false)
  const isEnterpriseCode = codeKinds.includes('private')
  const excused = isEnterpriseCode && kinds.some((kind) => mayCarryEnterpriseCode.has(kind))
  if (excused && from === 'row') return natureOf(kinds, from, told, false)
  const isMisplaced = from === 'sheet' && codeKinds.every((kind) => sectorOfKind[kind as Kind] === 'outside')
  return natureOf(isMisplaced ? [...kinds, ...codeKinds] : kinds, from, told, true)
}

function natureOf(kinds: readonly string[], from: DerivedNature['from'], told: Told, disagrees: boolean): Conclusion {
  const sectors = choiceLists.sector
    .map(({ id }) => id)
    .filter((id) => kinds.some((each) => sectorOfKind[each as Kind] === id))
  const why = whyOpen(told, from, disagrees)
  const value = (options: readonly string[]): OptionsValue =>
    options.length === 1 ? { type: 'options', options } : { type: 'options', options, why }
  return { sector: value(sectors), kind: value(allKinds.filter((id) => kinds.includes(id))), from, disagrees }
}

function tellingOptions(value: Value | undefined, all: number): readonly string[] | null {
  if (value?.type !== 'options' || value.why === 'blank' || value.options.length >= all) return null
  return value.options
}

function whyOpen({ kind, sector }: Told, from: DerivedNature['from'], disagrees: boolean): UnknownReason {
  const own = kind?.why ?? sector?.why
  if (disagrees || own === 'contradiction') return 'contradiction'
  return from === 'nothing' ? (own ?? 'not-stated') : 'not-stated'
}
