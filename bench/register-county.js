// @ts-check

/** A county for the register: seeded, with units whose verdicts change a little from round to round. */
const targets = ['E1', 'E2', 'E3', 'E4', 'E5', 'W1', 'W2', 'W3', 'W4', 'W5']
const townships = Array.from({ length: 20 }, (_, index) => `第${index + 1}乡镇`)
const columns = 'HIJKLMNOPQ'
const fields = [
  'partyOrgForm',
  'instructor',
  'union',
  'youthLeague',
  'womensFederation',
  'secretary',
  'liaison',
  'premises',
  'funds',
  'activists',
]
const day = 86_400_000

/** Numbers in [0, 1), the same for the same seed. @param {number} seed */
function randomOf(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** @param {() => number} random */
function verdictOf(random) {
  const drawn = random()
  if (drawn < 0.1) return 'gap'
  if (drawn < 0.12) return 'unknown'
  return drawn < 0.6 ? 'met' : 'notApplicable'
}

/** Every unit of the county, and the rounds one after the other, half a month apart. @param {{ seed: number, units: number, changes: number }} size */
export function createCounty({ seed, units, changes }) {
  const random = randomOf(seed)
  const verdicts = Array.from({ length: units }, () => targets.map(() => verdictOf(random)))
  let number = 0
  const change = () => {
    for (let index = 0; index < changes; index++) {
      const row = verdicts[Math.floor(random() * units)] ?? []
      const at = Math.floor(random() * targets.length)
      row[at] = row[at] === 'gap' ? 'met' : random() < 0.7 ? 'gap' : 'unknown'
    }
  }
  return {
    /** The next round. */
    round: () => {
      if (number > 0) change()
      number++
      return roundOf(number, verdicts)
    },
    /** Half a month that is not looked at. */
    pass: () => {
      if (number > 0) change()
      number++
    },
  }
}

/** @param {number} number @param {readonly (readonly string[])[]} verdicts */
function roundOf(number, verdicts) {
  return {
    asOf: new Date(Date.UTC(2012, 0, 15) + (number - 1) * 15 * day).toISOString().slice(0, 10),
    pack: { id: 'bench', version: '1.0.0', sha256: 'b'.repeat(64), title: { zh: '基准', en: 'Benchmark' } },
    parameters: { headcount: 50, members: 3 },
    blankAsZero: [],
    requireReview: false,
    dueIn: 90,
    inputs: townships.map((township) => ({ file: `${township}.xlsx`, sheet: '台账', sha256: 'a'.repeat(64) })),
    targets: targets.map((id) => ({
      id,
      clause: `第${id}条`,
      title: { zh: id, en: id },
      force: 'must',
      kind: 'coverage',
    })),
    exclusions: [],
    tool: 'bench',
    rules: targets.map((id) => ({ id, inForce: true, dueInDays: null, dated: [] })),
    dated: [],
    units: verdicts.map(unitOf),
  }
}

/** @param {readonly string[]} verdicts @param {number} index */
function unitOf(verdicts, index) {
  const township = townships[index % townships.length] ?? ''
  const row = 4 + Math.floor(index / townships.length)
  const code = `9133${String(index).padStart(14, '0')}`
  const common = [
    { field: 'employees', cell: `D${row}`, text: String(50 + (index % 400)) },
    { field: 'members', cell: `F${row}`, text: String(index % 3) },
  ]
  const evidence = (/** @type {string} */ verdict, /** @type {number} */ at) => [
    ...common,
    { field: fields[at], cell: `${columns[at]}${row}`, text: verdict === 'met' ? '已建' : '未组建' },
  ]
  return {
    key: code,
    name: `${township}第${index + 1}机械制造有限公司`,
    creditCode: code,
    township,
    kind: 'privateEnterprise',
    at: { file: `${township}.xlsx`, sheet: '台账', row },
    outReason: null,
    outCells: [],
    verdicts,
    // Made when it is asked for: what the county itself takes is not what is measured.
    cells: { get: (/** @type {number} */ at) => evidence(verdicts[at] ?? '', at) },
  }
}
