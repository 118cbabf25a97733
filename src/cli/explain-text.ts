import type { ExplainedUnit } from '../app/explain-unit.ts'
import type { Language } from '../domain/text.ts'
import { explainWording } from '../wording/explain.ts'
import { wordingOf } from '../wording/wording.ts'
import { plainText } from '../writers/plain-text.ts'
import { explainLines } from './explain-lines.ts'

/** What `explain` prints: who and where, the pack, then base, coverage and the tree of every target. */
export function explainText(explained: ExplainedUnit, language: Language): string {
  const words = explainWording(language)
  const { documents } = wordingOf(language)
  const { unit, at, duplicateOf, pack, asOf } = explained
  const head = [
    words.unit({ name: unit.name, code: explained.creditCode, township: unit.township }),
    words.place(at),
    documents.pack(pack.title[language], pack.id, pack.version),
    documents.asOf(asOf),
    ...(duplicateOf === null ? [] : [words.duplicate(words.place(duplicateOf))]),
  ]
  const lines = [
    ...head,
    ...explainLines(unit, {
      language,
      outReason: explained.outTitle?.[language] ?? null,
      exclusions: explained.exclusions,
    }),
  ]
  return plainText(`${lines.join('\n')}\n`)
}
