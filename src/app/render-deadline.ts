import type { DeadlineFacts } from '../domain/deadline.ts'
import type { Language } from '../domain/text.ts'
import { formatIds, renderDeadline as render } from '../writers/writer.ts'
import type { Artifact } from './ports.ts'

/** Renders the view of goals in the formats that are named; other names are passed over. */
export function renderDeadline(
  facts: DeadlineFacts,
  formats: readonly string[],
  language: Language,
): Promise<readonly Artifact[]> {
  return render(facts, { formats: formatIds.filter((id) => formats.includes(id)), language })
}
