import { type Language, languages } from '../domain/text.ts'
import { rulePackJsonSchema } from '../pack/json-schema.ts'
import { checkJsonSchema } from './check-schema.ts'
import { columnsJsonSchema } from './columns-schema.ts'
import { packPage } from './describe-pack.ts'
import { listPacks, loadPack } from './load-pack.ts'
import type { Files } from './ports.ts'
import { auditJsonSchema } from './report-schema.ts'

/** A generated file: its path below the package, and its text. */
export interface GeneratedDoc {
  readonly path: string
  readonly text: string
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The JSON Schema of rule packs as text. */
export function packSchemaText(): string {
  return jsonText(rulePackJsonSchema())
}

/** Everything under `rules/` that is generated: the schemas, and the page of every pack in both languages. */
export async function generateDocs(files: Files): Promise<readonly GeneratedDoc[]> {
  const ids = await listPacks(files)
  const packs = await Promise.all(ids.map((id) => loadPack(id, files)))
  const mapped = new Set<string>()
  for (const id of ids) if ((await files.readRules(`${id}/CLAUSES.md`)) !== undefined) mapped.add(id)
  const pages = packs.flatMap(({ pack }) =>
    languages.map((language) => ({
      path: pagePath(pack.id, language),
      text: packPage(pack, language, { clauses: mapped.has(pack.id) }),
    })),
  )
  return [
    { path: 'rules/rule-pack.schema.json', text: packSchemaText() },
    { path: 'rules/audit.schema.json', text: jsonText(auditJsonSchema()) },
    { path: 'rules/check.schema.json', text: jsonText(checkJsonSchema()) },
    { path: 'rules/columns.schema.json', text: jsonText(columnsJsonSchema()) },
    ...pages,
  ]
}

function pagePath(id: string, language: Language): string {
  return language === 'zh' ? `rules/${id}/README.md` : `rules/${id}/README.en.md`
}
