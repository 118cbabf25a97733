// @ts-check
/**
 * The conditions of the default pack as somebody writes them by hand who knows no doubt: a unit is an object, a cell that says nothing
 * is 0, '' or false, and everything is true or false. What the rule engine is measured against.
 */

/**
 * @typedef {object} PlainUnit
 * @property {'enterprise' | 'social' | ''} sector
 * @property {string} kind
 * @property {string} status
 * @property {number} employees
 * @property {number} regularEmployees
 * @property {number} fullTimeStaff
 * @property {number} memberUnits
 * @property {number} members
 * @property {number} floatingMembers
 * @property {number} activists
 * @property {number} activities
 * @property {number} foundedOn  days since 1970
 * @property {boolean} established
 * @property {string} form
 * @property {string} secretary
 * @property {string} park
 * @property {string} chamber
 * @property {boolean} instructor
 * @property {boolean} liaison
 * @property {boolean} union
 * @property {boolean} youthLeague
 * @property {boolean} ownerTrained
 * @property {boolean} linkedBranch
 */

/** @typedef {'met' | 'gap' | 'notApplicable' | 'excluded'} PlainVerdict */
/** @typedef {{ base: boolean, reason: string | null, coverage: 'organization' | 'work' | 'none', verdicts: PlainVerdict[], indicators: PlainVerdict[] }} PlainAnswer */

const firstDay = Date.UTC(2012, 0, 1) / 86_400_000

/** @param {PlainUnit} unit */
function outReason({ status, kind, sector }) {
  if (status === 'deregistered' || status === 'revoked') return 'deregistered'
  if (status === 'shell') return 'shell'
  if (status === 'movedOut') return 'moved-out'
  if (status === 'suspended') return 'suspended'
  if (status === 'preparing') return 'preparing'
  if (kind === 'selfEmployed') return 'self-employed'
  if (kind === 'cooperative') return 'cooperative'
  return sector === 'enterprise' || sector === 'social' ? null : 'outside-two-new'
}

/** @param {PlainUnit} unit */
function isLarge({ kind, employees, memberUnits, fullTimeStaff }) {
  if (kind === 'association') return memberUnits >= 80 && fullTimeStaff >= 1
  const serves =
    kind === 'privateNonEnterprise' ||
    kind === 'intermediary' ||
    kind === 'lawFirm' ||
    kind === 'accountingFirm' ||
    kind === 'taxFirm'
  return serves && employees >= 50
}

/** @param {PlainUnit} unit */
function hasMeasure({ instructor, liaison, activists, union, youthLeague, ownerTrained, linkedBranch }) {
  return instructor || liaison || activists >= 1 || union || youthLeague || ownerTrained || linkedBranch
}

/** What the pack says of one unit: targets and indicators in its order. @param {PlainUnit} unit @returns {PlainAnswer} */
export function judgePlainly(unit) {
  const { members, floatingMembers, established, form } = unit
  const reason = outReason(unit)
  const isIn = reason === null
  const verdict = (/** @type {boolean} */ applies, /** @type {boolean} */ holds) =>
    isIn ? (applies ? (holds ? 'met' : 'gap') : 'notApplicable') : 'excluded'
  const enterprise = unit.sector === 'enterprise'
  const social = unit.sector === 'social'
  const some = members >= 1
  const floating = floatingMembers >= 1
  const enough = members >= 3
  const large = enterprise && unit.regularEmployees >= 30
  const independent = form === 'independent'
  const measure = hasMeasure(unit)
  return {
    base: isIn,
    reason,
    coverage: established ? 'organization' : measure ? 'work' : 'none',
    verdicts: [
      verdict(large, some || floating),
      verdict(enterprise && some, established),
      verdict(enterprise && enough, independent),
      verdict(enterprise && members === 0 && floating, established),
      verdict(enterprise && (unit.park !== '' || unit.chamber !== '') && members === 0 && !floating, established),
      verdict(isLarge(unit), established),
      verdict(social && enough, independent),
      verdict(social && !enough && (some || floating), established),
      verdict(!established, measure),
      verdict(established && unit.foundedOn >= firstDay, unit.secretary !== '' && unit.activities >= 1),
    ],
    indicators: [
      verdict(true, established),
      verdict(true, independent),
      verdict(some, established),
      verdict(large, some || floating),
      verdict(!established, measure),
      verdict(true, !established && measure),
      verdict(true, established || measure),
    ],
  }
}
