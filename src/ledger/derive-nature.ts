import { choiceLists, type Kind, kindsOfSector, sectorOfKind } from '../domain/choices.ts'
import type { FieldValue } from '../domain/record.ts'
import type { OptionsValue, UnknownReason } from '../domain/value.ts'
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

/**
 * 单位性质: from the words of the row, then from those of the sheet, and from the credit code where the words leave
 * anything open. Never from the name of the unit.
 */
export function deriveNature(evidence: NatureEvidence): DerivedNature {
  const { sheet, codeKinds } = evidence
  const stated = statedKinds(evidence)
  if (stated !== null) return fromWords(stated.kinds, stated.widest, 'row', evidence)
  if (sheet !== null) {
    const sectors = new Set(sheet.kinds.map((kind) => sectorOfKind[kind as Kind]))
    return fromWords(sheet.kinds, [...sectors].flatMap(kindsOfSector), 'sheet', evidence)
  }
  if (codeKinds !== null) return natureOf(codeKinds, 'code', evidence, false)
  return natureOf(allKinds, 'nothing', evidence, false)
}

interface Stated {
  readonly kinds: readonly string[]
  /** What the words may mean at most, if the code asks for it. */
  readonly widest: readonly string[]
}

/** The kinds that the row's own columns leave open; null if they say nothing. */
function statedKinds({ sector, kind }: NatureEvidence): Stated | null {
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
function fromWords(
  kinds: readonly string[],
  widest: readonly string[],
  from: 'row' | 'sheet',
  evidence: NatureEvidence,
): DerivedNature {
  const { codeKinds, mayCarryEnterpriseCode } = evidence
  if (codeKinds === null) return natureOf(kinds, from, evidence, false)
  const exact = codeKinds.filter((kind) => kinds.includes(kind))
  const fitting = exact.length > 0 ? exact : codeKinds.filter((kind) => widest.includes(kind))
  if (fitting.length > 0) return natureOf(fitting, from, evidence, false)
  const isEnterpriseCode = codeKinds.includes('private')
  const excused = isEnterpriseCode && kinds.some((kind) => mayCarryEnterpriseCode.has(kind))
  if (excused && from === 'row') return natureOf(kinds, from, evidence, false)
  const isMisplaced = from === 'sheet' && codeKinds.every((kind) => sectorOfKind[kind as Kind] === 'outside')
  return natureOf(isMisplaced ? [...kinds, ...codeKinds] : kinds, from, evidence, true)
}

function natureOf(
  kinds: readonly string[],
  from: DerivedNature['from'],
  evidence: NatureEvidence,
  disagrees: boolean,
): DerivedNature {
  const { sector, kind, code } = evidence
  const told = from === 'sheet' ? (evidence.sheet?.from ?? []).flatMap((text) => text.cell ?? []) : []
  const own = [...(kind?.cells ?? []), ...(sector?.cells ?? []), ...told]
  const codeCells = evidence.codeKinds === null || (from === 'row' && !disagrees) ? [] : (code?.cells ?? [])
  const cells = [...own, ...codeCells]
  const sectors = choiceLists.sector
    .map(({ id }) => id)
    .filter((id) => kinds.some((each) => sectorOfKind[each as Kind] === id))
  const why = whyOpen(evidence, from, disagrees)
  const value = (options: readonly string[]): OptionsValue =>
    options.length === 1 ? { type: 'options', options } : { type: 'options', options, why }
  const ordered = allKinds.filter((id) => kinds.includes(id))
  return { sector: { value: value(sectors), cells }, kind: { value: value(ordered), cells }, from, disagrees }
}

function tellingOptions(at: FieldValue | undefined, all: number): readonly string[] | null {
  if (at?.value.type !== 'options' || at.value.why === 'blank' || at.value.options.length >= all) return null
  return at.value.options
}

function whyOpen({ kind, sector }: NatureEvidence, from: DerivedNature['from'], disagrees: boolean): UnknownReason {
  const own = kind?.value.why ?? sector?.value.why
  if (disagrees || own === 'contradiction') return 'contradiction'
  return from === 'nothing' ? (own ?? 'not-stated') : 'not-stated'
}
