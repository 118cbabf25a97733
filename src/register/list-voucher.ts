/** 台账凭证: from which line of the log a list was rendered, and whether with masked names. */
export interface Voucher {
  /** The first twelve digits of the hash of that line. */
  readonly digits: string
  readonly redacted: boolean
}

const digits = 'v?([0-9a-f]{12})(-r)?(?![0-9a-z])'

/** The voucher of a list: what stands behind one of the labels, else whatever looks like one in the texts; undefined if nothing does. */
export function findVoucher(texts: readonly string[], labels: readonly string[]): Voucher | undefined {
  const plain = texts.map((text) => text.normalize('NFKC').toLowerCase())
  const labeled = labels.map((label) => new RegExp(`${escaped(label.toLowerCase())}[^0-9a-z]{0,3}${digits}`, 'u'))
  const patterns = [...labeled, new RegExp(`(?<![0-9a-z])${digits}`, 'u')]
  for (const pattern of patterns) {
    for (const text of plain) {
      const match = pattern.exec(text)
      if (match !== null) return { digits: match[1] ?? '', redacted: match[2] !== undefined }
    }
  }
  return undefined
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
