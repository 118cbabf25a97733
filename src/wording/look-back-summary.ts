import { type LookBack, todayAnswers } from '../domain/look-back.ts'
import type { Language } from '../domain/text.ts'
import { fieldName } from './choice-name.ts'
import { type LookBackWording, lookBackWording } from './look-back.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A heading with lines of what, how much, and a note. */
export interface SummarySection {
  readonly heading: string
  readonly lines: readonly (readonly [item: string, value: string | null, note: string])[]
}

interface Words {
  readonly words: LookBackWording
  readonly wording: Wording
}

/** What a look-back came to, for a page and for a terminal. A line without a value is a sentence. */
export function lookBackSummary(value: LookBack, language: Language): readonly SummarySection[] {
  const context = { words: lookBackWording(language), wording: wordingOf(language) }
  const { sections } = context.words
  return [
    { heading: sections.cancelled, lines: cancelledLines(value, context) },
    { heading: sections.founded, lines: foundedLines(value, context) },
    { heading: sections.relapses, lines: relapseLines(value, context) },
    { heading: sections.ones, lines: oneLines(value, context) },
    { heading: sections.standAlone, lines: aloneLines(value, context) },
    { heading: sections.reading, lines: readingLines(value, context) },
  ]
}

type Lines = SummarySection['lines']

function cancelledLines({ register, cancelled, counts }: LookBack, { words }: Words): Lines {
  if (register === null) return [[words.noRegister, null, '']]
  const answers = todayAnswers.filter((says) => counts.today[says] > 0)
  return [
    [words.items.cancelled, words.itemsOfUnits(cancelled.length, counts.cancelledOrganizations), ''],
    ...answers.map((says) => [words.today[says], String(counts.today[says]), ''] as const),
  ]
}

function foundedLines(value: LookBack, { words, wording }: Words): Lines {
  const { counts, founded, foundedOpen, targets } = value
  const { names, language } = wording
  const titles = new Map(targets.map((target) => [target.id, target.title[language]]))
  return [
    [words.items.founded, words.unitsCount(founded.length), ''],
    ...counts.founded.map(({ target, met, gap, unknown }) => {
      const said = [`${names.verdict.met} ${met}`, `${names.verdict.gap} ${gap}`, `${names.verdict.unknown} ${unknown}`]
      return [`${target} ${titles.get(target) ?? ''}`, said.join(wording.reason.cellSeparator), ''] as const
    }),
    [words.items.foundedOpen, words.unitsCount(foundedOpen.length), ''],
    ...(counts.undated === 0 ? [] : [[words.items.undated, words.unitsCount(counts.undated), ''] as const]),
    ...(value.judgedSince === null || value.judgedSince === value.since
      ? []
      : [[words.judgedSince(value.judgedSince), null, ''] as const]),
  ]
}

function relapseLines({ register, counts }: LookBack, { words }: Words): Lines {
  if (register === null) return [[words.noRegister, null, '']]
  return [[words.items.relapsed, words.relapsedOf(counts.relapsed, counts.stoodCancelled), '']]
}

function oneLines({ counts, ones, groups, unnamed }: LookBack, { words, wording }: Words): Lines {
  const said = counts.ones.map((count, position) => {
    const title = ones[position]?.title[wording.language] ?? count.id
    const parts = (['yes', 'no', 'unknown', 'not-recorded'] as const).filter((says) => count[says] > 0)
    return [
      title,
      parts.map((says) => `${words.says[says]} ${count[says]}`).join(wording.reason.cellSeparator),
      '',
    ] as const
  })
  return [
    [words.items.groups, words.groupsCount(groups.length), ''],
    ...(groups.length === 0 ? [] : [[words.items.haveAll, words.groupsCount(counts.haveAll), ''] as const, ...said]),
    ...(unnamed === 0 ? [] : [[words.items.unnamed, words.unitsCount(unnamed), ''] as const]),
  ]
}

function aloneLines({ counts, standAlone }: LookBack, { words, wording }: Words): Lines {
  const { notRecorded, missingColumns, formUnknown, parameters } = standAlone
  const missing = missingColumns.map((field) => fieldName(field, wording.language)).join(wording.names.listSeparator)
  return [
    [words.items.able, words.unitsCount(counts.able), ''],
    [words.items.maybeAble, words.unitsCount(counts.maybeAble), ''],
    ...(notRecorded === 0
      ? []
      : [[words.items.notRecorded, words.unitsCount(notRecorded), words.missingColumns(missing)] as const]),
    ...(formUnknown === 0 ? [] : [[words.items.formUnknown, words.unitsCount(formUnknown), ''] as const]),
    ...parameters.map(
      ({ title, value, assumption }) =>
        [
          words.ableFrom(title[wording.language], String(value ?? wording.documents.notSet), assumption),
          null,
          '',
        ] as const,
    ),
  ]
}

function readingLines({ register }: LookBack, { words }: Words): Lines {
  const voucher = register === null ? null : words.register(register.head.slice(0, 12), register.lastRound)
  return [
    ...(voucher === null ? [] : [[voucher, null, ''] as const]),
    ...(register === null || register.compactedOn === null
      ? []
      : [[words.compacted(register.compactedOn), null, ''] as const]),
    ...words.reading.map((line) => [line, null, ''] as const),
  ]
}
