import { cellName } from '../../domain/cell.ts'
import { doubtKind, doubtKinds } from '../../domain/doubt-kind.ts'
import { type Language, languages } from '../../domain/text.ts'
import { markedCopyWording } from '../../wording/marked-copy.ts'
import type { Mark } from './mark.ts'
import type { Note } from './notes-part.ts'

/** What the note of a marked cell says: what is wrong, what would be accepted, and what waits for it. */
export function noteOf({ row, column, kind, doubts }: Mark, language: Language): Note {
  const { kinds, note } = markedCopyWording(language)
  const wanted = new Set(doubts.flatMap((doubt) => (doubt.wanted === null ? [] : [note.wanted(doubt.wanted)])))
  const messages = doubts.map((doubt) => {
    const own = doubtKind(doubt)
    return own === kind ? doubt.message : note.title(kinds[own]) + doubt.message
  })
  const most = doubts.reduce((one, other) => (other.decides > one.decides ? other : one))
  const decides = most.decides === 0 ? [] : [note.decides(most.decides, most.targets)]
  return {
    cell: cellName(row, column),
    title: note.title(kinds[kind]),
    text: [...new Set([...messages, ...wanted, ...decides])].join('\n'),
  }
}

/** Every title that a note of ours can have, in any language. */
export function noteTitles(): readonly string[] {
  return languages.flatMap((language) => {
    const { kinds, note } = markedCopyWording(language)
    return doubtKinds.map((kind) => note.title(kinds[kind]))
  })
}
