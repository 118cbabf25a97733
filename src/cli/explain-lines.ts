import type { Explanation, ExplanationNode, UnitExplanation } from '../domain/explanation.ts'
import type { CellFacts, Shown, TestFacts } from '../domain/report.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { isContext } from '../wording/cell-state.ts'
import { fieldName } from '../wording/choice-name.ts'
import { type ExplainWording, explainWording } from '../wording/explain.ts'
import { testPhrase } from '../wording/test-phrase.ts'
import { wordValue } from '../wording/word-value.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'

/** Marks of a condition that holds, does not hold, or cannot be decided. */
const marks = { true: '✓', false: '✗', unknown: '?' } as const

/** What the lines need beside the explanation itself. */
export interface ExplainOptions {
  readonly language: Language
  /** Why the unit is left out of the base, in words. */
  readonly outReason: string | null
  /** The named ways of being left out of the base. */
  readonly exclusions: readonly { readonly id: string; readonly title: Bilingual }[]
}

interface Words extends ExplainOptions {
  readonly explain: ExplainWording
  readonly all: Wording
}

/** The explanation of one organization as lines of text: base, coverage, then every target as a tree. */
export function explainLines(unit: UnitExplanation, options: ExplainOptions): readonly string[] {
  const { language } = options
  const words: Words = { ...options, explain: explainWording(language), all: wordingOf(language) }
  return [
    words.explain.base(unit.base, options.outReason),
    ...(unit.base === 'in' ? [] : treeLines(unit.population, words, 1)),
    words.explain.coverage(words.all.names.coverage[unit.coverage]),
    ...unit.targets.flatMap((target) => ['', ...targetLines(target, words)]),
  ]
}

function targetLines(target: Explanation, words: Words): readonly string[] {
  const { explain, all, language } = words
  const verdict = all.names.verdict[target.verdict]
  const head = explain.target({ id: target.target, title: target.title[language], clause: target.clause, verdict })
  if (target.verdict === 'not-evaluated') {
    const columns = target.missingColumns.map((field) => fieldName(field, language)).join(all.names.listSeparator)
    return columns === '' ? [head] : [head, `  ${explain.missing(columns)}`]
  }
  const possible = target.possible.map((outcome) => explain.outcomes[outcome] ?? outcome)
  return [
    head,
    `  ${explain.applies}`,
    ...treeLines(target.applies, words, 2),
    ...(target.applies.holds === 'false' ? [] : [`  ${explain.requires}`, ...treeLines(target.requires, words, 2)]),
    ...(target.verdict === 'unknown' ? [`  ${explain.possible(possible.join(all.names.listSeparator))}`] : []),
    ...(target.remedy === null ? [] : [`  ${explain.remedy(target.remedy[language])}`]),
  ]
}

function partsOf(node: ExplanationNode): readonly ExplanationNode[] {
  if ('parts' in node) return node.parts
  return 'part' in node ? [node.part] : []
}

function treeLines(node: ExplanationNode, words: Words, depth: number): readonly string[] {
  const line = (text: string) => `${'  '.repeat(depth)}${marks[node.holds]} ${text}`
  if (node.node === 'leaf') return leafLines(node.cells, words).map(line)
  const head = headOf(node, words)
  const below = partsOf(node).flatMap((part) => treeLines(part, words, head === null ? depth : depth + 1))
  return head === null ? below : [line(head), ...below]
}

/** One line a field that a comparison looked at, also where several cells say what the field is: `C3、E3 单位性质`. */
function leafLines(cells: readonly CellFacts[], words: Words): readonly string[] {
  const byField = new Map<string, readonly CellFacts[]>()
  for (const cell of cells) byField.set(cell.field, [...(byField.get(cell.field) ?? []), cell])
  return [...byField.values()].map((same) => cellText(together(same, words), words))
}

/** Cells of one field as one, with their places and the texts that stand in them. */
function together(cells: readonly CellFacts[], { all }: Words): CellFacts {
  const [first] = cells as readonly [CellFacts]
  if (cells.length === 1) return first
  const texts = cells.map(({ text }) => text ?? '').filter((text) => text !== '')
  const place = cells.flatMap(({ cell }) => cell ?? []).join(all.names.listSeparator)
  return { ...first, cell: place === '' ? null : place, text: [...new Set(texts)].join(all.names.listSeparator) }
}

/** The line above the parts of a node; null for a definition, whose name tells people nothing that its parts do not. */
function headOf(
  node: Exclude<ExplanationNode, { node: 'leaf' }>,
  { explain, exclusions, language }: Words,
): string | null {
  if (node.node === 'ref') return exclusions.find(({ id }) => id === node.name)?.title[language] ?? null
  if (node.node === 'param') return explain.parameterHolds(node.name)
  return explain.node(node.node, node.node === 'atLeast' ? node.least : null)
}

function cellText(cell: CellFacts, words: Words): string {
  const { explain, all, language } = words
  const label = fieldName(cell.field, language)
  const tests = cell.tests.map((test) => testText(cell.field, test, words)).join(all.reason.testSeparator)
  const why = cell.why === null ? undefined : all.names.unknownReason[cell.why as keyof typeof all.names.unknownReason]
  const asked = tests === '' ? '' : explain.asked(tests.trim())
  if (cell.cell === null) {
    const value = cell.value === null ? (why ?? all.reason.absent) : withoutCell(cell, cell.value, words)
    return `${label}${asked} · ${value}`
  }
  const text = cell.text === null || cell.text === '' ? explain.blank : explain.quoted(cell.text)
  const doubt = why === undefined || cell.why === 'blank' ? '' : ` · ${why}`
  return `${cell.cell} ${label} ${text}${asked}${doubt}`
}

/** A value that has no cell of its own: told by the name of a sheet or file, or taken from the pack. */
function withoutCell({ field }: CellFacts, value: Shown, words: Words): string {
  const shown = shownText(field, value, words)
  return isContext(field) ? words.all.reason.fromContext(shown) : words.explain.assumed(shown)
}

function testText(field: string, test: TestFacts, { explain, all }: Words): string {
  const origin = test.parameter === null ? '' : explain.parameter(test.parameter)
  return testPhrase(field, test, all) + origin
}

function shownText(field: string, value: Shown, words: Words): string {
  return value === null ? words.all.names.none : wordValue(field, value, words.all)
}
