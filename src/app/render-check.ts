import type { LedgerCheck } from '../domain/ledger-check.ts'
import { formatIds, renderCheck as render } from '../writers/writer.ts'
import type { Artifact } from './ports.ts'

/** Renders a health report in the formats that are named; other names are passed over. */
export function renderCheck(check: LedgerCheck, formats: readonly string[]): Promise<readonly Artifact[]> {
  return render(
    check,
    formatIds.filter((id) => formats.includes(id)),
  )
}
