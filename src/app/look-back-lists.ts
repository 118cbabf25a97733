import { duplicateReason } from '../domain/choices.ts'
import type { AbleUnit, FoundedUnit, LookBack, LookedAtGroup, LookedAtUnit } from '../domain/look-back.ts'
import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import type { CheckedGroup, FormedUnit, LookBackFacts } from '../domain/report-look-back.ts'
import type { Period } from '../register/look-back.ts'

type Lists = Pick<
  LookBack,
  'founded' | 'foundedOpen' | 'undated' | 'judgedSince' | 'ones' | 'groups' | 'unnamed' | 'standAlone'
>

type Organizations = ReadonlyMap<string, OrganizationFacts>

/** What the ledgers alone say of a period: new organizations, the “five ones” of joint ones, units that can stand alone. */
export function lookBackLists(facts: AuditFacts, period: Period): Lists {
  const { since, units, undated, ones, groups, unnamed, standAlone } = facts.lookBack ?? nothing
  const counted = facts.organizations.filter(({ outReason }) => outReason !== duplicateReason.id)
  const organizations = new Map(counted.map((organization) => [organization.key, organization]))
  const founded = units.flatMap((unit) => foundedUnit(unit, organizations, { period, asOf: facts.asOf }))
  return {
    founded: founded.filter(({ open }) => open === null),
    foundedOpen: founded.filter(({ open }) => open !== null),
    ...{ undated, judgedSince: since, ones },
    groups: groups.map((group) => lookedAt(group, organizations)),
    unnamed,
    standAlone: {
      ...standAlone,
      units: standAlone.units.map(
        ({ organization, says, cells }): AbleUnit => ({
          ...unitOf(organization, organizations),
          partyOrgName: organizations.get(organization)?.partyOrgName ?? null,
          ...{ says, cells },
        }),
      ),
    },
  }
}

const nothing: LookBackFacts = {
  since: null,
  units: [],
  undated: [],
  ones: [],
  groups: [],
  unnamed: 0,
  standAlone: { parameters: [], units: [], notRecorded: 0, missingColumns: [], formUnknown: 0 },
}

function unitOf(key: string, organizations: Organizations): LookedAtUnit {
  const { name = key, creditCode = null, township = null, at = null } = organizations.get(key) ?? {}
  return { organization: key, name, creditCode, township, at }
}

/** Nothing for a unit that was certainly founded before or after the period. */
function foundedUnit(
  unit: FormedUnit,
  organizations: Organizations,
  { period, asOf }: { readonly period: Period; readonly asOf: string },
): readonly FoundedUnit[] {
  const { organization, foundedOn, certain, cells, targets } = unit
  const inside = liesIn(foundedOn, period, asOf)
  if (inside === false) return []
  const open = inside === undefined ? 'date' : certain ? null : 'unit'
  const partyOrgName = organizations.get(organization)?.partyOrgName ?? null
  return [{ ...unitOf(organization, organizations), partyOrgName, foundedOn, cells, open, targets }]
}

/**
 * Undefined where a day, or a span of days, leaves it open. What is there on the as-of date was founded by then, so that only
 * the days up to it are possible; a founding that lies later as a whole is a contradiction, and open.
 */
function liesIn(founded: string | null, { since, until }: Period, asOf: string): boolean | undefined {
  if (founded === null) return undefined
  const [low = founded, last = low] = founded.split('/')
  if (low > asOf) return undefined
  const high = last < asOf ? last : asOf
  if (high < since || low > until) return false
  return low >= since && high <= until ? true : undefined
}

function lookedAt(
  { name, superior, township, organizations: keys, ones }: CheckedGroup,
  organizations: Organizations,
): LookedAtGroup {
  const units = keys.map((key) => organizations.get(key)?.name ?? key)
  return { name, superior, township, units, ones, has: ones.filter(({ says }) => says === 'yes').length }
}
