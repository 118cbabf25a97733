import type { Table } from './document.ts'

/** A letter, as blocks in their order; every format of pages renders any of them. */
export interface Page {
  /** File name without extension. */
  readonly name: string
  /** The title as one text, for the properties of the file. */
  readonly title: string
  /** The as-of date, YYYY-MM-DD. */
  readonly asOf: string
  readonly look: PageLook
  readonly blocks: readonly Block[]
  /** Each begins on a page of its own. */
  readonly annexes: readonly Annex[]
}

/** Fonts and habits of a language. */
export interface PageLook {
  readonly language: 'zh' | 'en'
  readonly fonts: {
    readonly latin: string
    readonly title: string
    readonly body: string
    readonly heading: string
    readonly lead: string
    readonly table: string
    readonly pageNumber: string
    readonly fallback: Readonly<Record<string, string>>
  }
  /** Characters that the first line of a paragraph is indented by. */
  readonly indent: number
  readonly pageNumber: readonly [before: string, after: string]
}

/** A stretch of text: a run-in heading, a blank to be filled in, or plain. */
export interface Run {
  readonly text: string
  readonly look?: 'lead' | 'blank'
}

/** A block of text alone. */
export interface TextBlock {
  readonly kind: 'number' | 'title' | 'addressee' | 'heading' | 'paragraph' | 'signature' | 'date'
  readonly runs: readonly Run[]
}

export type Block =
  | TextBlock
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'attachments'; readonly label: string; readonly items: readonly string[] }

/** 附件: its number, its title and its table. */
export interface Annex {
  readonly label: string
  readonly title: string
  readonly table: Table
}

/** The text of runs without their looks. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
