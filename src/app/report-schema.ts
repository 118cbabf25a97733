import { z } from 'zod'
import { auditSchemaId } from '../domain/audit-schema-id.ts'
import { Fault } from '../domain/fault.ts'
import { type AuditReport, auditReportSchema } from '../domain/report.ts'
import { type PlacedProblem, schemaProblem } from '../domain/schema-problem.ts'
import { parseJson } from './parse-json.ts'
import type { Files } from './ports.ts'
import { readUserText } from './read-user-text.ts'
import { reportProblem } from './report-problem.ts'

/** The JSON Schema of `audit.json` (draft 2020-12). */
export function auditJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(auditReportSchema, { target: 'draft-2020-12' })
  return { $schema, $id: auditSchemaId, title: 'liangxin audit.json', ...rest }
}

/** The report in the text of an `audit.json`; a Fault `report-invalid` names the first place that breaks the contract. */
export function parseReport(file: string, text: string): AuditReport {
  const json = parseJson(text)
  if ('problem' in json) throw invalid(file, { pointer: '', problem: json.problem })
  const parsed = auditReportSchema.safeParse(json.value)
  if (!parsed.success) throw invalid(file, schemaProblem(parsed.error.issues, json.value))
  const wrong = reportProblem(parsed.data)
  if (wrong !== undefined) throw invalid(file, wrong)
  return parsed.data
}

function invalid(file: string, placed: PlacedProblem): Fault {
  return new Fault('report-invalid', { file, ...placed })
}

/** Reads a stored report. Faults: `input-not-found`, `report-invalid`. */
export async function loadReport(file: string, files: Files): Promise<AuditReport> {
  const text = await readUserText(file, files, (problem) => invalid(file, { pointer: '', problem }))
  if (text === undefined) throw new Fault('input-not-found', { file })
  return parseReport(file, text)
}
