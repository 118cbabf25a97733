import { describe, expect, it } from 'vitest'
import { outcomeOf, type Rules, type Says, type Was } from '../../src/register/transitions.ts'

const rules: readonly Rules[] = ['same', 'parameters', 'pack', 'otherPack']

/**
 * Was, what the round says, and what becomes of the item under the rules under which it was last found a gap, other parameters,
 * another version of the pack, and another pack. Copied by hand from the table of transitions, row by row.
 */
const table = `
  none           gap            registered  registered  registered  registered
  none           met            stays       stays       stays       stays
  none           unknown        stays       stays       stays       stays
  none           missing        stays       stays       stays       stays
  none           excluded       stays       stays       stays       stays
  none           notApplicable  stays       stays       stays       stays
  none           notInForce     stays       stays       stays       stays

  open           gap            carried     carried     carried     anew
  open           met            closed      rescoped    rescoped    rescoped
  open           unknown        carried     carried     carried     rescoped
  open           missing        carried     carried     carried     rescoped
  open           excluded       struckOff   rescoped    rescoped    rescoped
  open           notApplicable  struckOff   rescoped    rescoped    rescoped
  open           notInForce     rescoped    rescoped    rescoped    rescoped

  awaitingReview gap            returned    returned    returned    anew
  awaitingReview met            stays       stays       stays       stays
  awaitingReview unknown        returned    returned    returned    rescoped
  awaitingReview missing        returned    returned    returned    rescoped
  awaitingReview excluded       struckOff   rescoped    rescoped    rescoped
  awaitingReview notApplicable  struckOff   rescoped    rescoped    rescoped
  awaitingReview notInForce     rescoped    rescoped    rescoped    rescoped

  cancelled      gap            relapsed    relapsed    relapsed    registered
  cancelled      met            stays       stays       stays       stays
  cancelled      unknown        stays       stays       stays       stays
  cancelled      missing        stays       stays       stays       stays
  cancelled      excluded       stays       stays       stays       stays
  cancelled      notApplicable  stays       stays       stays       stays
  cancelled      notInForce     stays       stays       stays       stays

  struckOff      gap            registered  registered  registered  registered
  struckOff      met            stays       stays       stays       stays
  struckOff      unknown        stays       stays       stays       stays
  struckOff      missing        stays       stays       stays       stays
  struckOff      excluded       stays       stays       stays       stays
  struckOff      notApplicable  stays       stays       stays       stays
  struckOff      notInForce     stays       stays       stays       stays

  rescoped       gap            registered  registered  registered  registered
  rescoped       met            stays       stays       stays       stays
  rescoped       unknown        stays       stays       stays       stays
  rescoped       missing        stays       stays       stays       stays
  rescoped       excluded       stays       stays       stays       stays
  rescoped       notApplicable  stays       stays       stays       stays
  rescoped       notInForce     stays       stays       stays       stays
`

const cells = table
  .trim()
  .split(/\n\s*/)
  .filter((line) => line !== '')
  .flatMap((line) => {
    const [was, says, ...outcomes] = line.trim().split(/\s+/)
    return outcomes.map((outcome, at) => ({ was, says, under: rules[at], outcome }))
  })

describe('the table of transitions', () => {
  it('has a row for every state and every word of a round', () => {
    expect(cells).toHaveLength(6 * 7 * 4)
    expect(new Set(cells.map(({ was, says, under }) => `${was} ${says} ${under}`)).size).toBe(168)
  })

  it.each(cells)('$was, $says, $under: $outcome', ({ was, says, under, outcome }) => {
    expect(outcomeOf(was as Was, says as Says, under as Rules)).toBe(outcome)
  })
})
