import { describe, expect, it } from 'vitest'
import { compilePack } from '../../src/engine/compile.ts'
import { explainUnit } from '../../src/engine/explain.ts'
import { resolved } from './sample-pack.ts'
import { blank, type Cells, fieldsIn, record } from './sample-record.ts'

const unit: Cells = {
  sector: 'enterprise',
  kind: 'private',
  employees: 45,
  members: blank,
  partyOrgEstablished: false,
  instructor: true,
  liaison: false,
  union: false,
  youthLeague: false,
  ownerName: '张三',
}

function explain(cells: Cells, options = { redact: false }) {
  return explainUnit(compilePack(resolved(), fieldsIn(cells)), record(cells), options)
}

const target = (cells: Cells, id: string) => explain(cells).targets.find((each) => each.target === id)

describe('the explanation of a unit', () => {
  it('keeps the shape of the condition, with the truth of every node', () => {
    expect(target(unit, 'W1')).toMatchObject({
      verdict: 'gap',
      applies: { node: 'not', holds: 'true', part: { node: 'ref', name: 'established', holds: 'false' } },
      requires: {
        node: 'ref',
        name: 'measures',
        holds: 'false',
        part: {
          node: 'atLeast',
          least: 2,
          parts: [{ holds: 'true' }, { holds: 'false' }, { node: 'any', holds: 'false' }],
        },
      },
      remedy: { en: 'send somebody' },
    })
  })

  it('names the cell, its text and the threshold at every leaf', () => {
    const applies = target(unit, 'E1')?.applies
    const leaf = applies?.node === 'all' ? applies.parts[1] : undefined
    expect(leaf).toMatchObject({
      node: 'leaf',
      holds: 'true',
      cells: [
        {
          field: 'employees',
          cell: expect.stringMatching(/^[A-Z]+5$/),
          text: '45',
          value: 45,
          tests: [{ op: 'gte', operand: 30, parameter: 'staffMin', holds: 'true' }],
        },
      ],
    })
  })

  it('says what is still possible of an open target, and has no remedy where none is needed', () => {
    expect(target(unit, 'E1')).toMatchObject({ verdict: 'unknown', possible: ['met', 'gap'], missingColumns: [] })
    expect(target({ ...unit, members: 1 }, 'E1')).toMatchObject({ verdict: 'met', possible: [], remedy: null })
  })

  it('shows a target that is not evaluated with its missing columns', () => {
    expect(target(unit, 'L1')).toMatchObject({ verdict: 'not-evaluated', missingColumns: ['secretary', 'activities'] })
  })

  it('shows the base with every way of being left out', () => {
    const { base, outReason, population } = explain({ ...unit, status: 'revoked' })
    expect([base, outReason]).toEqual(['out', 'deregistered'])
    expect(population).toMatchObject({
      node: 'all',
      holds: 'false',
      parts: [
        { holds: 'true' },
        { node: 'not', holds: 'false', part: { node: 'ref', name: 'deregistered', holds: 'true' } },
        { node: 'not', holds: 'true', part: { node: 'ref', name: 'self-employed', holds: 'false' } },
      ],
    })
    expect(target({ ...unit, status: 'revoked' }, 'E1')?.verdict).toBe('excluded')
  })
})
