import { linePattern } from './report-layout.ts'

/** Sources of the patterns of a report as it is written, by section: of one element for lists, which have one a line, else of the whole. */
export type PatternSources = readonly {
  readonly name: string
  readonly isList: boolean
  readonly isRequired: boolean
  readonly source: string
}[]

/** The pattern of a section: of one of its lines, or of its value. Both are sticky. */
export interface SectionPattern {
  readonly isList: boolean
  readonly isRequired: boolean
  readonly pattern: RegExp
}

export type ReportPatterns = ReadonlyMap<string, SectionPattern>

/** The patterns of their sources, which can be sent to another thread. */
export function compilePatterns(sources: PatternSources): ReportPatterns {
  return new Map(
    sources.map(({ name, isList, isRequired, source }) => [
      name,
      { isList, isRequired, pattern: isList ? linePattern(source) : new RegExp(source, 'y') },
    ]),
  )
}
