import { type Choice, duplicateReason, notIncludedReason } from '../domain/choices.ts'
import type { PackFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import type { ResolvedPack } from '../pack/schema.ts'

/** What the documents need of a pack: who it is, the parameters of this audit, and every reason for being left out. */
export function packFacts({ pack, sha256, parameters }: ResolvedPack): PackFacts {
  const { id, version, title, source } = pack
  const values = [...parameters.values()].sort((left, right) => compareText(left.name, right.name))
  return {
    ...{ id, version, sha256, title },
    source: { document: source.document, issued: source.issued, note: source.note ?? null },
    parameters: Object.fromEntries(
      values.map(({ name, value, from, since, assumption }) => {
        const named = pack.parameters[name]?.title ?? { zh: name, en: name }
        return [name, { value: value ?? null, from, since, assumption, title: named }]
      }),
    ),
    exclusions: exclusionsOf(pack.population.exclude),
  }
}

/** Duplicates first, then the exclusions of the pack, then the fallback unless the pack has that reason itself. */
function exclusionsOf(own: readonly PackFacts['exclusions'][number][]): PackFacts['exclusions'] {
  const all = [titled(duplicateReason), ...own, titled(notIncludedReason)]
  const named = all.filter(({ id }, position) => all.findIndex((other) => other.id === id) === position)
  return named.map(({ id, title }) => ({ id, title }))
}

function titled({ id, zh, en }: Choice): PackFacts['exclusions'][number] {
  return { id, title: { zh, en } }
}
