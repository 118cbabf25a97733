import { fewTexts } from '../domain/few-texts.ts'
import { wholeNumbers } from '../domain/number-list.ts'
import type { JudgedFacts, OrganizationFacts } from '../domain/report.ts'
import type { Rows } from '../domain/rows.ts'
import { textRows } from '../domain/text-rows.ts'

/** A unit with the groups of the pack to which it belongs, or may belong. */
export type GroupMember = Pick<OrganizationFacts, 'key' | 'township'> & Pick<JudgedFacts, 'groups'>

/** Members in their order: a fifth of a county, of which only their keys differ. They are made anew whenever somebody goes through them. */
export interface GroupMembers extends Rows<GroupMember> {
  add(member: GroupMember): void
}

/** No member yet. Who belongs to the same groups by the same texts is told so by the same facts. */
export function createGroupMembers(): GroupMembers {
  const [keys, townships, groups] = [textRows(), fewTexts(), sameGroups()]
  const numbers = wholeNumbers()
  return {
    get length() {
      return keys.length
    },
    add({ key, township, groups: own }) {
      keys.push(key)
      numbers.push(townships.put(township))
      numbers.push(groups.put(own))
    },
    *[Symbol.iterator]() {
      for (let at = 0; at < keys.length; at += 1) {
        const township = townships.at(numbers.at(2 * at))
        yield { key: keys.at(at), township, groups: groups.at(numbers.at(2 * at + 1)) }
      }
    },
  }
}

type Groups = GroupMember['groups']

/** Groups by numbers, those that say the same once. */
function sameGroups() {
  const byText = new Map<string, number>()
  const known: Groups[] = []
  return {
    put(groups: Groups): number {
      const text = JSON.stringify(groups ?? null)
      const number = byText.get(text)
      if (number !== undefined) return number
      byText.set(text, known.length)
      return known.push(groups) - 1
    },
    at: (number: number): Groups => known[number],
  }
}
