import type { CliWording, CommandTopic, CommandWording, HelpWording, RunWording } from '../cli.ts'
import { optionTextsEn } from './cli-options.ts'
import { registerCommands } from './cli-register.ts'

const ledgers =
  'ledger files (.xlsx, .csv, .tsv), folders or patterns; - reads standard input; their order does not matter, and a file is read once'

const rulesCommands = {
  rules: {
    summary: 'list, show, check, test rule packs',
    description: 'A rule pack holds the coverage targets of one document as data. The default is guiding-opinion-2012.',
    examples: [
      ['liangxin rules list', 'the packs that come with the tool'],
      ['liangxin rules show guiding-opinion-2012', 'targets, parameters and base of one pack'],
    ],
  },
  'rules list': {
    summary: 'list the rule packs that come with the tool',
    examples: [['liangxin rules list --json', 'as JSON, for programs']],
  },
  'rules show': {
    summary: 'show targets, clauses, parameters and base of a rule pack',
    arguments: { pack: 'id, folder or JSON file of a rule pack' },
    examples: [['liangxin rules show branch-regulation-2018', 'the pack of the branch regulation']],
  },
  'rules check': {
    summary: 'check a rule pack and point at every mistake',
    arguments: { pack: 'id, folder or JSON file; all packs of the tool if left out' },
    examples: [['liangxin rules check ./our-county/pack.json', 'check a pack of your own']],
  },
  'rules test': {
    summary: 'test a rule pack with its cases.csv',
    arguments: { pack: 'id or folder; all packs of the tool if left out' },
    examples: [['liangxin rules test ./our-county', 'after every change of rules or cases']],
  },
  'rules schema': {
    summary: 'print the JSON Schema of rule packs',
    options: { out: 'write it into this file (default: standard output)' },
    examples: [['liangxin rules schema > rule-pack.schema.json', 'save it']],
  },
  'rules diff': {
    summary: 'compare the targets, parameters and base of two rule packs',
    arguments: { pack: 'a rule pack', 'other-pack': 'the rule pack to compare it with' },
    examples: [['liangxin rules diff guiding-opinion-2012 branch-regulation-2018', 'what two documents ask for']],
  },
} satisfies Partial<Record<CommandTopic, CommandWording>>

const commands = {
  program: {
    summary: 'audit the Party-building coverage of two-new organizations from township ledgers',
    description:
      'Reads eight-clears ledgers, judges every organization by a rule pack, and writes a gap report and a coverage summary.\n' +
      'Every verdict names its cells and its clause; what a ledger does not say is unknown and never counts as reached.',
    examples: [
      ['liangxin ledger.xlsx', 'audit one ledger; the results are written into a folder beside it'],
      ['liangxin audit townships/ -o results', 'audit every ledger of a folder together'],
      ['liangxin check ledger.xlsx', 'see first how well the ledger can be read'],
      ['liangxin explain ledger.xlsx "Some Textile"', 'why one organization is judged as it is'],
      ['liangxin template -o empty.xlsx', 'an empty ledger with drop-downs'],
    ],
  },
  audit: {
    summary: 'audit ledgers: gap report, coverage summary, register of gaps, audit.json',
    description:
      'Every audit is a round of the register: new gaps get their number, closed ones are cancelled, units that are gone from the\n' +
      'base are struck off. Its log is register.jsonl in the folder of the results. A list that was filled in there is read first.',
    arguments: { ledger: ledgers },
    examples: [
      ['liangxin audit ledger.xlsx', 'results in the folder liangxin-out'],
      ['liangxin audit townships/ -o results --by township', 'summary by township'],
      ['liangxin audit ledger.xlsx --blank-as-zero members,floatingMembers', 'blank member counts are 0 (printed)'],
      ['liangxin audit ledger.xlsx --previous last/audit.json', 'compare with the last period'],
      [
        'liangxin audit june/ -o june-results --register county.jsonl --due-in 90',
        'one register for all rounds, 90 days',
      ],
      ['liangxin audit ledger.xlsx --no-register', 'audit only'],
      ['liangxin audit ledger.csv --json --fail-on gap > audit.json', 'for scripts: exit code 1 if there are gaps'],
    ],
  },
  check: {
    summary: 'how well can a ledger be read: headings, missing columns, doubts',
    description:
      'With --annotate a marked copy "ledger-marked.xlsx" is written beside; the ledger stays as it is. The copy is the ledger, with all\n' +
      'personal data that is in it: --redact masks only the list of doubts and the notes. A copy that somebody has saved is not written over.',
    options: {
      failOn: 'data: exit with 1 on errors and warnings, not on notes (default never); other values do nothing',
    },
    arguments: { ledger: ledgers },
    examples: [
      ['liangxin check ledger.xlsx', 'what every column was taken for'],
      ['liangxin check ledger.xlsx --annotate', 'a marked copy for those who fill it in'],
      ['liangxin check townships/ --fail-on data', 'exit code 1 if anything is doubtful'],
    ],
  },
  explain: {
    summary: 'why every target of one organization is judged as it is, with cells and clauses',
    arguments: { ledger: 'one ledger', unit: 'name, part of the name, credit code or row number' },
    examples: [
      ['liangxin explain ledger.xlsx "Some Textile"', 'by name'],
      ['liangxin explain ledger.xlsx 17', 'by row of the ledger'],
    ],
  },
  ...rulesCommands,
  template: {
    summary: 'an empty eight-clears ledger with drop-downs, notes and an example row',
    options: { out: 'file or folder (default: eight-clears.xlsx here)' },
    examples: [['liangxin template -o empty.xlsx', 'with a file name']],
  },
  render: {
    summary: 'make the documents again from an audit.json, without the ledger',
    options: { format: 'format of the documents, may be repeated (default xlsx); json writes audit.json too' },
    arguments: { 'audit.json': 'the audit.json of an earlier audit' },
    examples: [['liangxin render results/audit.json -f csv -o tables', 'as csv']],
  },
  ...registerCommands,
  rank: {
    summary: 'rank the townships, compare with the last period, and write the bulletin',
    description:
      'Places follow the exact ratios; equal ones share a place. Where open units may change a place, it is a range.\n' +
      'With an audit.json of the last period it tells who moved and splits every change into its parts. Periods that differ in rule\n' +
      'pack, parameters or assumptions are not compared.\n' +
      'The combined audit.json is always written: it is what --previous takes next time.',
    arguments: { ledger: 'ledgers as for audit, or audit.json files, several of which are combined; quote patterns' },
    options: {
      format: 'format of the documents, may be repeated (default xlsx and docx); audit.json is always written',
      by: 'group by this, only one (default township)',
      indicator: 'indicator or target to rank by (default the formation rate); further ones only decide ties',
      previous:
        'audit.json of earlier periods, may be repeated: those of one as-of date are one period; the latest is compared with',
      json: 'print the ranking as JSON instead of the table',
    },
    examples: [
      ['liangxin rank ledgers/ --as-of 2012-06-15 -o june', 'audit, rank, and write the bulletin'],
      ['liangxin rank ledgers/ --previous may/audit.json -o june', 'compare with May'],
      [
        'liangxin rank "june/*/audit.json" --indicator formation-rate,overall-coverage-rate',
        'combine what the townships sent',
      ],
      ['liangxin rank june/audit.json --issuer "County committee" --deadline 2012-06-30', 'say who issues it'],
    ],
  },
  deadline: {
    summary: 'tell how many more units every township needs for each goal, and which are nearest',
    description:
      'Units needed are counted over the present base; the least and the most that the open units leave possible stand beside.\n' +
      'Without --indicator everything that has a goal is listed; --goal alone means the formation rate.',
    arguments: { ledger: 'ledgers as for audit, or audit.json files, several of which are combined' },
    options: {
      out: 'write into this folder (default: only shown)',
      format: 'format of the documents, may be repeated (default xlsx)',
      by: 'group by this, only one (default township)',
      json: 'print the result as JSON instead of the tables',
    },
    examples: [
      ['liangxin deadline out/audit.json', 'how far every township is from each goal of the pack'],
      ['liangxin deadline ledgers/ --goal 90%', 'units needed for a formation rate of 90%'],
      ['liangxin deadline out/audit.json --indicator E2 -o goals', 'only target E2, written as goals.xlsx'],
    ],
  },
  diff: {
    summary: 'compare two ledgers: units that appeared, vanished, changed, or are probably renamed',
    description:
      'Every unit stands in one place only: unchanged, changed, likely the same, appeared or vanished. Unknown values are told as\n' +
      'unknown, never as zero. Either side may be an audit.json; what a report does not keep is told.',
    arguments: {
      old: 'the old ledger: a file, a folder, a quoted pattern, or an audit.json',
      new: 'the new ledger, likewise',
    },
    options: {
      out: 'write into this folder (default: only shown)',
      format: 'format of the documents, may be repeated (default xlsx)',
      asOf: 'the date printed on the documents (default today)',
      failOn: 'exit with 1 if anything changed (change) or a unit has vanished (vanished); default never',
      json: 'print the result as JSON',
    },
    examples: [
      ['liangxin diff may/ june/', 'what differs between two months'],
      ['liangxin diff old.xlsx new.xlsx -o comparison', 'written as ledger-comparison.xlsx'],
      ['liangxin diff may/audit.json june/ --fail-on vanished', 'exit with 1 if a unit has vanished'],
    ],
  },
  figures: {
    summary: 'check published figures: one rate, or whether two periods can both hold',
    arguments: { ratio: 'covered/base, e.g. 1214/2422' },
    examples: [
      ['liangxin figures 1214/2422', 'the rate'],
      ['liangxin figures --base 2422 --from 16.06% --to 44.79% --added 693', 'can both rates hold on one base'],
    ],
  },
  completion: {
    summary: 'print a completion script for the shell',
    arguments: { shell: 'bash, zsh or fish' },
    examples: [['liangxin completion bash >> ~/.bashrc', 'install it for bash']],
  },
} satisfies Record<CommandTopic, CommandWording>

const help: HelpWording = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  globalOptions: 'Global options:',
  examples: 'Examples:',
  help: 'show help',
  helpCommand: 'show the help of a command',
  version: 'show the version',
  turnedOff: { color: 'use no colors', register: 'audit only, without a register' },
  optionsWord: '[options]',
  commandWord: '[command]',
  footer:
    'Exit codes: 0 done; 1 findings as asked by --fail-on; 2 wrong usage; 3 rule pack; 4 ledger or file; 5 our own fault.\n' +
    'Options may also stand in liangxin.config.json or in the environment (LIANGXIN_RULES); flag before environment before file.',
}

const run: RunWording = {
  error: (problem) => `error: ${problem}`,
  advice: (text) => `hint: ${text}`,
  asOfToday: (date) => `No as-of date was given: today, ${date}, is used (--as-of sets another).`,
  optionUsed: (key, value, origin) => `  ${key} = ${value} (${origin})`,
  origins: { flag: 'command line', environment: 'environment', file: 'configuration file', default: 'default' },
  progress: (at) => `file ${Math.min(at.files + 1, at.of)} of ${at.of}, ${at.file}, ${at.rows} rows`,
  written: (folder, files) => `Written to ${folder}: ${files.join(', ')}`,
  wouldWrite: (folder, files) => `Dry run, nothing was written. Would write to ${folder}: ${files.join(', ')}`,
  resultFolder: (ledger) => `${ledger}-审计结果`,
  templateFile: 'eight-clears.xlsx',
  standardInput: 'standard input',
}

export const cliWordingEn: CliWording = { commands, options: optionTextsEn, help, run }
