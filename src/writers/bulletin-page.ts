import type { BulletinFacts } from '../domain/bulletin.ts'
import type {
  BulletinBlock,
  BulletinFlag,
  BulletinSentence,
  BulletinTable,
  BulletinTemplate,
} from '../domain/bulletin-template.ts'
import type { Language } from '../domain/text.ts'
import { type BulletinContext, bulletinContext } from '../wording/bulletin-context.ts'
import { bulletinFlags } from '../wording/bulletin-flags.ts'
import { type BulletinValues, bulletinValues } from '../wording/bulletin-values.ts'
import { filled, joined } from './fill-template.ts'
import { type Annex, type Block, type Page, plainRuns, type Run } from './page.ts'
import { letterTable } from './ranking-document.ts'

interface Filling {
  readonly context: BulletinContext
  readonly values: BulletinValues
  readonly flags: Readonly<Record<BulletinFlag, boolean>>
}

/** 排名通报 as a letter: the template with its values filled in, without what does not apply, numbered. */
export function bulletinPage(facts: BulletinFacts, template: BulletinTemplate, language: Language): Page {
  const context = bulletinContext(facts, language)
  const filling = { context, values: bulletinValues(facts, language), flags: bulletinFlags(facts) }
  const { words } = context
  const fill = (text: string) => filled(text, filling.values)
  const annexes = annexesOf(template, filling)
  const opening = sentences(template.opening, filling)
  return {
    name: template.file,
    title: plainRuns(fill(template.title)).replaceAll('\n', words.space),
    asOf: facts.input.ranking.asOf,
    look: { language, fonts: words.fonts, indent: words.indent, pageNumber: words.pageNumber },
    blocks: [
      { kind: 'number', runs: fill(template.number) },
      { kind: 'title', runs: fill(template.title) },
      { kind: 'addressee', runs: fill(template.addressee) },
      ...(opening.length === 0 ? [] : [{ kind: 'paragraph' as const, runs: opening }]),
      ...sectionBlocks(template, filling),
      ...attachmentList(annexes, context),
      { kind: 'signature', runs: fill(template.signature) },
      { kind: 'date', runs: fill(template.date) },
    ],
    annexes,
  }
}

/** True if every condition holds; `!` before one turns it around. */
function holds(when: readonly string[] | undefined, flags: Filling['flags']): boolean {
  const byName: ReadonlyMap<string, boolean> = new Map(Object.entries(flags))
  return (when ?? []).every((name) => (name.startsWith('!') ? byName.get(name.slice(1)) !== true : byName.get(name)))
}

function sectionBlocks({ sections }: BulletinTemplate, filling: Filling): readonly Block[] {
  const { words } = filling.context
  const kept = sections
    .filter(({ when }) => holds(when, filling.flags))
    .map(({ heading, blocks }) => ({ heading, blocks: bodyBlocks(blocks, filling) }))
    .filter(({ blocks }) => blocks.length > 0)
  return kept.flatMap(({ heading, blocks }, at): readonly Block[] => [
    { kind: 'heading', runs: filled(words.section(at + 1, heading), filling.values) },
    ...blocks,
  ])
}

/** The blocks that apply; those with a run-in heading are numbered among themselves. */
function bodyBlocks(blocks: readonly BulletinBlock[], filling: Filling): readonly Block[] {
  const { context, flags, values } = filling
  const kept = blocks.filter(({ when }) => holds(when, flags)).flatMap((block) => said(block, filling))
  const led = kept.filter(({ block }) => leadOf(block) !== undefined).map(({ block }) => block)
  return kept.map(({ block, runs }): Block => {
    if ('table' in block) return { kind: 'table', table: letterTable(block.table as BulletinTable, context) }
    const lead = leadOf(block)
    if (lead === undefined) return { kind: 'paragraph', runs }
    const heading = context.words.lead(led.indexOf(block) + 1, plainRuns(filled(lead, values)))
    const end = /[.。：:]$/.test(heading) ? heading : `${heading}${context.words.leadEnd}`
    return { kind: 'paragraph', runs: [{ text: `${end}${context.words.space}`, look: 'lead' }, ...runs] }
  })
}

function leadOf(block: BulletinBlock): string | undefined {
  return 'lead' in block ? block.lead : undefined
}

interface Said {
  readonly block: BulletinBlock
  readonly runs: readonly Run[]
}

/** A paragraph of which no sentence applies is left out. */
function said(block: BulletinBlock, filling: Filling): readonly Said[] {
  if ('table' in block) return [{ block, runs: [] }]
  const runs = sentences(block.sentences, filling)
  return runs.length === 0 ? [] : [{ block, runs }]
}

function sentences(list: readonly BulletinSentence[], { context, values, flags }: Filling): readonly Run[] {
  const kept = list
    .map((sentence) => (typeof sentence === 'string' ? { text: sentence, when: [] } : sentence))
    .filter(({ when }) => holds(when, flags))
  return joined(kept.flatMap(({ text }, at) => filled(at === 0 ? text : context.words.space + text, values)))
}

function annexesOf({ attachments }: BulletinTemplate, { context, values, flags }: Filling): readonly Annex[] {
  const kept = attachments.filter(({ when }) => holds(when, flags))
  return kept.map(({ title, table }, at) => ({
    label: context.words.attachment(at + 1, kept.length === 1),
    title: plainRuns(filled(title, values)),
    table: letterTable(table as BulletinTable, context),
  }))
}

function attachmentList(annexes: readonly Annex[], { words }: BulletinContext): readonly Block[] {
  if (annexes.length === 0) return []
  const items = annexes.map(({ title }, at) => words.attachmentItem(at + 1, title, annexes.length === 1))
  return [{ kind: 'attachments', label: words.attachments, items }]
}
