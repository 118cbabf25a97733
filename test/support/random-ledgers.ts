import * as forms from '../../fixtures/county/forms.js'
import { createRandom, type Random } from '../../fixtures/county/random.js'
import { layOut } from '../../fixtures/county/sheet.js'
import { createUnits, type Unit } from '../../fixtures/county/units.js'
import { csvText, workbookBytes } from '../../fixtures/county/write.js'

const all = [forms.eightClears, forms.enterpriseSystem, forms.socialSystem, forms.civilAffairs, forms.communityImport]
const townships = ['桐琴镇', '泉溪镇'] as const
const names = ['云桐达五金厂', '云桐达 五金厂', '锦溪宇（武义）门业有限公司'] as const
const codes = ['91330723123456789A', '91330723000000001B', null, null] as const

/** Some units are of the others' names and codes: the same by code, by name, by one of the two, or one name with two codes. */
function plant(random: Random, units: readonly Unit[], earlier: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => {
    if (random.chance(0.3)) return [random.chance(0.3) ? { ...unit, code: null } : unit]
    const same = earlier.length > 0 && random.chance(0.4) ? random.pick(earlier) : unit
    const code = random.chance(0.5) ? same.code : random.pick(codes)
    return [{ ...same, township: unit.township, code, name: random.chance(0.6) ? random.pick(names) : same.name }]
  })
}

/** A file as it is read. */
export interface RandomLedger {
  readonly file: string
  readonly bytes: string | Uint8Array
}

/** Small ledgers of several forms, some workbooks: units repeat each other by code and by name, within a ledger and across. */
export async function randomLedgers(seed: number, files: number): Promise<readonly RandomLedger[]> {
  const random = createRandom(seed)
  const earlier: Unit[] = []
  const ledgers: RandomLedger[] = []
  for (let at = 0; at < files; at += 1) {
    const township = random.pick(townships)
    const units = plant(random, createUnits(random, township, random.whole(1, 7), 0.3), earlier)
    earlier.push(...units)
    const mess = random.pick([0, 0.4, 0.9])
    const options = { name: '台账', township, seed: seed + at, mess, merged: false }
    const sheet = layOut(random.pick(all), units, options)
    const isBook = random.chance(0.2)
    const bytes = isBook ? await workbookBytes([sheet], [{ name: '空表', rows: [] }]) : `\ufeff${csvText(sheet)}`
    ledgers.push({ file: `${at}${township}.${isBook ? 'xlsx' : 'csv'}`, bytes })
  }
  return ledgers
}
