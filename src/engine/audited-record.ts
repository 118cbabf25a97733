import type { OrgRecord } from '../domain/record.ts'
import type { Assessment } from './assess.ts'
import type { CompiledPack } from './compiled-pack.ts'

/** One record with what its pack says of it: what every part of an audit adds up. */
export interface AuditedRecord {
  readonly compiled: CompiledPack
  readonly record: OrgRecord
  readonly assessment: Assessment
}
