import type { PageLook } from './page.ts'

/** Twentieths of a point, in which Word measures. */
export const twips = (points: number): number => Math.round(points * 20)

const perMillimeter = 72 / 25.4

/** Millimeters in twips. */
const millimeters = (length: number): number => twips(length * perMillimeter)

/** GB/T 9704-2012: A4 with margins of 37, 35, 28 and 26 mm; 22 lines of 28 points on a page. */
export const paper = Object.freeze({
  width: millimeters(210),
  height: millimeters(297),
  margin: Object.freeze({
    top: millimeters(37),
    bottom: millimeters(35),
    left: millimeters(28),
    right: millimeters(26),
    header: millimeters(15),
    footer: millimeters(28),
    gutter: 0,
  }),
})

/** Points: 二号 for the title, 三号 for the body, 五号 in tables, 四号 for page numbers. */
export const sizes = Object.freeze({ title: 22, annexTitle: 18, body: 16, table: 10.5, pageNumber: 14 })

/** Exact distance of lines, in points. */
export const lines = Object.freeze({ title: 35, body: 28, table: 15 })

/** A font for Chinese text beside the one for letters and digits. */
export function fontOf({ fonts }: PageLook, name: string) {
  return { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: name }
}

/** Exactly so many points from line to line. */
export function spacing(points: number, around: { readonly before?: number; readonly after?: number } = {}) {
  const { before = 0, after = 0 } = around
  return { line: twips(points), lineRule: 'exact' as const, before: twips(before), after: twips(after) }
}
