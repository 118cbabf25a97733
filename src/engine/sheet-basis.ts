import { type Kind, sectorOfKind } from '../domain/choices.ts'
import type { SheetLayout } from '../domain/reading.ts'
import type { SheetBasis, Shown } from '../domain/report.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { showValue } from './show-value.ts'

/** What a pack can ask on a sheet and what it takes for granted there, as a report carries it. */
export function sheetBasis(compiled: CompiledPack, layout: SheetLayout): SheetBasis {
  const { targets, missingForBase, assumed, plans } = compiled
  const unlisted = plans.flatMap(({ plan, missingColumns: missing }) =>
    missing.length === 0 ? [] : [{ plan: plan.id, missing: [...missing] }],
  )
  return {
    silent: targets.flatMap(({ target, notEvaluated, missingColumns }) =>
      notEvaluated === null ? [] : [{ target: target.id, why: notEvaluated, missing: [...missingColumns] }],
    ),
    missingForBase: [...missingForBase],
    assumed: assumed.map(({ asked, field, constant }) => ({
      field: asked,
      from: field,
      constant: constant !== undefined,
      value: scalar(showValue(constant, field)),
    })),
    notRecorded: targets.flatMap(({ target, notEvaluated, notRecorded }) =>
      notEvaluated === null && notRecorded.length > 0 ? [{ target: target.id, fields: [...notRecorded] }] : [],
    ),
    ...(unlisted.length === 0 ? {} : { unlisted }),
    nature: natureOf(layout),
  }
}

/** What a sheet without a column for it says of the nature of all its units: a kind, else the sector of the kinds. */
function natureOf({ nature }: SheetLayout): SheetBasis['nature'] {
  const kinds = nature?.kinds ?? []
  const [only] = kinds
  const sector = only === undefined ? undefined : sectorOfKind[only as Kind]
  if (nature === undefined || only === undefined || sector === undefined) return null
  const one = kinds.length === 1
  return { field: one ? 'kind' : 'sector', source: nature.source, nature: one ? only : sector }
}

function scalar(shown: Shown): string | number | boolean | null {
  return typeof shown === 'object' ? null : shown
}
