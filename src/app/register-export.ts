import type { ListNotice } from '../domain/filled-list.ts'
import type { RegisterView } from '../domain/register.ts'
import type { Language } from '../domain/text.ts'
import { mergePeople } from '../register/merge-people.ts'
import { registerView } from '../register/view.ts'
import { type FormatId, formatIds } from '../writers/writer.ts'
import { existingRegister } from './existing-register.ts'
import { loadRegisterWords } from './load-register-words.ts'
import type { Artifact, Files } from './ports.ts'
import { type ListPath, readListsInPlace } from './read-filled-lists.ts'
import { redactView } from './redact-register.ts'
import { dayOfAct } from './register-act.ts'
import { withEvents } from './register-session.ts'
import { renderRegisterList } from './render-register-list.ts'

export interface ExportRequest {
  readonly path: string
  /** Where the list is written. */
  readonly folder: string
  /** Lists that may lie there and would be written over: what people filled in is taken into the register before. */
  readonly lists: readonly ListPath[]
  readonly asOf: string | undefined
  readonly today: string
  readonly formats: readonly string[]
  readonly language: Language
  readonly redact: boolean
  readonly dryRun: boolean
}

export interface Exported {
  /** Names of the files. */
  readonly files: readonly string[]
  /** How many cells were taken in from lists, and what could not be. */
  readonly taken: number
  readonly notices: readonly ListNotice[]
  /** False if nothing proves that the log had its end when it was read. */
  readonly endProven: boolean
}

/**
 * Renders the list from the log alone and writes it, together with what people had filled in where it is written. Faults:
 * `register-none`, `register-damaged`, `register-locked`, `register-not-a-list`, `input-*`, `output-*`.
 */
export async function exportRegister(request: ExportRequest, files: Files): Promise<Exported> {
  const { path, folder, asOf, language, redact, dryRun } = request
  const session = await existingRegister(path, files, { lock: !dryRun })
  try {
    const lists = await readListsInPlace(request.lists, files, session.register)
    const on = dayOfAct(session.register, { on: null, today: request.today })
    const { events, notices } = mergePeople(session.register, lists, on)
    const { register, lines } = withEvents(session, events)
    const formats = formatIds.filter((id): id is FormatId => request.formats.includes(id))
    const { measures } = await loadRegisterWords(files)
    const options = { ...(asOf === undefined ? {} : { asOf }), formats, language, redact, measures }
    const artifacts = [
      ...(await renderRegisterList(register, options)),
      ...(formats.includes('json') ? [viewJson(registerView(register, asOf), redact)] : []),
    ]
    if (!dryRun) await files.writeAll(folder, artifacts, lines)
    return { files: artifacts.map(({ name }) => name), taken: events.length, notices, endProven: session.endProven }
  } finally {
    await session.release()
  }
}

/** What `register list --json` prints; masked, it has nothing that people filled in. */
function viewJson(view: RegisterView, redact: boolean): Artifact {
  const text = `${JSON.stringify(redact ? redactView(view) : view, null, 2)}\n`
  return { name: 'register.json', bytes: new TextEncoder().encode(text) }
}
