/** Signatures of the parts of a zip archive. */
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * The archive with one time stamp on every entry, so that the same content is the same bytes on any day. `day` is an ISO
 * date; a zip archive cannot go back before 1980. Throws if the bytes are not a plain zip archive.
 */
export function withZipTime(bytes: Uint8Array, day: string): Uint8Array {
  const stamped = new Uint8Array(bytes)
  const view = new DataView(stamped.buffer)
  const end = findEnd(view)
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Error('zip directory entry expected')
    stamp(view, at + 12, day)
    stamp(view, view.getUint32(at + 42, true) + 10, day)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return stamped
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  throw new Error('zip archive expected')
}

/** Midnight of the day in the form of MS-DOS: time, then date. */
function stamp(view: DataView, at: number, day: string): void {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  const since1980 = Math.min(127, Math.max(0, year - 1980))
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, (since1980 << 9) | (month << 5) | date, true)
}
