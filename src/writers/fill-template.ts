import type { BulletinValue } from '../domain/bulletin-template.ts'
import type { BulletinValues } from '../wording/bulletin-values.ts'
import type { Run } from './page.ts'

/** A text of a template with every `{name}` replaced by its value, once: a value may hold braces of its own. */
export function filled(template: string, { texts, blanks }: BulletinValues): readonly Run[] {
  const byName: ReadonlyMap<string, string> = new Map(Object.entries(texts))
  const runs = template.split(/\{([^{}]*)\}/).map((part, at): Run => {
    if (at % 2 === 0) return { text: part }
    const text = byName.get(part) ?? ''
    return blanks.has(part as BulletinValue) ? { text, look: 'blank' } : { text }
  })
  return joined(runs)
}

/** Neighbours of the same look as one, and none that is empty. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const done: Run[] = []
  for (const run of runs) {
    const last = done.at(-1)
    if (run.text === '') continue
    if (last === undefined || last.look !== run.look) done.push(run)
    else done[done.length - 1] = { ...last, text: last.text + run.text }
  }
  return done
}
