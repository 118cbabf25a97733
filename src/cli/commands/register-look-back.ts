import { resolve } from 'node:path'
import { type LookBackRequest, lookBack } from '../../app/look-back.ts'
import { renderLookBackList } from '../../app/render-look-back.ts'
import type { LookBack } from '../../domain/look-back.ts'
import { plainText } from '../../writers/plain-text.ts'
import { auditRequest } from '../audit-request.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { lookBackLines } from '../look-back-lines.ts'
import { printJson } from '../print-json.ts'
import { exportPlace } from '../register-place.ts'
import { withThreads } from '../with-threads.ts'
import { writeArtifacts } from '../write-artifacts.ts'

/** `register look-back <ledger…|audit.json>`: 回头看清单, the summary on stderr, and everything as JSON on stdout if asked. */
export async function registerLookBack(context: CommandContext): Promise<number> {
  const { host, progress, options } = context
  const { path, folder } = await exportPlace(context)
  const register = options.register === false ? null : { path, required: options.register !== undefined }
  const { value, inputs } = await lookedBack(context, register)
  progress.done()
  const artifacts = await renderLookBackList(value, options.format, options.lang)
  const written = await writeArtifacts(context, { artifacts, folder, inputs: [...inputs, resolve(host.folder, path)] })
  if (options.json) printJson(host, value)
  context.say(plainText(lookBackLines(value, options.lang).join('\n')))
  context.say(written)
  return exitCodes.done
}

interface LookedBack {
  readonly value: LookBack
  /** Paths that were read. */
  readonly inputs: readonly string[]
}

/** From the ledgers of today, or from one stored report. */
async function lookedBack(context: CommandContext, register: LookBackRequest['register']): Promise<LookedBack> {
  const { host, files, progress, options } = context
  const { since = null, until = null, redact } = options
  const asked = { register, since, until, redact }
  const [given = ''] = context.arguments
  if (context.arguments.length === 1 && given.toLowerCase().endsWith('.json')) {
    const value = await lookBack({ ...asked, source: { report: given } }, { files, progress })
    return { value, inputs: [resolve(host.folder, given)] }
  }
  const audit = await auditRequest(context, context.arguments)
  const value = await withThreads(context, audit, (ports) => lookBack({ ...asked, source: { audit } }, ports))
  return { value, inputs: audit.ledgers.map((ledger) => ledger.path) }
}
