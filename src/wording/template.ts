import type { Clear, FieldId } from '../domain/field.ts'
import type { Language } from '../domain/text.ts'
import { templateEn } from './en/template.ts'
import { templateZh } from './zh/template.ts'

/** The texts of the empty ledger. Headings and options are Chinese in every language: townships fill it in. */
export interface TemplateWording {
  readonly sheet: string
  readonly notesSheet: string
  readonly title: string
  /** The line above the headings: who reports, when. */
  readonly reporting: string
  readonly serial: string
  readonly groups: Readonly<Record<Clear, string>>
  /** How a field is filled in; fields without a note say it by their heading. */
  readonly notes: Readonly<Partial<Record<FieldId, string>>>
  /** Above the notes; it holds `templateNotesMark`. */
  readonly notesTitle: string
  readonly notesHead: readonly [field: string, note: string, options: string]
  readonly generalNotes: readonly string[]
  readonly example: Readonly<Partial<Record<FieldId, string | number>>>
  readonly exampleMark: string
  readonly yes: string
  readonly no: string
  /** Answers to whether there is something, where no name is asked for. */
  readonly has: string
  readonly hasNot: string
  readonly errors: {
    readonly list: string
    readonly count: string
    readonly amount: string
    readonly date: string
    readonly code: string
  }
}

const byLanguage: Readonly<Record<Language, TemplateWording>> = Object.freeze({ zh: templateZh, en: templateEn })

/** The texts of the empty ledger in one language. */
export function templateWording(language: Language): TemplateWording {
  return byLanguage[language]
}
