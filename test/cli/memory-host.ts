import type { Host, Output } from '../../src/cli/host.ts'
import { run } from '../../src/cli/main.ts'

/** What a command line left behind. */
export interface RunResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunWorld {
  readonly folder: string
  readonly environment?: Readonly<Record<string, string>>
  readonly stdin?: Uint8Array
  readonly terminal?: boolean
  readonly today?: string
}

function capture(terminal: boolean): Output & { readonly texts: string[] } {
  const texts: string[] = []
  return { texts, terminal, columns: 100, write: (text) => texts.push(text) }
}

/** Runs a command line inside this process, in a folder of the real file system, on 1 May 2012. */
export async function runIn(world: RunWorld, ...argv: readonly string[]): Promise<RunResult> {
  const stdout = capture(world.terminal ?? false)
  const stderr = capture(world.terminal ?? false)
  const host: Host = {
    environment: world.environment ?? {},
    folder: world.folder,
    today: world.today ?? '2012-05-01',
    elapsed: () => 0,
    stdin: bytesOf(world.stdin ?? new Uint8Array()),
    stdout,
    stderr,
  }
  const exitCode = await run(argv, host)
  return { exitCode, stdout: stdout.texts.join(''), stderr: stderr.texts.join('') }
}

async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
