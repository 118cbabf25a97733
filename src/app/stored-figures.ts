import { Fault } from '../domain/fault.ts'
import type { AuditFacts, ReportPlan } from '../domain/report.ts'

/** The parts of a report that figures are made of: everything but findings, assumptions and doubts. */
export type StoredFigures = Pick<
  AuditFacts,
  | 'asOf'
  | 'pack'
  | 'plan'
  | 'inputs'
  | 'failures'
  | 'summary'
  | 'organizations'
  | 'setAside'
  | 'targets'
  | 'indicators'
  | 'partition'
  | 'jointGroups'
  | 'joint'
  | 'plans'
>

/** What figures are made of again: the units, and what was asked of them. */
export type StoredUnits = Pick<
  StoredFigures,
  'asOf' | 'pack' | 'plan' | 'inputs' | 'failures' | 'organizations' | 'setAside'
>

/** A report, or its figures, with the name of the file it was read from. */
export interface FromFile<Facts extends StoredUnits = StoredFigures> {
  readonly file: string
  readonly facts: Facts
}

/** The plan of a report; a Fault `combine-no-units` if it is of a version that had none. */
export function planIn({ file, facts }: FromFile<StoredUnits>): ReportPlan {
  const { plan, inputs, organizations } = facts
  const complete = inputs.every(({ basis }) => basis) && organizations.every(({ judged }) => judged)
  if (plan === undefined || !complete) throw new Fault('combine-no-units', { file })
  return plan
}
