import type { LookBack } from '../domain/look-back.ts'
import type { Language } from '../domain/text.ts'
import { renderLookBack } from '../writers/writer.ts'
import type { Artifact } from './ports.ts'
import { formatsIn } from './render-report.ts'

/** Renders a look-back in the formats that are named; other names are passed over. */
export function renderLookBackList(
  value: LookBack,
  formats: readonly string[],
  language: Language,
): Promise<readonly Artifact[]> {
  return renderLookBack(value, { formats: formatsIn(formats), language })
}
