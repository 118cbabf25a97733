import { readingWording } from '../wording/reading.ts'
import type { DocumentContext } from './document-context.ts'
import { type Section, wideLine } from './page-table.ts'

/** 未能读取的文件: every ledger that could not be read, why, and what that means; without lines if there is none. */
export function failureSection({ report }: Pick<DocumentContext, 'report'>): Section {
  const { failures = [], lang } = report
  const { failures: heading, whatItMeans } = readingWording(lang)
  const lines = failures.map(({ message }) => wideLine(message))
  return { heading, lines: lines.length === 0 ? [] : [...lines, wideLine(whatItMeans)] }
}
