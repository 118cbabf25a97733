import type { LedgerDiff } from '../domain/ledger-diff.ts'
import type { Language } from '../domain/text.ts'
import { renderLedgerDiff } from '../writers/writer.ts'
import type { Artifact } from './ports.ts'

/** Renders the comparison of two ledgers in the formats that are named; other names are passed over. */
export function renderDiff(
  facts: LedgerDiff,
  formats: readonly string[],
  language: Language,
): Promise<readonly Artifact[]> {
  return renderLedgerDiff({ facts, language }, formats)
}
