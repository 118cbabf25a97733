import type { PlanWording } from '../plan-wording.ts'

export const plansEn: PlanWording = {
  columns: {
    plan: 'List',
    place: 'Place',
    tier: 'Condition',
    reason: 'Why it stands here (ledger cells)',
    open: 'Open',
    lacking: 'Units lacking',
    township: 'Township',
    possible: 'Units to be checked',
  },
  sheet: 'Planning lists',
  openMark: 'place not certain',
  noTier: 'other',
  value: (label, value, cell) => (cell === null ? `${label} ${value}` : `${label} ${value} (${cell})`),
  mayBeNearer: 'the ledger leaves something open; it may stand further up',
  grounds: (cells) => `rests on ${cells}`,
  lacks: (units, tiers) => `${units} still lacking: ${tiers.map(([title, count]) => `${count} ${title}`).join(', ')}`,
  mayLackMore: (units) => `${units} more to be checked`,
  join: '; ',
  separator: ', ',
  note: ({ kind, clause, candidates, taken, open }) =>
    `Clause ${clause}. ${candidates} ${kind} qualify, ${taken === candidates ? 'all are listed' : `the first ${taken} are listed`}${open === 0 ? '' : `; for ${open} more the ledger does not say whether they do`}.`,
  missing: (columns) => `Some ledgers lack these columns, so that list and order may be incomplete: ${columns}.`,
  reading: {
    units:
      'The first are nearest to being met: by condition, then by the figures after it; an approximate figure counts as its least, an unknown one comes last. The order is for planning only.',
    townships:
      'Ordered by the less favorable case: every unit to be checked counts as lacking. Leaders choose the key townships; the order is for planning only.',
  },
  page: {
    heading: 'Planning lists',
    clause: 'clause',
    where: 'listed',
    tiers: 'in the order of the first that holds',
    order: 'order within it',
    take: 'listed at most',
    all: 'all',
    asc: 'least first',
    desc: 'most first',
    units: 'units lacking',
    taken: (limit, per, kind) => `the first ${limit} ${kind}${per === 'township' ? ' of every township' : ''}`,
    listUnits: (tier) => `units "${tier}"`,
  },
  line: (lists) => `Lists: ${lists.map(([title, taken, kind]) => `${title}: ${taken} ${kind}`).join('; ')}`,
}
