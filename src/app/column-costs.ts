import type { AuditReport } from '../domain/report.ts'
import { bySheet, sheetKey } from './by-sheet.ts'
import type { MayApply } from './may-apply.ts'
import { verdictKey } from './open-cells.ts'

/** What an absent column costs: the verdicts that cannot be given without it, one key each, with their target. */
export type ColumnCosts = (column: {
  readonly file: string
  readonly sheet: string
  readonly field: string
}) => ReadonlyMap<string, string>

/**
 * The verdicts that the absent columns of a sheet cost: of every unit that is or may be in the base the targets that are not
 * evaluated and may apply to it, and the verdicts that are open because the base of the pack asks for the column.
 */
export function columnCosts(report: AuditReport, mayApply: MayApply = () => true): ColumnCosts {
  const units = bySheet(
    report.organizations.filter(({ base }) => base !== 'out'),
    ({ at }) => at,
  )
  const unknown = bySheet(
    report.findings.filter(({ verdict }) => verdict === 'unknown'),
    ({ at }) => at,
  )
  const sheets = new Map(report.inputs.map((input) => [sheetKey(input), input]))
  return ({ field, ...place }) => {
    const key = sheetKey(place)
    const sheet = sheets.get(key)
    const basis = sheet?.basis
    const silent = basis?.silent.filter(({ missing }) => missing.includes(field)) ?? []
    const isAsked = basis?.missingForBase.includes(field) === true
    const open = isAsked ? (unknown.get(key) ?? []).filter(({ missing }) => missing?.includes(field)) : []
    const lost = (units.get(key) ?? []).flatMap((unit) =>
      silent.flatMap(({ target }) => (mayApply(target, unit, sheet) ? [{ organization: unit.key, target }] : [])),
    )
    return new Map([...lost, ...open].map((verdict) => [verdictKey(verdict), verdict.target]))
  }
}
