import { fieldSpec } from '../domain/field.ts'
import type { Language } from '../domain/text.ts'
import type { PackAcrossRows, RulePack } from '../pack/schema.ts'
import { conditionWordingOf } from '../wording/condition-wording.ts'
import { wordingOf } from '../wording/wording.ts'
import { conditionText, numberText } from './condition-text.ts'

/** The checks of a pack, those of one row and those across rows: id, severity, message and when they speak. */
export function checkRows(pack: RulePack, language: Language): readonly (readonly string[])[] {
  const { severity } = wordingOf(language).names
  const row = ({ id, severity: level, message }: RulePack['checks'][number] | PackAcrossRows, when: string) => [
    `\`${id}\``,
    severity[level],
    message[language],
    when,
  ]
  return [
    ...pack.checks.map((check) => row(check, conditionText(check.when, pack, language))),
    ...(pack.acrossRows ?? []).map((check) => row(check, acrossText(check, pack, language))),
  ]
}

function acrossText({ where, by, limit }: PackAcrossRows, pack: RulePack, language: Language): string {
  const { acrossRows, list } = conditionWordingOf(language)
  const isMost = 'most' in limit
  return acrossRows({
    where: conditionText(where, pack, language),
    by: by.map((field) => fieldSpec(field)[language]).join(list),
    limit: numberText(isMost ? limit.most : limit.fewest, pack, language),
    isMost,
  })
}
