import { AlignmentType, Paragraph, TextRun } from 'docx'
import { fontOf, lines, sizes, spacing, twips } from './docx-look.ts'
import { docxTable } from './docx-table.ts'
import { type Block, type PageLook, plainRuns, type Run, type TextBlock } from './page.ts'
import { plainText } from './plain-text.ts'
import { terminalWidth } from './text-width.ts'

interface Writing {
  readonly look: PageLook
  /** Twips between the margins. */
  readonly width: number
  readonly blocks: readonly Block[]
}

type Paragraphs = readonly (Paragraph | ReturnType<typeof docxTable>)[]

/** One block of a letter as paragraphs. */
export function docxBlock(block: Block, writing: Writing): Paragraphs {
  const { look } = writing
  const { fonts } = look
  switch (block.kind) {
    case 'title':
      return [empty(), titleOf(block.runs, look, sizes.title), empty()]
    case 'number':
      return [paragraph(block.runs, { look, font: fonts.body, alignment: AlignmentType.CENTER })]
    case 'addressee':
      return [paragraph(block.runs, { look, font: fonts.body, alignment: AlignmentType.LEFT })]
    case 'heading':
      return [
        paragraph(block.runs, {
          look,
          font: fonts.heading,
          indent: look.indent,
          keepNext: true,
          bold: look.indent === 0,
        }),
      ]
    case 'paragraph':
      return [
        paragraph(block.runs, {
          ...{ look, font: fonts.body, indent: look.indent, alignment: AlignmentType.BOTH },
          keepNext: isLast(block, writing),
        }),
      ]
    case 'table':
      return [gap(6), docxTable(block.table, writing), gap(10)]
    case 'attachments':
      return [empty(true), ...attachments(block, look)]
    default:
      return signing(block, writing)
  }
}

/** The end of the text stands on the page of the signature, which is never on a page of its own. */
function isLast(block: Block, { blocks }: Writing): boolean {
  return blocks.findLast(({ kind }) => kind === block.kind) === block
}

/** 标题: centered, in the font of titles. */
export function titleOf(runs: readonly Run[], look: PageLook, size: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spacing(lines.title),
    keepNext: true,
    children: runsOf(runs, { look, font: look.fonts.title, size, bold: look.indent === 0 }),
  })
}

/** A line without text; one that is kept with the next does not end a page. */
export function empty(keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: spacing(lines.body) })
}

/** White between a table and the text. */
function gap(points: number): Paragraph {
  return new Paragraph({ spacing: spacing(points), children: [] })
}

interface Style {
  readonly look: PageLook
  readonly font: string
  readonly size?: number
  readonly bold?: boolean
  /** Characters by which the first line is indented. */
  readonly indent?: number
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly keepNext?: boolean
  /** Twips of the further lines, and by which the first hangs out of them. */
  readonly hanging?: { readonly left: number; readonly hanging: number }
  /** Twips from the right margin. */
  readonly right?: number
}

/** A paragraph of the body, with the distance of lines of the body. */
export function paragraph(runs: readonly Run[], style: Style): Paragraph {
  const { indent = 0, alignment = AlignmentType.LEFT, keepNext = false, hanging, right } = style
  return new Paragraph({
    alignment,
    keepNext,
    spacing: spacing(lines.body, { after: style.look.indent === 0 ? 6 : 0 }),
    indent: {
      ...(indent === 0 ? {} : { firstLine: twips(indent * sizes.body), firstLineChars: indent * 100 }),
      ...hanging,
      ...(right === undefined ? {} : { right }),
    },
    children: runsOf(runs, style),
  })
}

/** A run-in heading has its own font; a blank is marked, so that nobody overlooks it. */
function runsOf(runs: readonly Run[], { look, font, size = sizes.body, bold = false }: Style): readonly TextRun[] {
  const { lead } = look.fonts
  const parts = runs.flatMap((run) =>
    plainText(run.text)
      .split('\n')
      .map((text, at) => ({ ...run, text, breaks: at > 0 })),
  )
  return parts.map(
    ({ text, look: mark, breaks }) =>
      new TextRun({
        text,
        ...(breaks ? { break: 1 } : {}),
        size: size * 2,
        font: fontOf(look, mark === 'lead' ? lead : font),
        bold: bold || (mark === 'lead' && look.indent === 0),
        ...(mark === 'blank' ? { highlight: 'yellow' as const } : {}),
      }),
  )
}

/** 附件说明: the label once, the items below one another behind it; never on another page than the signature. */
function attachments({ label, items }: Extract<Block, { kind: 'attachments' }>, look: PageLook): readonly Paragraph[] {
  const lead = look.indent * sizes.body
  const labelWidth = (terminalWidth(label) / 2) * sizes.body + (look.indent === 0 ? sizes.body / 2 : 0)
  const left = lead + labelWidth
  return items.map((item, at) =>
    paragraph([{ text: at === 0 ? label + (look.indent === 0 ? ' ' : '') + item : item }], {
      look,
      font: look.fonts.body,
      hanging: { left: twips(left + sizes.body), hanging: twips(at === 0 ? labelWidth + sizes.body : sizes.body) },
      keepNext: true,
    }),
  )
}

/** 落款: the date four characters from the right, the issuer centered over it, or the other way round if it is the longer. */
function signing(block: TextBlock, writing: Writing): Paragraphs {
  const { look, blocks } = writing
  const widthOf = (kind: Block['kind']) => {
    const found = blocks.find((each) => each.kind === kind)
    return found !== undefined && 'runs' in found ? printedWidth(plainRuns(found.runs)) : 0
  }
  const widest = Math.max(widthOf('signature'), widthOf('date'))
  const fromRight = widthOf('date') >= widthOf('signature') ? 4 : 2
  const right = twips(fromRight * sizes.body + (widest - printedWidth(plainRuns(block.runs))) / 2)
  const signed = paragraph(block.runs, {
    ...{ look, right },
    font: look.fonts.body,
    alignment: AlignmentType.RIGHT,
    keepNext: block.kind === 'signature',
  })
  return block.kind === 'signature' ? [empty(true), empty(true), signed] : [signed]
}

/** Points that a line of the body takes. */
function printedWidth(text: string): number {
  return (terminalWidth(text) / 2) * sizes.body
}
