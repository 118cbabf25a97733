import type { PackProblem } from '../domain/fault.ts'
import { compareText } from '../domain/text.ts'
import { conditionProblems, leastOfProblems } from './check-condition.ts'
import { cycleProblems } from './check-cycles.ts'
import { fieldUseProblems } from './check-fields.ts'
import { idProblems } from './check-ids.ts'
import { type PackNames, parameterProblems } from './check-operand.ts'
import { parameterDefaultProblems, typesOfParameters } from './check-parameters.ts'
import { planProblems } from './check-plans.ts'
import { conditionSites } from './condition-sites.ts'
import { childOf, entriesOf, isObject, itemsOf, type JsonNode, problemAt, textOf } from './json-node.ts'
import { checkStructure, type Structure } from './structure.ts'

/** The typed pack and everything that is wrong with it, in the order of its text; it can be used if nothing is. */
export function checkPack(value: unknown): Structure {
  const root = { value, pointer: '' }
  const sites = conditionSites(root)
  const names = { parameters: typesOfParameters(root), definitions: definitionNames(root) }
  const { pack, problems } = checkStructure(
    value,
    sites.map((site) => site.pointer),
  )
  const all = [
    ...problems,
    ...sites.flatMap((site) => conditionProblems(site, names)),
    ...parameterDefaultProblems(root),
    ...parameterUseProblems(root, names),
    ...cycleProblems(root),
    ...idProblems(root),
    ...fieldUseProblems(root),
    ...planProblems(root, names),
    ...periodProblems(root),
  ]
  return { pack, problems: all.length === 0 ? all : inOrder(all, root) }
}

function definitionNames(pack: JsonNode): readonly string[] {
  return entriesOf(childOf(pack, 'definitions')).map(([name]) => name)
}

/** Parameters that stand outside of conditions: goals, limits of groups, the number of work measures. */
function parameterUseProblems(pack: JsonNode, names: PackNames): readonly PackProblem[] {
  const work = childOf(pack, 'coverage', 'work')
  const least = childOf(work, 'atLeast')
  const goals = itemsOf(childOf(pack, 'indicators')).flatMap((each) => childOf(each, 'goal', 'percent', 'param') ?? [])
  const across = itemsOf(childOf(pack, 'acrossRows')).flatMap((each) =>
    ['most', 'fewest'].flatMap((bound) => childOf(each, 'limit', bound, 'param') ?? []),
  )
  const limits = itemsOf(childOf(pack, 'groups')).flatMap((each) => childOf(each, 'limit', 'param') ?? [])
  return [
    ...goals.flatMap((node) => parameterProblems(node, names, ['integer', 'number'])),
    ...across.flatMap((node) => parameterProblems(node, names, ['integer'])),
    ...limits.flatMap((node) => parameterProblems(node, names, ['integer'])),
    ...measureProblems(least, itemsOf(childOf(work, 'measures')).length, names),
  ]
}

/** The schema has judged the form of `coverage.work.atLeast`; here only what it cannot know. */
function measureProblems(least: JsonNode | undefined, measures: number, names: PackNames): readonly PackProblem[] {
  if (least === undefined) return []
  const name = childOf(least, 'param')
  if (name !== undefined) return parameterProblems(name, names, ['integer'])
  return leastOfProblems(least, measures, names).filter((problem) => problem.code === 'condition-constant')
}

/** A period that ends before it begins. */
function periodProblems(pack: JsonNode): readonly PackProblem[] {
  const periods = [pack, ...itemsOf(childOf(pack, 'targets'))].flatMap((node) => childOf(node, 'effective') ?? [])
  return periods.flatMap((period) => {
    const [from, to] = [childOf(period, 'from'), childOf(period, 'to')]
    const isBackward = compareText(textOf(from) ?? '', textOf(to) ?? '\uFFFF') > 0
    return isBackward && to !== undefined ? [problemAt(to, 'bad-period', [`>= ${textOf(from) ?? ''}`])] : []
  })
}

/** Problems in the order of the places they are at, equal ones once; a key that is missing counts as the place it is missing from. */
function inOrder(problems: readonly PackProblem[], pack: JsonNode): readonly PackProblem[] {
  const order = new Map(pointers(pack).map((pointer, index) => [pointer, index]))
  const placeOf = ({ pointer }: PackProblem) =>
    order.get(pointer) ?? order.get(pointer.slice(0, pointer.lastIndexOf('/'))) ?? 0
  const distinct = new Map(problems.map((problem) => [`${problem.pointer} ${problem.code}`, problem]))
  return [...distinct.values()].sort((left, right) => placeOf(left) - placeOf(right))
}

function pointers(node: JsonNode): readonly string[] {
  const children = isObject(node.value) ? entriesOf(node).map(([, child]) => child) : itemsOf(node)
  return [node.pointer, ...children.flatMap(pointers)]
}
