import { jsonPattern } from './json-pattern.ts'
import { linePattern } from './report-layout.ts'
import { auditJsonSchema } from './report-schema.ts'

type Listed = { readonly items: object }

const { properties } = auditJsonSchema() as {
  readonly properties: { readonly organizations: Listed; readonly findings: Listed; readonly lookBack: object }
}

/** One organization as it is written; groups: its key and its place. */
export const organizationLine = linePattern(
  jsonPattern(properties.organizations.items, { depth: null, captured: ['key', 'at'] }),
)

/** One finding as it is written; groups: its organization, target, verdict and place. */
export const findingLine = linePattern(
  jsonPattern(properties.findings.items, { depth: null, captured: ['organization', 'target', 'verdict', 'at'] }),
)

/** The look-back as it is written. */
export const lookBackText = new RegExp(jsonPattern(properties.lookBack, { depth: 1, captured: [] }), 'y')
