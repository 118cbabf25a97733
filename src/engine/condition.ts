import { Fault } from '../domain/fault.ts'
import { FALSE, not, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'
import type { Comparison, Condition } from '../pack/schema.ts'
import { type CompiledLeaf, type CompiledNode, sourcesOf, type Test } from './compiled-node.ts'
import { compileLeaf, constantTest, leafTest } from './leaf.ts'
import { definitionOf, parameterOf, type Scope } from './scope.ts'

/** Compiles a condition for one sheet. Nothing may fall away, so the scope must drop no field. */
export function compileCondition(condition: Condition, scope: Scope): CompiledNode {
  const node = compileRecorded(condition, scope)
  if (node === undefined) throw new Fault('internal', { problem: 'a condition fell away' })
  return node
}

/** Compiles a condition whose comparisons with dropped fields fall away; undefined if nothing is left to judge by. */
export function compileRecorded(condition: Condition, scope: Scope): CompiledNode | undefined {
  if ('all' in condition) return compileParts('all', condition.all, scope)
  if ('any' in condition) return compileParts('any', condition.any, scope)
  if ('not' in condition) return compileNot(condition.not, scope)
  if ('atLeast' in condition) return compileAtLeast(condition, scope)
  if ('ref' in condition) return compileRef(condition.ref, scope)
  if ('param' in condition) return compileParam(condition.param, scope)
  return compileComparison(condition as Comparison, scope)
}

function compileEach(conditions: readonly Condition[], scope: Scope): readonly CompiledNode[] {
  return conditions.map((part) => compileRecorded(part, scope)).filter((part) => part !== undefined)
}

function compileParts(node: 'all' | 'any', conditions: readonly Condition[], scope: Scope): CompiledNode | undefined {
  const parts = compileEach(conditions, scope)
  if (parts.length === 0) return undefined
  const tests = parts.map((part) => part.test)
  return { node, parts, test: node === 'all' ? conjunction(tests) : disjunction(tests) }
}

function compileNot(condition: Condition, scope: Scope): CompiledNode | undefined {
  const part = compileRecorded(condition, scope)
  if (part === undefined) return undefined
  return { node: 'not', part, test: (values, known) => not(part.test(values, known)) }
}

type AtLeast = Extract<Condition, { readonly of: readonly Condition[] }>

/** With too few recorded alternatives left to reach the number there is nothing to judge by. */
function compileAtLeast({ atLeast, of }: AtLeast, scope: Scope): CompiledNode | undefined {
  const least = typeof atLeast === 'number' ? atLeast : parameterOf(scope, atLeast.param)
  const parts = compileEach(of, scope)
  if (parts.length < of.length && parts.length < Number(least)) return undefined
  if (typeof least !== 'number')
    return { node: 'atLeast', least: 0, isSet: false, parts, test: constantTest(undefined) }
  return { node: 'atLeast', least, isSet: true, parts, test: counted(least, parts) }
}

function compileRef(name: string, scope: Scope): CompiledNode | undefined {
  const part = compileRecorded(definitionOf(scope, name), scope)
  return part && { node: 'ref', name, part, test: part.test }
}

function compileParam(name: string, scope: Scope): CompiledNode {
  const value = parameterOf(scope, name)
  return { node: 'param', name, test: constantTest(typeof value === 'boolean' ? value : undefined) }
}

function compileComparison(comparison: Comparison, scope: Scope): CompiledNode | undefined {
  const leaf = compileLeaf(comparison, scope)
  return readsDropped(leaf, scope) ? undefined : { node: 'leaf', leaf, test: leafTest(leaf) }
}

function readsDropped(leaf: CompiledLeaf, { dropped }: Scope): boolean {
  return sourcesOf(leaf).some(({ asked }) => dropped.has(asked))
}

/** Loops instead of `all` and `any` of the domain: this is the hot path and must not allocate. */
function conjunction(tests: readonly Test[]): Test {
  return (values, known) => {
    let truth: Truth = TRUE
    for (const test of tests) {
      const part = test(values, known)
      if (part === FALSE) return FALSE
      if (part === UNKNOWN) truth = UNKNOWN
    }
    return truth
  }
}

function disjunction(tests: readonly Test[]): Test {
  return (values, known) => {
    let truth: Truth = FALSE
    for (const test of tests) {
      const part = test(values, known)
      if (part === TRUE) return TRUE
      if (part === UNKNOWN) truth = UNKNOWN
    }
    return truth
  }
}

function counted(least: number, parts: readonly CompiledNode[]): Test {
  return (values, known) => {
    let certain = 0
    let possible = 0
    for (const part of parts) {
      const truth = part.test(values, known)
      if (truth === TRUE) certain += 1
      if (truth !== FALSE) possible += 1
    }
    if (certain >= least) return TRUE
    return possible >= least ? UNKNOWN : FALSE
  }
}
