import { z } from 'zod'
import { Fault } from '../domain/fault.ts'
import { type AuditReport, auditReportSchema } from '../domain/report.ts'
import type { Files } from './ports.ts'

/** Identifier of the JSON Schema of `audit.json`, which every report names. */
export const auditSchemaId = 'urn:liangxin:audit'

/** The JSON Schema of `audit.json` (draft 2020-12). */
export function auditJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(auditReportSchema, { target: 'draft-2020-12' })
  return { $schema, $id: auditSchemaId, title: 'liangxin audit.json', ...rest }
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const problem = error instanceof Error ? error.message : ''
    throw new Fault('report-invalid', { file, pointer: '', problem }, error)
  }
}

/** The report in the text of an `audit.json`; a Fault `report-invalid` names the first place that breaks the contract. */
export function parseReport(file: string, text: string): AuditReport {
  const parsed = auditReportSchema.safeParse(parseJson(file, text))
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw new Fault('report-invalid', { file, pointer: pointerOf(first?.path ?? []), problem: first?.message ?? '' })
}

/** Reads a stored report. Faults: `input-not-found`, `report-invalid`. */
export async function loadReport(file: string, files: Files): Promise<AuditReport> {
  const text = await files.readText(file)
  if (text === undefined) throw new Fault('input-not-found', { file })
  return parseReport(file, text)
}
