import { languages } from '../domain/text.ts'
import { checkDocumentWording } from '../wording/check-document.ts'
import { deadlineWording } from '../wording/deadline-wording.ts'
import { diffWording } from '../wording/diff-wording.ts'
import { lookBackWording } from '../wording/look-back.ts'
import { rankWording } from '../wording/rank-wording.ts'
import { registerListWording } from '../wording/register-list.ts'
import { wordingOf } from '../wording/wording.ts'

const tables = [
  'gaps',
  'unknown',
  'excluded',
  'issues',
  'summary',
  'joint',
  'register',
  'plans',
  'deadline',
  'nearest',
  'ranking',
  'changes',
  'left-base',
  'trend',
  'fill-in',
]

const workbooks = languages.map((language) => `${registerListWording(language).name}.xlsx`)

const fillInLists = languages.map((language) => `${checkDocumentWording(language).fillIn.name}.xlsx`)

const healthReports = languages.map((language) => `${checkDocumentWording(language).health.name}.xlsx`)

const bulletins = languages.map((language) => `${rankWording(language).file}.xlsx`)

const lookBacks = languages.map((language) => `${lookBackWording(language).name}.xlsx`)

/** Names under which the list of the register may lie in a folder of results. */
export const listNames: readonly string[] = [...workbooks, 'register.csv']

/** True for the names under which an audit writes its documents, in any language. */
export function isOwnFile(name: string): boolean {
  const documents = languages.flatMap((language) => Object.values(wordingOf(language).documents.documents))
  const isWorkbook = [...documents, ...languages.map(deadlineWording), ...languages.map(diffWording)].some(
    (document) => name === `${document.name}.xlsx`,
  )
  return (
    isListToFillIn(name) ||
    isWorkbook ||
    bulletins.includes(name) ||
    isLookBack(name) ||
    healthReports.includes(name) ||
    /^check-[a-z]+\.csv$/.test(name) ||
    /^diff-[a-z-]+\.csv$/.test(name) ||
    tables.some((table) => name === `${table}.csv`)
  )
}

function isLookBack(name: string): boolean {
  return lookBacks.includes(name) || /^look-back-[a-z-]+\.csv$/.test(name)
}

/** True for the names of lists that go around among those who fill them in, and are no ledgers anywhere. */
export function isListToFillIn(name: string): boolean {
  return workbooks.includes(name) || fillInLists.includes(name)
}
