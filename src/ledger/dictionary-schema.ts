import { z } from 'zod'

/** Texts; `{所在|所属|}园区` in a heading stands for three headings. */
const words = z.array(z.string().min(1))

/** Headings that mean a field only below certain parents: `姓名` below `企业出资人情况`. */
const under = z.strictObject({
  /** Parents as a whole. */
  parents: words.default([]),
  /** Words that the parent contains; the longest decides. */
  about: words.default([]),
  headings: words.min(1),
  /** As with `weak`: a greater rank stands in only where a smaller one has no column. */
  rank: z.int().min(0).default(0),
})

const flag = z.strictObject({ yes: z.string(), no: z.string().optional() })

const fieldHeadings = z.strictObject({
  headings: words.default([]),
  /** Headings that count more than the field where a column of `headings` stands beside them: 党员数 beside 在册党员数. */
  totals: words.default([]),
  /** Headings that always count more than the field: 党员总数(含流动党员). */
  bounds: words.default([]),
  /** Measures that stand in for the field where the ledger has nothing better; earlier ones are better. */
  weak: words.default([]),
  /** Headings that are clear enough only where nothing stands above them. */
  flat: words.default([]),
  under: z.array(under).default([]),
  /** Words in a parent that take the meaning away: `党组织名称` below `上级…` is not the unit's own. */
  notUnder: words.default([]),
  /** Columns of one option each: leaf heading → option id. Spellings of `values.json` need not be repeated. */
  options: z.record(z.string(), z.string()).default({}),
  /** Yes/no headings that tell one option: 是否注销. Without `no`, no means any other option. */
  flags: z.record(z.string(), flag).default({}),
  /** A text field whose options are named by the leaf headings themselves. */
  oneHot: z.boolean().default(false),
  /** Several columns count parts of it that may overlap: 流动党员 beside 口袋党员. */
  additive: z.boolean().default(false),
})

/** Parents whose leaves are different fields, ticked or named: 群团 → 工会, 共青团, 妇联. */
const group = z.strictObject({
  parents: words.default([]),
  about: words.default([]),
  /** Leaf heading → field, or null for an option that is none of our fields. */
  leaves: z.record(z.string(), z.string().nullable()),
  /** Exactly one leaf is expected to be ticked, so that no tick at all says nothing. */
  exclusive: z.boolean().default(false),
  /** The leaves may be answered in words as well as ticked: a blank means no only where ticks are seen. */
  answered: z.boolean().default(false),
})

/** A heading that means different fields in different ledgers. */
const choice = z.strictObject({
  headings: words.min(1),
  fields: z.array(z.string()).min(2),
  /** `values`: the field that the cells below can be read as; `vacancy`: the first that no other column has; `neighbor`: the field most like the column before it. */
  by: z.enum(['values', 'vacancy', 'neighbor']),
  /** Word in the cells → field: where most cells hold such a word, that field is meant. */
  telling: z.record(z.string(), z.string()).default({}),
})

/** One column that answers for several fields. */
const combined = z.strictObject({
  headings: words.min(1),
  fields: z.array(z.string()).min(2),
  /**
   * What the cell says: `listed`: which of them there are; `any`: the same, and a bare yes is that of the first, where any one
   * will do; `first`: a yes or a name is that of the first, and nothing is said of the others; `place`: words tell which.
   */
  reading: z.enum(['first', 'any', 'listed', 'place']),
  /** Word in the cell → field. */
  words: z.record(z.string(), z.string()).default({}),
  /** Words in the cell that say yes of all fields: 均已建立. */
  all: words.default([]),
})

/** How the name of a township is found in a title or a file name. */
const townships = z.strictObject({
  /** What such names end with, the longest first. */
  endings: words.default([]),
  /** What larger places end with: 县, 区. */
  larger: words.default([]),
  /** Words that may stand before a name without a blank: 报送, 附件. */
  leading: words.default([]),
  /** Words before an ending that make no name: 各, 全. */
  general: words.default([]),
  /** What counties end with, and endings that only look so (开发区): a county is no township. */
  counties: words.default([]),
  notCounties: words.default([]),
})

/** `rules/columns.json`: which headings mean which field, and which rows are no organizations. A user's addition has the same shape. */
export const columnsSchema = z.strictObject({
  $schema: z.string().optional(),
  text: z
    .strictObject({
      synonyms: z.array(z.tuple([z.string().min(1), z.string()])).default([]),
      qualifiers: words.default([]),
      /** What people, things and money are counted in, as it stands behind a stroke or a label: 职工数/人, 营收/元, 党员数 单位：人. */
      counters: words.default([]),
      /** Labels of what is counted in: 单位. */
      counterLabels: words.default([]),
      /** Words for the parts that make up a count, each with its other spellings: 正式, 预备. In brackets they tell how cells are written. */
      parts: z.array(words).default([]),
      /** Words for a part that the number includes, each with how brackets say so: 其中预备. */
      within: z.array(words).default([]),
      /** Words in a parent that change what its leaves count: 流动, 拟. */
      changing: words.default([]),
      /** Beginnings that a heading has with the same meaning as without: 企业, 现有. */
      prefixes: words.default([]),
      /** Endings that a heading has with the same meaning as without: 情况. */
      endings: words.default([]),
      /** Words that a yes/no heading begins with. */
      questions: words.default([]),
      /** Endings of a yes/no heading with the same meaning as without: 派驻情况, 是否建立. */
      askedEndings: words.default([]),
      /** Leaves that only ask whether the parent holds: 有无, 是/否. */
      asks: words.default([]),
      /** The word for a number that a count may end with. */
      number: z.string().default(''),
      /** Parents that say nothing: 其中, 基本情况. */
      transparent: words.default([]),
      /** Leaves that mean the whole of their parent: 总数, 合计. */
      wholes: words.default([]),
    })
    .optional(),
  fields: z.record(z.string(), z.union([words, fieldHeadings])).default({}),
  groups: z.array(group).default([]),
  choices: z.array(choice).default([]),
  combined: z.array(combined).default([]),
  dropped: z.strictObject({ 'identity-number': words.default([]), phone: words.default([]) }).optional(),
  serial: words.default([]),
  ignored: words.default([]),
  /** Parents that are headings of a section. */
  sections: words.default([]),
  rows: z
    .strictObject({
      totals: words.default([]),
      /** Beginnings of a row that is a part of a total: 其中：规上企业. */
      parts: words.default([]),
      /** Words before a number of units: 共25家. */
      tallies: words.default([]),
      footers: words.default([]),
      /** What clerks write below the last row: 以下空白. */
      closings: words.default([]),
      /** What stands above a table that goes on: 续表. */
      continuations: words.default([]),
      /** Words that with digits and signs make a page number or a date. */
      pages: words.default([]),
      /** What a line to be sealed or signed ends with. */
      seals: words.default([]),
      /** Beginnings of a line that says what the rows below are. */
      dividers: words.default([]),
      /** Words for groups of units, which divide a table. */
      categories: words.default([]),
      /** What names of organizations end with. */
      names: words.default([]),
      examples: words.default([]),
      codes: words.default([]),
      /** Units and instructions that stand in a row of their own below the headings. */
      hints: words.default([]),
    })
    .optional(),
  townships: townships.optional(),
  /** Units in a heading → what a number below is multiplied by (amounts are in 10,000 yuan). */
  units: z.record(z.string(), z.number().positive()).default({}),
  /** Words in a title, a sheet name or the heading of the name column → kinds that the rows can be. */
  nature: z.record(z.string(), words).default({}),
  /** Kinds that may carry the code of an enterprise without contradiction. */
  kindsWithEnterpriseCode: words.default([]),
})

export type Columns = z.output<typeof columnsSchema>
export type TownshipWords = z.output<typeof townships>
export type FieldHeadings = z.output<typeof fieldHeadings>
