import type { Table } from './document.ts'
import { type Line, pageTable, wideLine } from './page-table.ts'
import type { RegisterContext } from './register-context.ts'

/** Digits of a hash that tell files apart; audit.json and the log have all of them. */
const hashLength = 12

/** 说明: how the list is filled in, where its states come from, its targets, and what the round rests on. */
export function registerNotes(context: RegisterContext): Table {
  const { words, wording, register, language } = context
  const round = register.lastRound?.round
  const targets = (round?.targets ?? []).map(
    ({ id, title, clause, force }): Line => [`${id} ${title[language]}`, wording.names.force[force], clause],
  )
  const inputs = (round?.inputs ?? []).map(
    ({ file, sheet, sha256 }): Line => [file, sheet, `SHA-256 ${sha256.slice(0, hashLength)}…`],
  )
  const basis: readonly Line[] =
    round === undefined
      ? []
      : [
          [words.pack, `${round.pack.id} ${round.pack.version}`, round.pack.title[language]],
          [...words.review(round.requireReview), ''],
        ]
  return pageTable(
    context,
    {
      id: 'notes',
      sheet: words.sheets.notes,
      title: wording.documents.titled(words.title, words.sheets.notes),
      layout: 'page',
      widths: [40, 28, 40],
    },
    [
      ...words.notes.map(({ heading, lines }) => ({ heading, lines: lines.map(wideLine) })),
      { heading: words.sections.targets, lines: targets },
      { heading: words.sections.round, lines: basis },
      { heading: words.sections.inputs, lines: inputs },
    ],
  )
}
