import { type Breakdown, breakdowns } from '../domain/rate.ts'
import type { SumOptions } from '../engine/audit-sum.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import type { AuditRequest } from './audit-request.ts'
import { loadLookBack } from './load-look-back.ts'
import { loadPack, resolveLoaded } from './load-pack.ts'
import { loadPartition } from './load-partition.ts'
import type { Files } from './ports.ts'

/** Everything that rows are judged by. */
export interface PreparedAudit {
  /** The pack with the parameters that are used. */
  readonly resolved: ResolvedPack
  readonly options: SumOptions & Required<Pick<SumOptions, 'lookBack'>>
}

/** Loads what an audit goes by. Faults: those of the rule pack and its parameters. */
export async function prepareAudit(request: AuditRequest, files: Files): Promise<PreparedAudit> {
  const resolved = resolveLoaded(await loadPack(request.pack, files), request.asOf, request.set)
  const partition = await loadPartition(files)
  const lookBack = await loadLookBack(files)
  const options = { breakdowns: chosenBreakdowns(request.by), redact: request.redact, partition, lookBack }
  return { resolved, options }
}

/** Every way, unless some were asked for; always in the order of the contract. */
function chosenBreakdowns(by: readonly Breakdown[]): readonly Breakdown[] {
  return by.length === 0 ? breakdowns : breakdowns.filter((one) => by.includes(one))
}
