import { choicesOf, fieldSpec, isFieldId } from '../domain/field.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { parameterRange } from '../pack/parameter-value.ts'
import type { Assumed, Condition, PackParameter, PackTarget, RulePack } from '../pack/schema.ts'
import { type ConditionWording, conditionWordingOf } from '../wording/condition-wording.ts'
import type { NameWording } from '../wording/name-wording.ts'
import { wordingOf } from '../wording/wording.ts'
import { conditionText, measuredText, numberText } from './condition-text.ts'
import { checkRows } from './describe-checks.ts'
import { plansPart } from './describe-plans.ts'
import { bullets, heading, table } from './markdown.ts'

interface Page {
  readonly pack: RulePack
  readonly language: Language
  readonly wording: ConditionWording
  readonly names: NameWording
  readonly clauses: boolean
}

/**
 * The page of a rule pack in Markdown: where it comes from, whom it counts, and every target in words; `clauses` if a file that
 * maps the clauses of the document lies beside it.
 */
export function packPage(
  pack: RulePack,
  language: Language,
  beside: { readonly clauses: boolean } = { clauses: false },
): string {
  const page = { ...beside, pack, language, wording: conditionWordingOf(language), names: wordingOf(language).names }
  const parts = [identity, parameters, assumptions, base, coverage, targets, indicators, groups, plans, checks, retired]
  return `${parts.flatMap((part) => part(page)).join('\n\n')}\n`
}

function identity({ pack, language, wording, clauses }: Page): readonly string[] {
  const { labels } = wording
  const { document, issued, note } = pack.source
  const period = wording.period(pack.effective.from ?? null, pack.effective.to ?? null)
  return [
    heading(1, pack.title[language]),
    labels.generated,
    bullets([
      [labels.id, `\`${pack.id}\``],
      [labels.version, pack.version],
      [labels.document, document],
      [labels.issued, issued],
      [labels.effective, period],
      ...(note === undefined ? [] : [[labels.note, note[language]] as const]),
    ]),
    ...(clauses ? [labels.clauses] : []),
  ]
}

function parameters(page: Page): readonly string[] {
  const { pack, language, wording } = page
  const { labels } = wording
  const rows = Object.entries(pack.parameters).map(([name, parameter]) => [
    `\`${name}\``,
    parameter.title[language],
    parameterRange(parameter),
    defaultText(parameter, wording),
    remarkOf(parameter, wording),
  ])
  return section(labels.parameters, [labels.parameter, labels.title, labels.type, labels.default, labels.remark], rows)
}

function defaultText(parameter: PackParameter, wording: ConditionWording): string {
  const given = parameter.default
  if (given === undefined) return '—'
  if (typeof given !== 'object') return String(given)
  if ('asOf' in given) return wording.labels[given.asOf]
  return given.map(({ from, value }) => wording.since(from, String(value))).join(wording.list)
}

function remarkOf(parameter: PackParameter, { labels }: ConditionWording): string {
  if (parameter.assumption === true && parameter.default !== undefined) return labels.assumption
  if (parameter.default !== undefined) return ''
  return parameter.optional === true ? labels.optional : labels.required
}

function assumptions({ pack, language, wording }: Page): readonly string[] {
  const { labels } = wording
  const rows = Object.entries(pack.assume).map(([field, assumed]) => [
    isFieldId(field) ? fieldSpec(field)[language] : field,
    assumedText(field, assumed, language),
  ])
  return section(labels.assume, [labels.field, labels.assumedValue], rows)
}

function assumedText(field: string, assumed: Assumed, language: Language): string {
  if ('field' in assumed) return fieldSpec(assumed.field)[language]
  if (assumed.value === null) return wordingOf(language).names.none
  if (typeof assumed.value === 'boolean') return wordingOf(language).names[assumed.value ? 'yes' : 'no']
  const options = isFieldId(field) ? choicesOf(field) : []
  return options.find((choice) => choice.id === assumed.value)?.[language] ?? String(assumed.value)
}

function base(page: Page): readonly string[] {
  const { pack, wording } = page
  const { labels } = wording
  return [
    heading(2, labels.base),
    bullets([[labels.include, text(pack.population.include, page)]]),
    ...tableOf(
      [labels.exclude, labels.reason, labels.when],
      pack.population.exclude.map((each) => namedRow(each, page)),
    ),
  ]
}

function coverage(page: Page): readonly string[] {
  const { pack, language, wording } = page
  const { labels } = wording
  const { organization, work } = pack.coverage
  return [
    heading(2, labels.coverage),
    bullets([
      [labels.organization, text(organization, page)],
      [labels.work, wording.leastMeasures(numberText(work.atLeast, pack, language))],
    ]),
    ...tableOf(
      [labels.measure, labels.title, labels.when],
      work.measures.map((each) => namedRow(each, page)),
    ),
  ]
}

function namedRow(
  named: { readonly id: string; readonly title: Bilingual; readonly when: Condition },
  page: Page,
): readonly string[] {
  return [`\`${named.id}\``, named.title[page.language], text(named.when, page)]
}

function targets(page: Page): readonly string[] {
  const { pack, wording } = page
  return [heading(2, wording.labels.targets), ...pack.targets.flatMap((target) => targetPart(target, page))]
}

function targetPart(target: PackTarget, page: Page): readonly string[] {
  const { language, wording, names } = page
  const { labels } = wording
  const recorded = (target.whereRecorded ?? []).map((field) => fieldSpec(field)[language]).join(wording.list)
  const optional: readonly (readonly [string, string | undefined])[] = [
    [labels.whereRecorded, recorded === '' ? undefined : recorded],
    [labels.due, target.dueInDays === undefined ? undefined : wording.days(target.dueInDays)],
    [labels.effective, target.effective && wording.period(target.effective.from ?? null, target.effective.to ?? null)],
  ]
  return [
    heading(3, `${target.id} ${target.title[language]}`),
    bullets([
      [labels.clause, target.clause],
      [labels.force, names.force[target.force]],
      [labels.kind, names.targetKind[target.kind]],
      [labels.applies, text(target.applies, page)],
      [labels.requires, text(target.requires, page)],
      ...optional.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])),
      ...remedies(target, page),
    ]),
  ]
}

function remedies(target: PackTarget, page: Page): readonly (readonly [string, string])[] {
  const { language, wording } = page
  const { labels } = wording
  if (!Array.isArray(target.remedy)) return [[labels.remedy, target.remedy[language]]]
  const several = target.remedy.length > 1
  return target.remedy.map((each) => {
    const when = each.when === undefined ? labels.otherwise : text(each.when, page)
    return [several ? `${labels.remedy}${wording.group(when)}` : labels.remedy, each.text[language]]
  })
}

function indicators({ pack, language, wording }: Page): readonly string[] {
  const { labels } = wording
  const rows = pack.indicators.map((each) => [
    `\`${each.id}\``,
    each.title[language],
    each.clause ?? '',
    measuredText(each.of, pack, language),
    measuredText(each.over, pack, language),
    each.goal === undefined ? '' : `${numberText(each.goal.percent, pack, language)} %`,
  ])
  const titles = [labels.id, labels.title, labels.clause, labels.numerator, labels.denominator, labels.goal]
  return section(labels.indicators, titles, rows)
}

function groups(page: Page): readonly string[] {
  const { pack, language, wording, names } = page
  const { labels } = wording
  const rows = pack.groups.map((group) => [
    `\`${group.id}\``,
    group.clause,
    group.title[language],
    names.force[group.force],
    text(group.where, page),
    group.by.map((field) => fieldSpec(field)[language]).join(wording.list),
    numberText(group.limit, pack, language),
    group.remedy[language],
  ])
  const titles = [
    labels.id,
    labels.clause,
    labels.title,
    labels.force,
    labels.where,
    labels.by,
    labels.limit,
    labels.remedy,
  ]
  return section(labels.groups, titles, rows)
}

function plans({ pack, language }: Page): readonly string[] {
  return plansPart(pack, language)
}

function checks({ pack, language, wording }: Page): readonly string[] {
  const { labels } = wording
  const rows = checkRows(pack, language)
  return section(labels.checks, [labels.id, labels.severity, labels.message, labels.when], rows)
}

function retired({ pack, wording }: Page): readonly string[] {
  if (pack.retired.length === 0) return []
  return [heading(2, wording.labels.retired), pack.retired.map((id) => `\`${id}\``).join(wording.list)]
}

function text(condition: Condition, { pack, language }: Page): string {
  return conditionText(condition, pack, language)
}

/** A heading and its table, or nothing if the table would be empty. */
function section(title: string, titles: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [heading(2, title), table(titles, rows)]
}

function tableOf(titles: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [table(titles, rows)]
}
