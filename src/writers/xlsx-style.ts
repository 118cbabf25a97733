import type { Column, Document, Tone } from './document.ts'
import type { CellStyle } from './xlsx-library.ts'

const line = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const
const box = { top: line, left: line, bottom: line, right: line } as const
const run = { ...box, top: { style: 'medium', color: { argb: 'FF6B7785' } } } as const

const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const

const tones: Readonly<Record<Tone, { readonly text: string; readonly ground: string } | undefined>> = {
  good: { text: 'FF1B6B3A', ground: 'FFE3F2E7' },
  bad: { text: 'FFB3261E', ground: 'FFFBE4E2' },
  doubt: { text: 'FF8A5A00', ground: 'FFFFF2D6' },
  plain: undefined,
}

/** Points of the body font. */
const bodySize = 10

/** What a body cell looks like: its column, its tone, and whether a new run of rows begins. */
interface BodyLook {
  readonly kind: Column['kind']
  readonly align: Column['align']
  readonly tone: Tone
  readonly startsRun: boolean
  /** People fill it in. */
  readonly input?: boolean
}

/** The styles of one workbook; the same look is always the same object, which the library writes only once. */
export interface StyleSheet {
  readonly title: CellStyle
  readonly subtitle: CellStyle
  readonly note: CellStyle
  readonly heading: CellStyle
  readonly section: CellStyle
  readonly wide: CellStyle
  readonly signatures: CellStyle
  readonly body: (look: BodyLook) => CellStyle
}

/** Styles in the fonts of a document. */
export function styleSheet(names: Document['fonts']): StyleSheet {
  const made = new Map<string, CellStyle>()
  return {
    title: {
      font: { name: names.title, size: 16, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    },
    subtitle: {
      font: { name: names.body, size: 10 },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    },
    note: {
      font: { name: names.body, size: 9, color: { argb: 'FF52606D' } },
      alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
    },
    heading: {
      font: { name: names.title, size: bodySize, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      fill: fill('FFDCE6F1'),
      border: box,
    },
    section: {
      font: { name: names.title, size: 11, bold: true },
      alignment: { horizontal: 'left', vertical: 'middle' },
      fill: fill('FFEEF2F6'),
      border: box,
    },
    wide: {
      font: { name: names.body, size: bodySize },
      alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
      border: box,
    },
    signatures: {
      font: { name: names.body, size: 11 },
      alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
    },
    body: (look) => {
      const key = `${look.kind} ${look.align ?? ''} ${look.tone} ${look.startsRun} ${look.input ?? false}`
      const style = made.get(key) ?? bodyStyle(names.body, look)
      made.set(key, style)
      return style
    },
  }
}

/** Cells that people fill in are pale, and stay open if somebody protects the sheet. */
const inputLook = { fill: fill('FFEAF3FB'), protection: { locked: false } } as const

function bodyStyle(name: string, { kind, align, tone, startsRun, input }: BodyLook): CellStyle {
  const colours = tones[tone]
  return {
    font: { name, size: bodySize, ...(colours ? { color: { argb: colours.text } } : {}) },
    alignment: { horizontal: align ?? defaultAlign(kind), vertical: 'middle', wrapText: true },
    border: startsRun ? run : box,
    numFmt: numberFormat(kind),
    ...(input === true ? inputLook : {}),
    ...(colours ? { fill: fill(colours.ground) } : {}),
  }
}

function defaultAlign(kind: Column['kind']): 'left' | 'center' | 'right' {
  if (kind === 'integer' || kind === 'percent' || kind === 'points') return 'right'
  return kind === 'verdict' || kind === 'date' ? 'center' : 'left'
}

/** Identifiers are text for good, so that no program makes a number of eighteen digits. */
function numberFormat(kind: Column['kind']): string {
  if (kind === 'percent') return '0.00%'
  if (kind === 'points') return '+0.00;-0.00;0.00'
  if (kind === 'identifier') return '@'
  if (kind === 'date') return 'yyyy-mm-dd'
  return 'General'
}
