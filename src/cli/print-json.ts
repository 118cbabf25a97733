import type { Host } from './host.ts'

/** Writes a result to stdout as indented JSON. */
export function printJson(host: Pick<Host, 'stdout'>, value: unknown): void {
  host.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
