import type { CliWording, CommandTopic, CommandWording, HelpWording, RunWording } from '../cli.ts'
import { optionTextsZh } from './cli-options.ts'
import { registerCommands } from './cli-register.ts'

const ledgers =
  '台账文件（.xlsx、.csv、.tsv）、文件夹或通配符；- 表示从标准输入读取；先后次序不影响结果，同一个文件只读一次'

const rulesCommands = {
  rules: {
    summary: '查看、检查、测试规则包',
    description: '规则包把一份文件的覆盖目标写成数据。不写规则包时用 guiding-opinion-2012（指导意见）。',
    examples: [
      ['liangxin rules list', '列出自带的规则包'],
      ['liangxin rules show guiding-opinion-2012', '逐条查看目标、参数和口径'],
    ],
  },
  'rules list': {
    summary: '列出自带的规则包',
    examples: [['liangxin rules list --json', '以 JSON 输出，供程序使用']],
  },
  'rules show': {
    summary: '显示一个规则包的目标、条款、参数和口径',
    arguments: { pack: '规则包编号、文件夹或 JSON 文件' },
    examples: [['liangxin rules show branch-regulation-2018', '查看支部工作条例规则包']],
  },
  'rules check': {
    summary: '检查规则包是否写对，逐处指出错误',
    arguments: { pack: '规则包编号、文件夹或 JSON 文件；不写则检查全部自带的规则包' },
    examples: [['liangxin rules check ./我县规则/pack.json', '检查自己写的规则包']],
  },
  'rules test': {
    summary: '用规则包自带的 cases.csv 检验判定是否如预期',
    arguments: { pack: '规则包编号或文件夹；不写则测试全部自带的规则包' },
    examples: [['liangxin rules test ./我县规则', '改了规则或用例之后跑一遍']],
  },
  'rules schema': {
    summary: '输出规则包的 JSON Schema，供编辑器补全',
    options: { out: '写成这个文件（默认写到标准输出）' },
    examples: [['liangxin rules schema > rule-pack.schema.json', '存成文件']],
  },
  'rules diff': {
    summary: '比较两个规则包的目标、参数和口径',
    arguments: { pack: '规则包', 'other-pack': '与之比较的规则包' },
    examples: [['liangxin rules diff guiding-opinion-2012 branch-regulation-2018', '看两份文件的要求有何不同']],
  },
} satisfies Partial<Record<CommandTopic, CommandWording>>

const commands = {
  program: {
    summary: '两新组织党建覆盖审核：读台账，找缺口，算覆盖率',
    description:
      '读取乡镇“八个清”台账，按规则包逐家判定组织覆盖和工作覆盖，写出缺口报告和覆盖率汇总。\n' +
      '每一条判定都注明依据的单元格和条款；台账没有写明的，一律列为待核实，不算达标。',
    examples: [
      ['liangxin 台账.xlsx', '审核一份台账，结果写在旁边的“台账-审计结果”文件夹'],
      ['liangxin audit 各乡镇台账/ -o 审核结果', '合并审核一个文件夹里的全部台账'],
      ['liangxin check 台账.xlsx', '先看台账能读懂多少'],
      ['liangxin explain 台账.xlsx 某某公司', '看一家单位为什么这样判定'],
      ['liangxin template -o 空白台账.xlsx', '生成带下拉选项的空白台账'],
    ],
  },
  audit: {
    summary: '审核台账，挂号销号，写出缺口报告、覆盖率汇总、挂号销号清单和 audit.json',
    description:
      '每审核一次，登记一轮：新缺口挂号，补上的销号，单位注销的核减；登记簿是结果文件夹里的 register.jsonl，逐轮续写。\n' +
      '结果文件夹里填过的挂号销号清单会先读回，填写的内容不会丢失。',
    arguments: { ledger: ledgers },
    examples: [
      ['liangxin audit 台账.xlsx', '结果写入 liangxin-out 文件夹'],
      ['liangxin audit 各乡镇/ -o 结果 --by township', '按乡镇分组汇总'],
      ['liangxin audit 台账.xlsx --blank-as-zero members,floatingMembers', '党员数没填的按 0 计（会在报告中注明）'],
      ['liangxin audit 台账.xlsx --previous 上期/audit.json', '与上一期的数字对照'],
      [
        'liangxin audit 六月/ -o 六月结果 --register 两新登记簿.jsonl --due-in 90',
        '各轮结果分开放，共用一本登记簿，限 90 天销号',
      ],
      ['liangxin audit 台账.xlsx --no-register', '只审核，不登记'],
      ['liangxin audit 台账.csv --json --fail-on gap > audit.json', '批处理：结果输出到标准输出，有缺口时返回 1'],
    ],
  },
  check: {
    summary: '检查台账能读懂多少：表头、缺的列、疑点，不作判定',
    description:
      '加 --annotate 时另写一份标注件“台账-标注.xlsx”，原表不动；标注件就是原表，表里的个人信息都还在，遮名只管疑点清单和批注。\n' +
      '标注件被人改过、存过以后，不会再被覆盖。',
    options: { failOn: 'data：有错误或警告时返回 1（提示不算）；默认从不，其余取值不起作用' },
    arguments: { ledger: ledgers },
    examples: [
      ['liangxin check 台账.xlsx', '逐列说明认成了什么'],
      ['liangxin check 台账.xlsx --annotate', '写出标注件，供填表人照着改'],
      ['liangxin check 各乡镇/ --fail-on data', '有疑点时返回 1'],
    ],
  },
  explain: {
    summary: '说明一家单位每项目标为什么这样判定，列出单元格和条款',
    arguments: { ledger: '一份台账', unit: '单位名称、名称中的一段、统一社会信用代码或行号' },
    examples: [
      ['liangxin explain 台账.xlsx 某某纺织', '按名称找'],
      ['liangxin explain 台账.xlsx 17', '按台账中的行号找'],
    ],
  },
  ...rulesCommands,
  template: {
    summary: '生成一份空白“八个清”台账，带下拉选项、填写说明和示例行',
    options: { out: '文件名或文件夹（默认当前文件夹的“八个清台账.xlsx”）' },
    examples: [['liangxin template -o 空白台账.xlsx', '指定文件名']],
  },
  render: {
    summary: '由 audit.json 重新生成文档，不需要台账',
    options: { format: '文档格式，可多次使用（默认 xlsx）；要 audit.json 时写 json' },
    arguments: { 'audit.json': '以前审核得到的 audit.json' },
    examples: [['liangxin render 结果/audit.json -f csv -o 表格', '另存为 csv']],
  },
  ...registerCommands,
  rank: {
    summary: '给各乡镇（街道）排名，与上期对照，写出排名通报',
    description:
      '名次按准确的比值排，相同的并列；待核实的单位可能改变名次的，写成区间。\n' +
      '给了上期的 audit.json，就算出位次升降和百分点变动，并逐家分解；规则包、参数或假定不同的，说明不可比，不作比较。\n' +
      '总会写出 audit.json（全部合并后的结果），下一期用作 --previous。',
    arguments: { ledger: '台账（写法同 audit），或者审核得到的 audit.json，几个合并计算；通配符要加引号' },
    options: {
      format: '文档格式，可多次使用（默认 xlsx 和 docx）；audit.json 总会写出',
      by: '按哪个方面分组，只能写一个（默认 township）',
      indicator: '按哪个指标或目标排名（默认组建率）；写几个的，后面的只在前面相同时比较',
      previous: '以前各期的 audit.json，可多次使用：同一截止日期的合并为一期，与最近一期对照，两期以上另列各期对照',
      json: '把排名以 JSON 写到标准输出，不再显示表格',
    },
    examples: [
      ['liangxin rank 各乡镇台账/ --as-of 2012-06-15 -o 六月', '审核并排名，写出通报'],
      ['liangxin rank 各乡镇台账/ --previous 五月/audit.json -o 六月', '与五月对照，变动逐项分解'],
      [
        'liangxin rank "六月/*/audit.json" --indicator formation-rate,overall-coverage-rate',
        '合并各乡镇报来的结果；并列的再比全覆盖率',
      ],
      [
        'liangxin rank 六月/audit.json --doc-number 云组通〔2012〕15号 --issuer 县委组织部 --to 各乡镇党委 --deadline 2012-06-30',
        '写明字号、单位和时限',
      ],
    ],
  },
  deadline: {
    summary: '测算各乡镇离每个目标值还差多少家，列出最近的单位',
    description:
      '还差的家数按现有基数算；待核实的单位查清后可能的最少和最多也一并列出。\n' +
      '不写 --indicator 时，列出全部有目标值的指标和目标；只写 --goal 时按组建率算。',
    arguments: { ledger: '台账（写法同 audit），或者审核得到的 audit.json，几个合并计算' },
    options: {
      out: '写到这个文件夹（默认只显示，不写文件）',
      format: '文档格式，可多次使用（默认 xlsx）',
      by: '按哪个方面分组，只能写一个（默认 township）',
      json: '把结果以 JSON 写到标准输出，不再显示表格',
    },
    examples: [
      ['liangxin deadline 结果/audit.json', '各乡镇离规则包的每个目标还差多少'],
      ['liangxin deadline 各乡镇/ --goal 90%', '组建率要到 90%，还差多少家'],
      ['liangxin deadline 结果/audit.json --indicator E2 -o 测算', '只看目标 E2，写成“目标差距.xlsx”'],
    ],
  },
  diff: {
    summary: '对照新旧两份台账：新增、消失、变动、疑似更名的单位',
    description:
      '每家单位只归入一处：没有变动、有变动、疑似同一单位、新增或消失。看不准的值写明待核，不当作零。\n' +
      '也可以对照两份 audit.json，或者一份台账一份 audit.json；审核结果没有保存的原值会写明。',
    arguments: { old: '旧台账：文件、文件夹、加引号的通配符，或者 audit.json', new: '新台账，写法相同' },
    options: {
      out: '写到这个文件夹（默认只显示，不写文件）',
      format: '文档格式，可多次使用（默认 xlsx）',
      asOf: '印在文档上的日期（默认今天）',
      failOn: '有变动（change）或者有单位消失（vanished）时以退出码 1 结束；默认 never',
      json: '把结果以 JSON 写到标准输出',
    },
    examples: [
      ['liangxin diff 五月/ 六月/', '两个月的台账有什么不同'],
      ['liangxin diff 旧.xlsx 新.xlsx -o 对照', '写成“台账对照.xlsx”'],
      ['liangxin diff 五月/audit.json 六月/ --fail-on vanished', '有单位消失就以 1 结束'],
    ],
  },
  figures: {
    summary: '核对公布的数字：一个覆盖率，或两期数字能否同时成立',
    arguments: { ratio: '已覆盖数/基数，例如 1214/2422' },
    examples: [
      ['liangxin figures 1214/2422', '算出覆盖率'],
      ['liangxin figures --base 2422 --from 16.06% --to 44.79% --added 693', '两期的率、基数、新增能否对得上'],
    ],
  },
  completion: {
    summary: '输出命令行补全脚本',
    arguments: { shell: 'bash、zsh 或 fish' },
    examples: [['liangxin completion bash >> ~/.bashrc', '安装到 bash']],
  },
} satisfies Record<CommandTopic, CommandWording>

const help: HelpWording = {
  usage: '用法：',
  arguments: '参数：',
  options: '选项：',
  commands: '命令：',
  globalOptions: '通用选项：',
  examples: '例子：',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  version: '显示版本号',
  turnedOff: { color: '不使用颜色', register: '只审核，不登记' },
  optionsWord: '[选项]',
  commandWord: '[命令]',
  footer:
    '返回码：0 完成；1 有 --fail-on 所指的问题；2 命令写错；3 规则包有错；4 台账或文件有错；5 程序自身出错。\n' +
    '选项也可以写在 liangxin.config.json 或环境变量（如 LIANGXIN_RULES）里；命令行优先，其次环境变量，再次配置文件。',
}

const run: RunWording = {
  error: (problem) => `错误：${problem}`,
  advice: (text) => `建议：${text}`,
  asOfToday: (date) => `截止日期未指定，按今天 ${date} 计（可用 --as-of 指定）。`,
  optionUsed: (key, value, origin) => `  ${key} = ${value}（${origin}）`,
  origins: { flag: '命令行', environment: '环境变量', file: '配置文件', default: '默认' },
  progress: (at) => `第 ${Math.min(at.files + 1, at.of)}/${at.of} 个文件 ${at.file}，已读 ${at.rows} 行`,
  written: (folder, files) => `已写入 ${folder}：${files.join('、')}`,
  wouldWrite: (folder, files) => `试运行，没有写文件。将写入 ${folder}：${files.join('、')}`,
  resultFolder: (ledger) => `${ledger}-审计结果`,
  templateFile: '八个清台账.xlsx',
  standardInput: '标准输入',
}

export const cliWordingZh: CliWording = { commands, options: optionTextsZh, help, run }
