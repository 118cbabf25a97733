import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Artifact } from '../app/ports.ts'
import type { Table } from './document.ts'
import { docxBlock, empty, paragraph, titleOf } from './docx-blocks.ts'
import { fontOf, paper, sizes, spacing, twips } from './docx-look.ts'
import { coreProperties, fontTable } from './docx-parts.ts'
import { docxTable } from './docx-table.ts'
import type { Annex, Page, PageLook } from './page.ts'
import { withZipTime } from './zip-time.ts'

/** Columns of half width that a table may have on an upright page. */
const uprightWidth = 92

/** A letter in the layout of official documents (GB/T 9704); the same letter is the same bytes. */
export async function writeDocx(page: Page): Promise<readonly Artifact[]> {
  const { look } = page
  const document = new Document({
    creator: 'liangxin',
    title: page.title,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf(look, look.fonts.body), size: sizes.body * 2 } } } },
    sections: [letter(page), ...page.annexes.map((annex) => annexSection(annex, look))],
  })
  const packed = await Packer.toBuffer(document, undefined, [coreProperties(page), fontTable(look)])
  return [{ name: `${page.name}.docx`, bytes: withZipTime(new Uint8Array(packed), page.asOf) }]
}

function letter({ look, blocks }: Page): ISectionOptions {
  return section(
    look,
    'upright',
    blocks.flatMap((block) => docxBlock(block, { look, blocks, width: textWidth('upright') })),
  )
}

/** 附件: its number at the top left, its title, its table. A wide table lies on its side. */
function annexSection({ label, title, table }: Annex, look: PageLook): ISectionOptions {
  const turned = widthOf(table) > uprightWidth ? 'turned' : 'upright'
  const note = { look, font: look.fonts.table, indent: 0 }
  return section(look, turned, [
    paragraph([{ text: label }], { ...note, font: look.fonts.heading }),
    titleOf([{ text: title }], look, sizes.annexTitle),
    empty(),
    docxTable(table, { look, width: textWidth(turned) }),
    ...table.notes.map((text) => noteOf(text, look)),
  ])
}

function noteOf(text: string, look: PageLook): Paragraph {
  const run = new TextRun({ text, size: sizes.table * 2, font: fontOf(look, look.fonts.table) })
  return new Paragraph({ spacing: spacing(16, { before: 4 }), children: [run] })
}

function widthOf({ columns }: Table): number {
  return columns.filter(({ only }) => only !== 'data').reduce((sum, { width }) => sum + width, 0)
}

type Turning = 'upright' | 'turned'

/** Twips between the margins; a turned page keeps its margins at its own edges. */
function textWidth(turning: Turning): number {
  const { margin } = paper
  return turning === 'upright' ? paper.width - margin.left - margin.right : paper.height - margin.top - margin.bottom
}

function section(look: PageLook, turning: Turning, children: ISectionOptions['children']): ISectionOptions {
  const { margin } = paper
  const turned = {
    size: { width: paper.width, height: paper.height, orientation: PageOrientation.LANDSCAPE },
    margin: {
      ...margin,
      top: margin.left,
      bottom: margin.right,
      left: margin.top,
      right: margin.bottom,
      footer: twips(40),
    },
  }
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page:
        turning === 'turned' ? turned : { size: { width: paper.width, height: paper.height }, margin: { ...margin } },
    },
    footers: {
      default: pageNumber(look, AlignmentType.RIGHT),
      even: pageNumber(look, AlignmentType.LEFT),
    },
    children,
  }
}

/** — 1 —: odd pages on the right, even ones on the left, one character from the margin. */
function pageNumber(look: PageLook, alignment: 'right' | 'left'): Footer {
  const [before, after] = look.pageNumber
  const size = sizes.pageNumber
  const font = fontOf(look, look.fonts.pageNumber)
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: twips(size), right: twips(size) },
        children: [new TextRun({ size: size * 2, font, children: [before, PageNumber.CURRENT, after] })],
      }),
    ],
  })
}
