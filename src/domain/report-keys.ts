import type { AuditReport } from './report.ts'

/** The sections of `audit.json`, in the order of its schema: for those who need no schema, which takes long to load. */
const order: Readonly<Record<keyof AuditReport, null>> = Object.freeze({
  $schema: null,
  schemaVersion: null,
  tool: null,
  asOf: null,
  pack: null,
  plan: null,
  assumptions: null,
  inputs: null,
  answers: null,
  failures: null,
  summary: null,
  organizations: null,
  findings: null,
  setAside: null,
  targets: null,
  indicators: null,
  partition: null,
  jointGroups: null,
  joint: null,
  plans: null,
  ledgerIssues: null,
  previous: null,
  lookBack: null,
  register: null,
  registers: null,
  lang: null,
  account: null,
  seal: null,
})

/** The same as a list. */
export const reportKeys = Object.keys(order) as readonly (keyof AuditReport)[]
