import { linePlaces, rawBytes, rawOf, rawText, textOf } from './raw-text.ts'
import type { Lines } from './report-layout.ts'
import type { PartSections, WrittenReport } from './written-report.ts'

/** Lines of a report as they stand in its file, under the file names that its ledgers have among those of other reports. */
export interface LineSource {
  /** The lines from one to another (that one not), as they follow each other. */
  lines(lines: Lines, from: number, to: number): Uint8Array
}

/** The lines of a report; `named` is the same report with its ledgers renamed. */
export function lineSource({ bytes, facts }: WrittenReport, named: PartSections): LineSource {
  const names = new Map(facts.inputs.map(({ file }, at) => [file, named.inputs[at]?.file ?? file]))
  const isNamed = [...names].every(([before, after]) => before === after)
  const found = new Map<Lines, Uint32Array>()
  const placesOf = (lines: Lines) => {
    const places = lines.places ?? found.get(lines) ?? linePlaces(bytes, lines.from, lines.to)
    found.set(lines, places)
    return places
  }
  const bytesIn = (lines: Lines, from: number, to: number) => {
    if (from === 0 && to === lines.count) return bytes.subarray(lines.from, lines.to)
    const places = placesOf(lines)
    return bytes.subarray(places[2 * from], places[2 * to - 1])
  }
  return {
    lines(lines, from, to) {
      const chosen = bytesIn(lines, from, to)
      return isNamed ? chosen : renamed(chosen, names)
    },
  }
}

/** A place as it is written. Within a text the quotation marks would have a backslash before them, so that this is nowhere else. */
const place = /"at":\{"file":("(?:[^"\\]|\\.)*"),/g

function renamed(lines: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  const known = new Map<string, string>()
  const nameOf = (written: string) => {
    const before = JSON.parse(textOf(rawBytes(written))) as string
    const after = rawOf(JSON.stringify(names.get(before) ?? before))
    known.set(written, after)
    return after
  }
  const raw = rawText(lines) ?? ''
  return rawBytes(raw.replace(place, (_, written: string) => `"at":{"file":${known.get(written) ?? nameOf(written)},`))
}
