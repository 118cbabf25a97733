/** Identifier of the JSON Schema of `audit.json`, which every report names. */
export const auditSchemaId = 'urn:liangxin:audit'
