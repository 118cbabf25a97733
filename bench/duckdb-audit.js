// @ts-check
import { countyForm } from './data.js'

/**
 * The default pack as SQL, for the tidy ledgers of the benches: base, every target, the list of gaps as CSV and how many units meet each
 * target. SQL knows nothing of spellings, headings, doubts, or why; what it says must be what the audit says.
 */

/** Columns by what the SQL calls them. */
const columns = {
  code: '统一社会信用代码',
  name: '单位名称',
  township: '所属乡镇',
  kind: '单位性质',
  status: '经营状况',
  employees: '职工人数（人）',
  regular: '其中固定员工（人）',
  full_time: '专职工作人员（人）',
  member_units: '会员单位数（家）',
  members: '在册党员数（名）',
  floating: '流动党员数（名）',
  activists: '入党积极分子（名）',
  form: '组建方式',
  founded: '成立时间',
  secretary: '书记姓名',
  activities: '今年开展活动次数',
  park: '所属园区（功能区）',
  chamber: '所属商会',
  instructor: '党建指导员',
  liaison: '党建联络员',
  trade_union: '工会',
  league: '共青团',
  trained: '业主年度培训',
  linked: '联系的基层党组织',
}
const numbers = ['employees', 'regular', 'full_time', 'member_units', 'members', 'floating', 'activists', 'activities']
const presences = ['instructor', 'liaison', 'trade_union', 'league', 'trained', 'linked']
const texts = ['park', 'chamber', 'secretary']

/** What applies to a unit, and what is required then. */
const targets = {
  E1: ['is_enterprise and regular >= 30', 'members >= 1 or floating >= 1'],
  E2: ['is_enterprise and members >= 1', 'established'],
  E3: ['is_enterprise and members >= 3', "form = '单独组建'"],
  E4: ['is_enterprise and members = 0 and floating >= 1', 'established'],
  E5: ['is_enterprise and (park is not null or chamber is not null) and members = 0 and floating = 0', 'established'],
  S1: [
    "(kind in ('民办非企业单位', '社会中介组织', '律师事务所') and employees >= 50) or (kind = '社会团体' and member_units >= 80 and full_time >= 1)",
    'established',
  ],
  S2: ['not is_enterprise and members >= 3', "form = '单独组建'"],
  S3: ['not is_enterprise and members < 3 and (members >= 1 or floating >= 1)', 'established'],
  W1: ['not established', 'instructor or liaison or activists >= 1 or trade_union or league or trained or linked'],
  L1: ["established and founded >= '2012-01-01'", 'secretary is not null and activities >= 1'],
}

const headingRows = 1 + Math.max(...countyForm.columns.map(({ path }) => path.length))
const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", "''")}'`

/** @param {string} file */
function ledgerOf(file) {
  const types = countyForm.columns.map(({ path }) => `${quoted(path.at(-1) ?? '')}: 'VARCHAR'`).join(', ')
  const picked = Object.entries(columns).map(([name, heading]) => {
    const cell = `"${heading}"`
    if (numbers.includes(name)) return `try_cast(${cell} as integer) as ${name}`
    if (presences.includes(name)) return `coalesce(${cell} not in ('无', '—', '/'), false) as ${name}`
    if (texts.includes(name)) return `case when ${cell} in ('无', '—', '/') then null else ${cell} end as ${name}`
    return `${cell} as ${name}`
  })
  return `select row_number() over () as line, ${picked.join(', ')}
    from read_csv(${quoted(file)}, header = false, skip = ${headingRows}, delim = ',', quote = '"', columns = {${types}}, auto_detect = false)`
}

const kinds = "kind in ('私营企业', '外商投资企业', '港澳台商投资企业')"
const base = "status not in ('停产', '注销', '空壳', '迁出') and kind not in ('个体工商户', '农民专业合作社')"

/** @param {string} file */
function findingsOf(file) {
  const each = Object.entries(targets).map(
    ([id, [applies, requires]]) => `{ target: '${id}', applies: ${applies}, met: ${requires} }`,
  )
  return `create temp table findings as
    with ledger as (${ledgerOf(file)}),
    units as (select *, ${kinds} as is_enterprise, form <> '未建' as established from ledger where ${base}),
    judged as (select line, code, name, township, unnest([${each.join(', ')}]) as verdict from units)
    select line, code, name, township, verdict.target as target, verdict.met as met from judged where verdict.applies`
}

/**
 * Audits a ledger with two threads and writes its gaps into a file.
 * @param {any} duckdb @param {string} file @param {string} out @returns {Promise<import('./peer.js').Seen>}
 */
export async function auditBySql({ DuckDBInstance }, file, out) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await connection.run(findingsOf(file))
  await connection.run(
    `copy (select * from findings where not met order by line, target) to ${quoted(out)} (header, delimiter ',')`,
  )
  const counted = await connection.runAndReadAll(
    'select target, count(*) filter (met) as met, count(*) filter (not met) as gap from findings group by target order by target',
  )
  /** @type {[string, bigint, bigint][]} */
  const rows = counted.getRows()
  return {
    rows: 0,
    counts: Object.fromEntries(
      rows.flatMap(([target, met, gap]) => [
        [`${target} met`, Number(met)],
        [`${target} gap`, Number(gap)],
      ]),
    ),
  }
}
