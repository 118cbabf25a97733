import { diffPacks, type PackDifference } from '../pack/diff.ts'
import type { LoadedPack } from './load-pack.ts'

/** What changes from one pack to another, see `diffPacks`. */
export function comparePacks(left: LoadedPack, right: LoadedPack): readonly PackDifference[] {
  return diffPacks(left.pack, right.pack)
}
