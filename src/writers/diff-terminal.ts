import type { DiffUnit, LedgerDiff } from '../domain/ledger-diff.ts'
import type { Language } from '../domain/text.ts'
import { fieldName } from '../wording/choice-name.ts'
import { type DiffPart, diffWording } from '../wording/diff-wording.ts'
import { wordingOf } from '../wording/wording.ts'
import { changesText } from './diff-columns.ts'
import { plainText } from './plain-text.ts'
import { wrapForTerminal } from './text-width.ts'

/** Entries of a section that are shown; the documents have all. */
const shownAtMost = 20

/** The comparison for a terminal: both sides, the numbers, then every section that has entries. Ends with a line break. */
export function diffLines(facts: LedgerDiff, language: Language, columns: number): string {
  const width = Math.min(120, Math.max(60, columns))
  const words = diffWording(language)
  const head = [
    `${words.sides.old}  ${words.source(facts.old)}`,
    `${words.sides.new}  ${words.source(facts.new)}`,
    words.summary(facts.counts),
  ]
  const sections = sectionsOf(facts, language).filter(({ entries }) => entries.length > 0)
  const texts = sections.map(({ part, entries }) =>
    sectionText(words.section(words.sheets[part], entries.length), entries),
  )
  const none = sections.length === 0 ? [words.nothing] : []
  const wrapped = (text: string) => text.split('\n').flatMap((line) => indented(plainText(line), width))
  return `${[head.join('\n'), ...texts, ...none].map((text) => wrapped(text).join('\n')).join('\n\n')}\n`

  function sectionText(title: string, entries: readonly string[]): string {
    const more = entries.length - shownAtMost
    return [title, ...entries.slice(0, shownAtMost), ...(more > 0 ? [words.more(more)] : [])]
      .map((line, at) => (at === 0 ? line : `  ${line}`))
      .join('\n')
  }
}

interface Section {
  readonly part: DiffPart
  readonly entries: readonly string[]
}

function sectionsOf(facts: LedgerDiff, language: Language): readonly Section[] {
  const words = diffWording(language)
  const { reason } = wordingOf(language)
  const unit = (of: DiffUnit) => unitText(of, language)
  return [
    {
      part: 'changes',
      entries: facts.changed.map((each) => `${unit(each.new)}  ${changesText(each.changes, language)}`),
    },
    {
      part: 'likely',
      entries: facts.likely.map((each) => words.candidate(`${unit(each.old)} → ${unit(each.new)}`, words.by[each.by])),
    },
    { part: 'appeared', entries: facts.appeared.map((each) => unit(each.unit)) },
    { part: 'vanished', entries: facts.vanished.map((each) => unit(each.unit)) },
    {
      part: 'duplicates',
      entries: facts.duplicates.map((each) => [words.sides[each.side], unit(each.unit)].join(reason.cellSeparator)),
    },
    {
      part: 'notCompared',
      entries: facts.notCompared.map(({ field, side, organizations }) =>
        words.missingColumn(fieldName(field, language), words.sides[side], organizations),
      ),
    },
  ]
}

function unitText({ name, township, at }: DiffUnit, language: Language): string {
  const place = wordingOf(language).documents.place(at)
  return `${township === null ? '' : `${township} `}${name} [${place}]`
}

function indented(line: string, width: number): readonly string[] {
  const lead = /^\s*/.exec(line)?.[0] ?? ''
  return wrapForTerminal(line.slice(lead.length), width - lead.length - 2).map((part, at) =>
    at === 0 ? lead + part : `${lead}  ${part}`,
  )
}
