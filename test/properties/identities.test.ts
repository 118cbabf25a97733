import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKeptClaims } from '../../src/app/kept-claims.ts'
import type { LedgerClaim } from '../../src/app/ledger-part.ts'
import { type Claimed, createIdentities } from '../../src/ledger/identity.ts'

/** An organization that has been seen: its first row, and all codes and names with their townships by which it is known. */
interface Known {
  readonly first: LedgerClaim
  readonly codes: string[]
  readonly names: string[]
}

/** Who a row is among the organizations so far, by looking at every one of them. */
function claimSlowly(known: Known[], claim: LedgerClaim): Claimed<LedgerClaim> {
  const name = `${claim.township ?? ''}/${claim.name}`
  const keyOf = ({ first }: Known) => first.creditCode ?? `${first.township ?? ''}/${first.name}`
  const code = claim.creditCode
  const ofName = known.find(({ names }) => names.includes(name))
  const ofCode = code === null ? undefined : known.find(({ codes }) => codes.includes(code))
  if (ofCode !== undefined) {
    if (ofName === undefined) ofCode.names.push(name)
    return { key: keyOf(ofCode), first: { claimant: ofCode.first, by: 'code' }, alike: null }
  }
  const isFirstRow = ({ first }: Known) => first.township === claim.township && first.name === claim.name
  const same = code === null ? ofName : known.find((each) => each.codes.length === 0 && isFirstRow(each))
  if (same !== undefined) {
    if (code !== null) same.codes.push(code)
    return { key: keyOf(same), first: { claimant: same.first, by: 'name' }, alike: null }
  }
  const elsewhere = known.find(
    (each) =>
      each.first.name === claim.name && (code === null || (each.first.creditCode === null && each.codes.length === 0)),
  )
  const alike = ofName ?? (elsewhere?.first.township === claim.township ? undefined : elsewhere)
  known.push({ first: claim, codes: code === null ? [] : [code], names: ofName === undefined ? [name] : [] })
  return { key: code ?? name, first: null, alike: alike?.first ?? null }
}

const draft = fc.record({
  name: fc.constantFrom('甲厂', '乙厂', '丙厂'),
  creditCode: fc.option(fc.constantFrom('91A', '91B', '91C', '91D')),
  township: fc.option(fc.constantFrom('黄湖镇', '百丈镇')),
})

test('whoever keeps claims in little memory finds the same organizations as whoever looks through all rows', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 25 }), (drafts) => {
      const { claim } = createIdentities(createKeptClaims())
      const plain = createIdentities<LedgerClaim>()
      const known: Known[] = []
      for (const [at, each] of drafts.entries()) {
        const row = {
          ...each,
          at: { file: 'a.csv', sheet: 'a', row: at + 1 },
          cell: `A${at + 1}`,
          facts: `${at}`,
          townshipGiven: false,
        }
        const expected = claimSlowly(known, row)
        expect(claim(row)).toEqual(expected)
        expect(plain.claim(row)).toEqual(expected)
      }
    }),
    { numRuns: 1000 },
  )
})
