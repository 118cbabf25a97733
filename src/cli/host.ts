import { outputFault } from './input-fault.ts'

/** The outside world as the commands see it; the real one is `nodeHost`, tests bring a small one. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Absolute path of the working folder. */
  readonly folder: string
  /** The calendar day of the machine's clock as `YYYY-MM-DD`. */
  readonly today: string
  /** Milliseconds since some fixed moment, for progress only. */
  elapsed(): number
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
}

/** A stream for text; `terminal` says whether a person is looking at it. */
export interface Output {
  readonly terminal: boolean
  readonly columns: number
  write(text: string): void
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
    write: (text) => {
      if (!stream.destroyed && stream.writable) stream.write(text)
    },
  }
}

/** A reader that goes away (`| head`) is no fault of ours: what is left unwritten is dropped. */
function dropBrokenPipe(stream: NodeJS.WriteStream, streamName: string): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw outputFault(streamName, error)
    stream.destroy()
  })
}

function dayOfClock(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}

/** The process we run in. */
export function nodeHost(): Host {
  dropBrokenPipe(process.stdout, 'stdout')
  dropBrokenPipe(process.stderr, 'stderr')
  return {
    environment: process.env,
    folder: process.cwd(),
    today: dayOfClock(new Date()),
    elapsed: () => performance.now(),
    stdin: process.stdin,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
  }
}
