import { languages } from '../domain/text.ts'
import { deadlineWording } from '../wording/deadline-wording.ts'
import { wordingOf } from '../wording/wording.ts'

const tables = ['gaps', 'unknown', 'excluded', 'issues', 'summary', 'joint', 'plans', 'deadline', 'nearest']

/** True for the names under which an audit writes its documents, in any language. */
export function isOwnFile(name: string): boolean {
  const documents = languages.flatMap((language) => Object.values(wordingOf(language).documents.documents))
  const workbooks = [...documents, ...languages.map(deadlineWording)].map((document) => `${document.name}.xlsx`)
  return workbooks.includes(name) || tables.some((table) => name === `${table}.csv`)
}
