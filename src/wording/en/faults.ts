import type { InnerFault, PackProblem } from '../../domain/fault.ts'
import type { FileProblem } from '../../domain/file-problem.ts'
import type { FaultText, FaultWording } from '../fault-wording.ts'
import { inputProblemText, kindOfFile } from '../input-wording.ts'
import { fileProblemText } from '../problem-wording.ts'
import { combineFaults } from './combine-faults.ts'
import { input as inputs } from './input.ts'
import { packProblemLine } from './pack-problems.ts'
import { problemsEn } from './problems.ts'
import { registerFaults } from './register-faults.ts'
import { nearest, usageFaults } from './usage-faults.ts'

const pack = {
  'pack-not-found': ({ pack: id, nearest: name, valid }) => ({
    problem: `There is no rule pack "${id}".`,
    advice: `${nearest(name)}Packs that come with the tool: ${valid}. The path of a pack folder or JSON file will do too.`,
  }),
  'pack-unreadable': ({ file, problem }) => ({
    problem: `The rule pack file ${file} cannot be opened: ${said(problem)}`,
    advice: 'Check that it exists, may be read, and is saved as UTF-8.',
  }),
  'pack-invalid': ({ file, problems }) => ({
    problem: `The rule pack ${file} has ${problems.length} errors:\n${problems.map(indented).join('\n')}`,
    advice: 'Correct them and run liangxin rules check; nothing is judged until the pack is right.',
  }),
  'pack-parameter-missing': ({ pack: id, parameters }) => ({
    problem: `The document behind the rule pack ${id} leaves these figures open; you have to give them: ${parameters}.`,
    advice: 'Use --set name=value for each, for example --set name=30.',
  }),
  'pack-cases-columns': ({ file, columns }) => ({
    problem: `The case file ${file} lacks columns that it must have: ${columns}`,
    advice: 'The first row names the columns: fields (such as members), and target, expect and note.',
  }),
  'pack-cases-unreadable': ({ file, problem }) => ({
    problem: `The case file ${file} cannot be read: ${said(problem)}`,
    advice: 'A case file is a table whose first row names the columns; save it as csv in Excel or WPS.',
  }),
  'pack-cases-failed': ({ pack: id, failed, missing, total }) => ({
    problem: `${failed} of ${total} test cases of the rule pack ${id} do not hold${missing === 0 ? '' : `, and ${missing} cases are missing`}.`,
    advice: 'Compare the cases listed above and correct pack.json or cases.csv.',
  }),
} satisfies Partial<FaultWording>

const input = {
  'config-invalid': ({ file, pointer, problem }) => ({
    problem: `Reading the configuration ${file}: ${pointer || 'the beginning'} is wrong: ${said(problem)}`,
    advice: 'Correct the file, or move it away and run again.',
  }),
  'input-not-found': ({ file }) => ({
    problem: `There is no file ${file}.`,
    advice: 'Check the name and the folder; put names with blanks in double quotes.',
  }),
  'input-no-files': ({ given }) => ({
    problem: `There is no ledger that can be read (.xlsx, .csv, .tsv) in ${given}.`,
    advice: 'Check the folder, and that the ledgers are saved as xlsx or csv.',
  }),
  'input-is-folder': ({ file }) => ({
    problem: `${file} is a folder; a file is needed here.`,
    advice: 'Name a file in that folder.',
  }),
  'input-not-permitted': ({ file }) => ({
    problem: `${file} may not be read.`,
    advice: 'Close it in Excel or WPS, or copy it to a folder of your own.',
  }),
  'input-empty': ({ file }) => ({
    problem: `${file} is empty: there is nothing in it.`,
    advice: 'It was probably not downloaded or saved completely; get the file again.',
  }),
  'input-blank-sheets': ({ file, sheets }) => ({
    problem: `The sheets of ${file} have no content (${sheets}).`,
    advice: 'Check that the ledger was saved, and that its content is not in another file.',
  }),
  'input-not-a-ledger': ({ file, looksLike }) => ({
    problem: `${file} is not a spreadsheet; its content looks like ${kindOfFile(looksLike, inputs)}.`,
    advice: 'Open the original ledger in Excel or WPS and save it as .xlsx; renaming a file does not help.',
  }),
  'input-encrypted': ({ file }) => ({
    problem: `${file} is protected by a password and cannot be read.`,
    advice: 'Open it in Excel or WPS, remove the password and save it as .xlsx.',
  }),
  'input-old-format': ({ file, looksLike }) => ({
    problem: `${file} looks like ${kindOfFile(looksLike, inputs)}, which cannot be read directly.`,
    advice:
      'Open it in Excel or WPS and save it as .xlsx; another extension alone does not help.\nMany files at once, with LibreOffice: soffice --headless --convert-to xlsx FILES',
  }),
  'input-damaged': ({ file, problem }) => ({
    problem: `Reading ${file}: the file is damaged: ${inputProblemText(problem, inputs)}`,
    advice: 'Open it in Excel or WPS and save it again; if that fails, ask for a new copy.',
  }),
  'input-encoding': ({ file, encoding, byte }) => ({
    problem: `The text encoding of ${file} is not recognized (tried up to ${encoding}; byte ${byte} does not fit).`,
    advice: 'Name the encoding with --encoding, or save the file as .xlsx in Excel or WPS.',
  }),
  'input-not-utf8': ({ file, problem }) => ({
    problem: `${file} cannot be read: ${said(problem)}`,
    advice: 'Open it in an editor and save it as UTF-8.',
  }),
  'input-too-large': ({ file, problem }) => ({
    problem: `${file} is too large: ${inputProblemText(problem, inputs)}`,
    advice: 'Split it by township, or save it as csv.',
  }),
  'input-no-sheet': ({ file, sheet, sheets, nearest: name }) => ({
    problem: `${file} has no sheet "${sheet}".`,
    advice: `${nearest(name)}Its sheets: ${sheets}.`,
  }),
  'input-no-headings': ({ file, sheets }) => ({
    problem: `No headings of a ledger were recognized in ${file} (sheets looked at: ${sheets}).`,
    advice:
      'A ledger has a column for the name of the unit and some of the eight clears. Compare with liangxin template, or add headings with --columns.',
  }),
  'input-no-rows': ({ file, sheet }) => ({
    problem: `The sheet "${sheet}" of ${file} has headings but not one unit.`,
    advice: 'Check that the ledger is not an empty form and that its data are not on another sheet.',
  }),
  'input-side-by-side': ({ file, sheet, first, second }) => ({
    problem: `The sheet "${sheet}" of ${file} has two tables side by side (${first} and ${second} are both names of units): two units a row.`,
    advice:
      'Cut the right one and paste it below the left one, one unit a row. Until then the ledger is not read, lest units are missed.',
  }),
  'input-not-answers': ({ file }) => ({
    problem: `${file} is no fill-in list: it lacks the columns for the unit, what is asked and the answer.`,
    advice: 'Use the list that check writes, and leave its headings.',
  }),
  'dictionary-invalid': ({ file, pointer, problem }) => ({
    problem: `The file of headings ${file} is wrong at ${pointer || 'the beginning'}: ${said(problem)}`,
    advice: 'Correct it and run again.',
  }),
  'template-invalid': ({ file, pointer, problem }) => ({
    problem: `The bulletin template ${file} is wrong at ${pointer || 'the beginning'}: ${said(problem)}`,
    advice: 'Correct it and run again; the templates in rules/bulletin show what is possible.',
  }),
  'report-invalid': ({ file, pointer, problem }) => ({
    problem: `${file} is not a complete audit result; ${pointer || 'the beginning'} is wrong: ${said(problem)}`,
    advice: 'Use an audit.json written by liangxin audit, unedited; if it is of another version, audit again.',
  }),
  'input-among-others': ({ of, inner }) => {
    const { problem, advice } = wordInner(inner)
    return {
      problem,
      advice: `${advice}\nBecause of this file none of the ${of} ledgers was audited, and nothing was written. To audit the others first, leave out --strict, or move this file elsewhere.`,
    }
  },
  'input-none-readable': ({ of, inner }) => {
    const told = inner.map(wordInner).map(({ problem, advice }) => `  ${problem} ${advice}`)
    return {
      problem: `None of the ${of} ledgers can be read:\n${told.join('\n')}`,
      advice: 'Put the files right as said above and run again; nothing was written this time.',
    }
  },
} satisfies Partial<FaultWording>

const output = {
  'output-locked': ({ file }) => ({
    problem: `${file} cannot be written: another program has it open.`,
    advice: 'Close it in Excel or WPS and run again; nothing was written this time.',
  }),
  'output-not-permitted': ({ file }) => ({
    problem: `${file} may not be written.`,
    advice: 'Choose a folder of your own with -o; nothing was written this time.',
  }),
  'output-failed': ({ file, problem }) => ({
    problem: `Writing ${file} failed: ${said(problem)}`,
    advice: 'Check the free space and the folder; nothing was written this time.',
  }),
  'output-is-folder': ({ file }) => ({
    problem: `${file} is a folder already; it was not written.`,
    advice: 'Choose another place with -o, or rename that folder; nothing was written this time.',
  }),
  'output-is-input': ({ file }) => ({
    problem: `${file} is a file that was read; it was not overwritten.`,
    advice: 'Choose another folder or file name with -o.',
  }),
  'output-filled-in': ({ file }) => ({
    problem: `${file} has answers that somebody filled in; nothing was written over it.`,
    advice: 'Take the answers in with audit --answers and move the list away, or choose another folder with -o.',
  }),
  'output-exists': ({ file }) => ({
    problem: `${file} exists already and may have been filled in; it was left as it is.`,
    advice: 'Name another file with -o, or move it away first.',
  }),
  'output-not-a-folder': ({ file }) => ({
    problem: `${file} is a file; the results need a folder.`,
    advice: 'Name a folder with -o; nothing was written this time.',
  }),
  internal: ({ problem }) => ({
    problem: `The program itself failed: ${problem}`,
    advice: 'The ledger is not to blame. Run again with --verbose and send what is shown to the maintainers.',
  }),
} satisfies Partial<FaultWording>

function said(problem: FileProblem): string {
  return `${fileProblemText(problem, problemsEn)}.`
}

function wordInner(inner: InnerFault): FaultText {
  const say = faults[inner.code] as (args: InnerFault['args']) => FaultText
  return say(inner.args)
}

function indented(problem: PackProblem): string {
  return `  ${packProblemLine(problem)}`
}

export const faults: FaultWording = {
  ...usageFaults,
  ...pack,
  ...input,
  ...combineFaults,
  ...registerFaults,
  ...output,
}
