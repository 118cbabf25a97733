import { doubtListMark } from '../../domain/doubt-kind.ts'
import type { MarkedCopyWording } from '../marked-copy.ts'

export const markedCopyEn: MarkedCopyWording = {
  suffix: '-marked',
  sheet: 'Doubts',
  title: 'Doubts about the ledger',
  made: ({ file, asOf }) => `${file}    as of ${asOf}    made by ${doubtListMark}`,
  kinds: { error: 'Error', warning: 'Warning', waiting: 'To fill in', hint: 'Hint' },
  counted: (kind, count) => `${kind}: ${count}`,
  legend:
    'The cells of the ledger have the colors above, and a note each: errors are to be corrected, warnings to be checked, and verdicts wait for the cells that are to be filled in, most of them blank. Hints are listed here only. The column “Cell” leads to the place; “Verdicts” is how many verdicts stay open as long as it is left as it is: begin with the largest. Hand in this workbook or your own again when you are done; this sheet is never read as a ledger.',
  columns: {
    number: 'No.',
    kind: 'Kind',
    sheet: 'Sheet',
    cell: 'Cell',
    organization: 'Organization',
    field: 'Field',
    text: 'Now',
    message: 'What is wrong',
    wanted: 'What is accepted',
    decides: 'Verdicts',
  },
  row: (number) => `row ${number}`,
  none: 'No doubts were found.',
  note: {
    title: (kind) => `[${kind}]`,
    wanted: (text) => `Accepted: ${text}`,
    decides: (count, targets) =>
      `Verdicts that wait for it: ${count}${targets.length === 0 ? '' : ` (${targets.join(', ')})`}`,
  },
}
