import type { CommandTopic, CommandWording } from '../cli.ts'

const number = '编号、单位全称或统一社会信用代码'
const numbers = `${number}，可写几个；其中一个写错，就一个也不办`
const asOf = '按哪一天计算逾期和剩余天数（默认最近一轮的截止日期）'
const json = '以 JSON 输出'
const done = '把记下的事项以 JSON 写到标准输出'
const target = '只办这几项目标，如 E2；用逗号隔开'

/** Help of `register …`. */
export const registerCommands = {
  register: {
    summary: '查看、填写、核验挂号销号登记簿',
    description:
      '登记簿是 register.jsonl，由 liangxin audit 逐轮续写：一企一号，缺口挂号，补上销号，只增不改，行行相扣。\n' +
      '除 look-back 外，这里的命令都不读台账。要写入的命令须写明经办人（--person）；加 --dry-run 只看不写。',
    examples: [
      ['liangxin register list --overdue', '看哪些缺口已经逾期'],
      ['liangxin register show 城关镇-2012-0001', '看一个编号的全部经过'],
      ['liangxin register verify 城关镇-2012-0001 --person 张三 --reason 已到现场核实', '核验销号申请'],
    ],
  },
  'register list': {
    summary: '列出在册的缺口：编号、单位、状态、挂号日期、期限、剩余天数',
    description:
      '表格默认只列在册的（含申请销号）。--json 不加筛选时输出全部编号、全部状态；加了筛选，只输出符合的缺口项。\n' +
      '平衡数是最近一轮的，不受筛选影响。',
    options: {
      state:
        '只看这些状态，用逗号隔开：open 在册，awaitingReview 申请销号，cancelled 已销号，struckOff 已核减，rescoped 口径调整，all 全部',
      township: '只看这些乡镇（街道），用逗号隔开',
      overdue: '只看逾期的',
      asOf,
      json,
    },
    examples: [
      ['liangxin register list', '在册的缺口'],
      ['liangxin register list --township 城关镇,河西乡 --overdue', '两个乡镇逾期的缺口'],
      ['liangxin register list --state all --as-of 2012-06-30', '全部缺口，按指定日期计算逾期'],
      ['liangxin register list --json > register.json', '整本登记簿，供程序使用'],
    ],
  },
  'register show': {
    summary: '显示一个编号：缺口项、依据的单元格、从挂号起的全部经过',
    arguments: { number },
    options: { asOf, json },
    examples: [
      ['liangxin register show 城关镇-2012-0001', '按编号'],
      ['liangxin register show 某某纺织有限公司 --json', '按单位名称，供程序使用'],
    ],
  },
  'register annotate': {
    summary: '填写责任人、措施等栏目，或收回填好的清单',
    description:
      '写编号和 --fill，直接填写一个编号；写 --list，读回一份或几份填好的清单（xlsx、csv）。\n' +
      '清单里没有改动的格子不算；登记簿和清单都改过而内容不同的，两个值都保留，并指出单元格。',
    arguments: { number },
    options: {
      fill: '填写一栏，可多次使用，如 责任人=张三；等号后面空着就是清空',
      list: '填好的挂号销号清单，可多次使用',
      person: '填写人，必须写明',
      json: done,
    },
    examples: [
      [
        'liangxin register annotate 城关镇-2012-0001 --fill 责任人=张三 --fill 完成时限=2012-06-30 --person 李四',
        '填写两栏',
      ],
      ['liangxin register annotate --list 城关镇清单.xlsx --list 河西乡清单.xlsx --person 李四', '收回两份清单'],
    ],
  },
  'register verify': {
    summary: '核验销号申请：同意则销号，不同意则退回',
    description:
      '用 --require-review 审核时，补上的缺口先列为“申请销号”，经核验才销号。不写 --target 就办这个编号下全部的申请。',
    arguments: { number: numbers },
    options: { target, refuse: '不同意，退回在册', json: done },
    examples: [
      ['liangxin register verify 城关镇-2012-0001 城关镇-2012-0007 --person 张三 --reason 已到现场核实', '同意销号'],
      ['liangxin register verify 城关镇-2012-0001 --target E2 --refuse --person 张三 --reason 没有批复', '退回一项'],
    ],
  },
  'register extend': {
    summary: '延期：为在册的缺口另定完成日期',
    arguments: { number: numbers },
    options: { target, until: '新的完成日期，不早于办理的日期', json: done },
    examples: [
      [
        'liangxin register extend 城关镇-2012-0001 --until 2012-09-30 --person 张三 --reason 新厂搬迁',
        '全部在册的缺口延到 9 月底',
      ],
    ],
  },
  'register waive': {
    summary: '暂缓：到某日为止不计逾期，到期自动恢复',
    arguments: { number: numbers },
    options: { target, until: '暂缓到哪一天（含当天），不早于办理的日期', json: done },
    examples: [
      [
        'liangxin register waive 城关镇-2012-0001 --target E1 --until 2012-12-31 --person 张三 --reason 季节性停工',
        '一项缺口暂缓到年底',
      ],
    ],
  },
  'register link': {
    summary: '并号：确认两个编号是同一家单位（更名）',
    description: '下一轮审核起，新编号的单位归到旧编号名下；新编号在册的缺口核减，注明并入哪个编号。',
    arguments: { 'old-number': '保留的编号（原来的单位）', 'new-number': '并入的编号（更名后的单位）' },
    options: { json: done },
    examples: [
      ['liangxin register link 城关镇-2012-0003 城关镇-2012-0041 --person 张三 --reason 营业执照变更通知', '确认更名'],
    ],
  },
  'register look-back': {
    summary: '回头看：一段时间里销号的、新建的，今天的台账怎么说',
    description:
      '列出期间销号和新建党组织的单位、各乡镇的反弹、联合党组织的“五个一”、已经可以单独建的联合单位。\n' +
      '读今天的台账（或 audit.json）和登记簿，写出“回头看清单”；登记簿一个字都不改。',
    arguments: { ledger: '今天的台账（文件、文件夹或通配符），或一份 audit.json' },
    options: {
      since: '从哪一天起（默认规则包规定的日期，没有规定的从 1 月 1 日起）',
      until: '到哪一天为止（默认截止日期）',
      out: '写到哪个文件夹（默认登记簿所在的文件夹）；登记簿在这个文件夹里的，不必再写 --register',
      format: '清单的格式，可多次使用（默认 xlsx）：xlsx、csv 或 json',
      json,
    },
    examples: [
      ['liangxin register look-back 各乡镇台账/', '回头看新近销号和新建的'],
      [
        'liangxin register look-back liangxin-out/audit.json --since 2012-01-01 --until 2012-06-30',
        '看上半年，不读台账',
      ],
    ],
  },
  'register export': {
    summary: '不读台账，由登记簿重新生成挂号销号清单',
    options: {
      out: '写到哪个文件夹（默认登记簿所在的文件夹）；登记簿在这个文件夹里的，不必再写 --register',
      format: '清单格式，可多次使用（默认 xlsx）；json 与 register list --json 相同',
      asOf,
    },
    examples: [
      ['liangxin register export', '重新生成挂号销号清单.xlsx'],
      ['liangxin register export -f csv -o 上报 --as-of 2012-06-30', '按指定日期另存为 csv'],
    ],
  },
  'register verify-log': {
    summary: '证明登记簿没有被改动：核对每一行的指纹，并从头重演一遍',
    description:
      '每一处问题都指出行号。没有问题返回 0，有问题返回 4。写 --expect，还核对一份印出的清单所依据的那一行在不在；不在也返回 4。',
    options: { json },
    examples: [
      ['liangxin register verify-log --register 结果/register.jsonl', '核对一本登记簿'],
      ['liangxin register verify-log --expect 3fa9c0d1e2f4', '核对一份清单的台账凭证'],
    ],
  },
  'register compact': {
    summary: '登记簿太大时另起新簿：从一份快照开始，旧簿原样保留在旁边',
    options: { json: done },
    examples: [['liangxin register compact --person 张三 --reason 年终结转', '年终另起新簿']],
  },
} satisfies Partial<Record<CommandTopic, CommandWording>>
