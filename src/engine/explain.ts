import type { Explanation, ExplanationNode, UnitExplanation } from '../domain/explanation.ts'
import type { OrgRecord, RowValues } from '../domain/record.ts'
import { not, truthNames } from '../domain/truth.ts'
import { outcomeNames } from '../domain/verdict.ts'
import { type Assessment, assess, baseNames } from './assess.ts'
import { baseOf } from './base.ts'
import type { CompiledNode } from './compiled-node.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { leafCells } from './leaf-cells.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'
import { redactCell } from './redaction.ts'
import { remedyFor } from './remedy.ts'

interface Reading extends RowValues {
  readonly assessment: Assessment
  readonly redact: boolean
}

/** Everything a pack says of one unit, with the whole condition tree of every target and the cells at its leaves. */
export function explainUnit(
  compiled: CompiledPack,
  record: OrgRecord,
  options: { readonly redact: boolean } = { redact: false },
): UnitExplanation {
  const assessment = assess(compiled, record)
  const reading = { row: record.row, values: record.values, assessment, redact: options.redact }
  return withoutPersonalNumbers({
    key: record.key,
    name: record.name,
    township: record.township,
    base: baseNames[assessment.base],
    outReason: assessment.outReason,
    population: explainPopulation(compiled, reading),
    coverage: assessment.coverage,
    targets: compiled.targets.map((_, position) => explainTarget(compiled, position, reading)),
  })
}

function explainTarget({ targets }: CompiledPack, position: number, reading: Reading): Explanation {
  const { assessment } = reading
  const compiled = targets[position] as CompiledPack['targets'][number]
  const { target, question, missingColumns } = compiled
  const verdict = assessment.verdicts[position] ?? 'not-evaluated'
  const found = verdict === 'gap' || verdict === 'unknown'
  return {
    target: target.id,
    clause: target.clause,
    title: target.title,
    verdict,
    possible: verdict === 'unknown' ? outcomeNames(assessment.outcomes[position] ?? 0) : [],
    missingColumns,
    applies: explainNode(question.applies, reading),
    requires: explainNode(question.requires, reading),
    remedy: found ? remedyFor(compiled, reading.values) : null,
  }
}

/** The base as one tree: included, and by none of the named ways left out. */
function explainPopulation({ population }: CompiledPack, reading: Reading): ExplanationNode {
  const { values } = reading
  const outs = population.exclude.map(({ id, when }): ExplanationNode => {
    const holds = when.test(values, values)
    const named = { node: 'ref', holds: truthNames[holds], name: id, part: explainNode(when, reading) } as const
    return { node: 'not', holds: truthNames[not(holds)], part: named }
  })
  const holds = truthNames[baseOf(population, values, values)]
  return { node: 'all', holds, parts: [explainNode(population.include, reading), ...outs] }
}

function explainNode(node: CompiledNode, reading: Reading): ExplanationNode {
  const truth = node.test(reading.values, reading.values)
  const holds = truthNames[truth]
  switch (node.node) {
    case 'leaf': {
      const cells = leafCells(node.leaf, reading, truth)
      return { node: 'leaf', holds, cells: reading.redact ? cells.map(redactCell) : cells }
    }
    case 'param':
      return { node: 'param', holds, name: node.name }
    case 'not':
      return { node: 'not', holds, part: explainNode(node.part, reading) }
    case 'ref':
      return { node: 'ref', holds, name: node.name, part: explainNode(node.part, reading) }
    case 'atLeast':
      return { node: 'atLeast', holds, least: node.least, parts: node.parts.map((part) => explainNode(part, reading)) }
    default:
      return { node: node.node, holds, parts: node.parts.map((part) => explainNode(part, reading)) }
  }
}
