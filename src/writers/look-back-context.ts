import type { LookBack } from '../domain/look-back.ts'
import type { EvidenceCell, LedgerPlace } from '../domain/register-event.ts'
import type { PlacedCell } from '../domain/report-look-back.ts'
import type { Language } from '../domain/text.ts'
import { fieldName } from '../wording/choice-name.ts'
import { type LookBackWording, lookBackWording } from '../wording/look-back.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'

/** A look-back with its words and what its tables look up again and again. */
export interface LookBackContext {
  readonly value: LookBack
  readonly wording: Wording
  readonly words: LookBackWording
  readonly subtitle: readonly string[]
  /** A target in one line to read, by its id. */
  readonly target: (id: string) => string
  readonly place: (at: LedgerPlace | null) => string
  readonly cells: (cells: readonly EvidenceCell[]) => string
  /** The first few cells, with their sheet if they are of several. */
  readonly someCells: (cells: readonly PlacedCell[], several: boolean) => string
}

/** So many cells are quoted of a joint organization, however many units it has. */
const quoted = 3

interface SameCells extends Omit<EvidenceCell, 'cell'> {
  readonly cells: readonly string[]
}

/** What kind of unit it is stands elsewhere and proves nothing, unless it is all there is. */
function telling(cells: readonly EvidenceCell[]): readonly EvidenceCell[] {
  const others = cells.filter(({ field }) => field !== 'sector' && field !== 'kind')
  return others.length === 0 ? cells : others
}

/** Cells of one field that say the same, such as the columns of one choice, are named together. */
function together(cells: readonly EvidenceCell[]): readonly SameCells[] {
  const same = new Map<string, SameCells>()
  for (const { cell, field, text } of cells) {
    const key = JSON.stringify([field, cell === null ? null : text])
    const known = same.get(key)?.cells ?? []
    const isNew = cell !== null && !known.includes(cell)
    same.set(key, { field, text, cells: isNew ? [...known, cell] : known })
  }
  return [...same.values()]
}

/** Prepares a look-back for its documents. */
export function lookBackContext(value: LookBack, language: Language): LookBackContext {
  const wording = wordingOf(language)
  const words = lookBackWording(language)
  const { documents, reason } = wording
  const targets = new Map(value.targets.map((target) => [target.id, target]))
  const say = ({ cells, field, text }: SameCells) =>
    words.cell(cells.join(wording.names.listSeparator), fieldName(field, language), text)
  const cell = (one: EvidenceCell) => say({ ...one, cells: one.cell === null ? [] : [one.cell] })
  const cells = (all: readonly EvidenceCell[]) => together(telling(all)).map(say).join(reason.cellSeparator)
  return {
    value,
    wording,
    words,
    subtitle: [
      documents.asOf(value.asOf),
      words.period(value.since, value.until),
      documents.pack(value.pack.title[language], value.pack.id, value.pack.version),
    ],
    target(id) {
      const target = targets.get(id)
      return target === undefined ? id : documents.target({ ...target, title: target.title[language] })
    },
    place: (at) => (at === null ? '' : documents.place(at)),
    cells,
    someCells(all, several) {
      const said = all.map((each) => (several ? words.cellIn(words.sheetOf(each), cell(each)) : cell(each)))
      const shown = said.slice(0, quoted).join(reason.cellSeparator)
      return said.length <= quoted ? shown : words.andMore(shown, said.length - quoted)
    },
  }
}
