const lineBreak = '\n'

/** A line without its line break: a part of bytes that hold more lines than this one. Valid during the call only. */
export interface ByteLine {
  readonly data: Buffer
  /** The same with a character for every byte. */
  readonly latin1: string
  readonly start: number
  readonly end: number
}

/** A line; its number from 1; false if it has no line break. */
export type TakeLine = (line: ByteLine, number: number, isWhole: boolean) => void

/** Takes a text apart that comes piece by piece. */
export interface LineSplitter {
  add(chunk: Uint8Array): void
  /** Hands over what stands after the last line break. */
  end(): void
}

/** Calls `take` with every line of a text in chunks. */
export async function splitLines(chunks: AsyncIterable<Uint8Array>, take: TakeLine): Promise<void> {
  const splitter = createLineSplitter(take)
  for await (const chunk of chunks) splitter.add(chunk)
  splitter.end()
}

/** The same for those who have the chunks one by one. */
export function createLineSplitter(take: TakeLine): LineSplitter {
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  return {
    add(chunk) {
      const bytes = asBuffer(chunk)
      const data = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
      const latin1 = data.toString('latin1')
      let start = 0
      for (let end = latin1.indexOf(lineBreak, rest.length); end !== -1; end = latin1.indexOf(lineBreak, start)) {
        number++
        take({ data, latin1, start, end }, number, true)
        start = end + 1
      }
      rest = data.subarray(start)
    },
    end() {
      if (rest.length > 0) take(lineOf(rest), number + 1, false)
      rest = Buffer.alloc(0)
    },
  }
}

/** Bytes that are one line. */
export function lineOf(data: Buffer): ByteLine {
  return { data, latin1: data.toString('latin1'), start: 0, end: data.length }
}

/** The bytes of a line. */
export function bytesOf({ data, start, end }: ByteLine): Buffer {
  return data.subarray(start, end)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
