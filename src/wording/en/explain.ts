import type { ExplainWording } from '../explain.ts'

const nodeNames = { all: 'all of these hold', any: 'one of these holds', not: 'this does not hold' } as const

export const explainEn: ExplainWording = {
  unit: ({ name, code, township }) =>
    `${name}${code === null ? '' : ` (${code})`}${township === null ? '' : `, ${township}`}`,
  place: ({ file, sheet, row }) => `${file}, sheet ${sheet}, row ${row}`,
  base: (state, reason) => {
    if (state === 'in') return 'base: counts'
    return state === 'out'
      ? `base: left out (${reason ?? 'not a two-new organization'})`
      : 'base: unknown, the ledger does not say enough'
  },
  coverage: (name) => `coverage: ${name}`,
  duplicate: (at) => `this row repeats ${at} and is counted once`,
  target: ({ id, title, clause, verdict }) => `${id}  ${title} (${clause})  verdict: ${verdict}`,
  applies: 'applies',
  requires: 'requires',
  possible: (outcomes) => `still possible: ${outcomes}`,
  missing: (columns) => `not evaluated, columns missing: ${columns}`,
  remedy: (text) => `next: ${text}`,
  node: (kind, least) => (kind === 'atLeast' ? `at least ${least} of these hold` : nodeNames[kind]),
  parameterHolds: (name) => `parameter ${name}`,
  asked: (tests) => `: ${tests}`,
  quoted: (text) => `"${text}"`,
  blank: 'blank',
  parameter: (name) => ` (parameter ${name})`,
  assumed: (value) => `no such column, the pack takes ${value}`,
  outcomes: { met: 'met', gap: 'gap', notApplicable: 'not applicable' },
}
