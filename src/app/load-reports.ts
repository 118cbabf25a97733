import type { Files, Wanted } from './ports.ts'
import type { WrittenReport } from './written-report.ts'

/**
 * Reads stored reports, in their order, and adds the units of each up again; findings stay as they are written. Several are read at once
 * where `files` can do that. Faults of the first that has one: `input-not-found`, `report-invalid`, `combine-no-units`.
 */
export async function loadWritten(
  names: readonly string[],
  files: Files,
  wanted: Wanted = 'all',
): Promise<readonly WrittenReport[]> {
  const sealed = (await files.readSealed?.(names, wanted)) ?? []
  const others = names.filter((_, at) => sealed[at] === undefined)
  const next = (others.length === 0 ? [] : await loadUnsealed(others, files)).values()
  return names.map((_, at) => sealed[at] ?? (next.next().value as WrittenReport))
}

/** Patterns and schema take longer to load than most sealed reports to be read. */
async function loadUnsealed(names: readonly string[], files: Files): Promise<readonly WrittenReport[]> {
  const unsealed = await import('./load-unsealed.ts')
  return unsealed.loadUnsealed(names, files)
}
