import type { RankWording } from '../rank-wording.ts'

export const rankZh: RankWording = {
  file: '排名通报',
  title: (by, indicator) => `各${by}排名：${indicator}`,
  tieBreakers: (titles) => `比率相同的，依次比较：${titles}`,
  since: (asOf, change) => `与上期（${asOf}）相比，总体${change}。`,
  parts: (parts) => `按百分点分解：${parts}。`,
  notComparable: (asOf, differs) => `与上期（${asOf}）不可比：${differs}不同，不作升降比较，也不分解变动。`,
  noBase: (asOf) => `上期（${asOf}）或本期没有可供计算的基数，总体不作升降比较。`,
  suspicious: (groups) => `基数变动异常：${groups}。`,
  leftBase: ({ units, moved, by }) =>
    `本期移出基数 ${units} 家${moved === 0 ? '' : `，另有 ${moved} 家转到其他${by}`}，逐家理由见排名通报。`,
  open: (groups) => `位次写成区间的 ${groups} 个：待核实的单位查清之前，名次还不能确定。`,
  notSubmitted: (names) => `未报送台账：${names}`,
}
