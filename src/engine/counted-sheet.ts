import type { OrganizationFacts, SheetBasis } from '../domain/report.ts'
import { isRepeated } from './organization-facts.ts'

/** One sheet that was read: what could be asked there, and how many of its units count. */
export interface CountedSheet {
  readonly file: string
  readonly sheet: string
  readonly basis: SheetBasis
  /** Units that count once: rows that do not repeat another one. */
  readonly units: number
}

type Place = Pick<CountedSheet, 'file' | 'sheet'>

/** A text that is another for every sheet. */
export function sheetKey({ file, sheet }: Place): string {
  return `${file}\n${sheet}`
}

/** The sheets in their order, with the number of units that count. */
export function countSheets(
  sheets: readonly (Place & { readonly basis?: SheetBasis | undefined })[],
  organizations: readonly OrganizationFacts[],
): readonly CountedSheet[] {
  const count = createSheetCount()
  for (const organization of organizations) count.add(organization)
  return count.of(sheets)
}

/** Counts units one by one. */
export interface SheetCount {
  add(organization: OrganizationFacts): void
  /** The sheets in their order, with the units that were added. */
  of(sheets: Parameters<typeof countSheets>[0]): readonly CountedSheet[]
}

/** No unit yet. */
export function createSheetCount(): SheetCount {
  const units = new Map<string, number>()
  return {
    add(organization) {
      if (isRepeated(organization)) return
      const key = sheetKey(organization.at)
      units.set(key, (units.get(key) ?? 0) + 1)
    },
    of: (sheets) =>
      sheets.map(({ file, sheet, basis = nothing }) => ({
        ...{ file, sheet, basis },
        units: units.get(sheetKey({ file, sheet })) ?? 0,
      })),
  }
}

const nothing: SheetBasis = Object.freeze({
  silent: [],
  missingForBase: [],
  assumed: [],
  notRecorded: [],
  nature: null,
})
