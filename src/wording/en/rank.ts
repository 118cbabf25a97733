import type { RankWording } from '../rank-wording.ts'

export const rankEn: RankWording = {
  file: 'ranking-bulletin',
  title: (by, indicator) => `Ranking by ${by}: ${indicator}`,
  tieBreakers: (titles) => `Ties are decided by: ${titles}`,
  since: (asOf, change) => `Since the last period (${asOf}) the whole ${change}.`,
  parts: (parts) => `In percentage points: ${parts}.`,
  notComparable: (asOf, differs) =>
    `Not comparable with the last period (${asOf}), because of another ${differs}: nothing is compared and no change is split.`,
  noBase: (asOf) => `The whole is not compared: the last period (${asOf}) or this one has no base.`,
  suspicious: (groups) => `Suspicious base cuts: ${groups}.`,
  leftBase: ({ units, moved, by }) =>
    `Units that left the base: ${units}${moved === 0 ? '' : `, and ${moved} that moved to another ${by}`}; the documents say why.`,
  open: (groups) => `Places shown as a range: ${groups}. They are open until their units have been checked.`,
  notSubmitted: (names) => `No ledger from: ${names}`,
}
