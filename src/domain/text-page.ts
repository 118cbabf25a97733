/** Memory into which a text can be written as UTF-8, such as a Buffer of Node. */
export interface TextMemory {
  readonly length: number
  /** Gives the number of bytes that the text has become. */
  write(text: string, at: number): number
  subarray(from: number, to: number): Uint8Array
}

/** Texts as UTF-8, one behind the other: many are encoded much faster into one piece of memory than each into its own. */
export interface TextPage {
  readonly length: number
  /** False if the text may need more room than is left; then nothing has been added. */
  add(text: string): boolean
  /** What has been added, in the memory of the page. */
  bytes(): Uint8Array
  /** Nothing has been added any more, and the memory is used again. */
  clear(): void
}

/** The most bytes that a character of a text becomes. */
const widest = 3

/** A page in a piece of memory. */
export function textPage(memory: TextMemory): TextPage {
  let length = 0
  return {
    get length() {
      return length
    },
    add(text) {
      if (text.length * widest > memory.length - length) return false
      length += memory.write(text, length)
      return true
    },
    bytes: () => memory.subarray(0, length),
    clear() {
      length = 0
    },
  }
}
