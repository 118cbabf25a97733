/**
 * What a number format makes of a number: a calendar date, a time of day or a duration, a code that is padded with zeros, or
 * a plain number. `dateOrTime` are the built-in formats that are times in Chinese and dates in Japanese and Korean workbooks.
 */
export type NumberFormat =
  | { readonly shows: 'date' | 'time' | 'duration' | 'dateOrTime' | 'number' }
  | { readonly shows: 'zeros'; readonly digits: number }

const plain: NumberFormat = { shows: 'number' }

type Clockwork = 'date' | 'time' | 'duration' | 'dateOrTime'

/** Built-in formats that are not numbers (ECMA-376 part 1, 18.8.30, with the East Asian ones 27–36 and 50–58). */
const builtIn: Readonly<Record<Clockwork, readonly number[]>> = {
  date: [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 54, 57, 58],
  dateOrTime: [34, 35, 52, 53, 55, 56],
  time: [18, 19, 20, 21, 32, 33, 45, 47],
  duration: [46],
}

const builtInKinds: ReadonlyMap<number, Clockwork> = new Map(
  (['date', 'dateOrTime', 'time', 'duration'] as const).flatMap((shows) => builtIn[shows].map((id) => [id, shows])),
)

/** The format with a built-in number, as far as the workbook does not define it itself. */
export function builtInFormat(id: number): NumberFormat {
  const shows = builtInKinds.get(id)
  return shows === undefined ? plain : { shows }
}

/** The format that a code such as `yyyy"年"m"月"` or `000000` describes. Only its first section counts: that of numbers above zero. */
export function formatOfCode(code: string): NumberFormat {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gs, '')
    .toLowerCase()
  const section = bare.split(';')[0] ?? ''
  if (/\[(h+|m+|s+)\]/.test(section)) return { shows: 'duration' }
  const letters = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p|上午\/下午/g, 'h')
    .replace(/s\.0+/g, 's')
  if (/^0{2,}$/.test(letters)) return { shows: 'zeros', digits: letters.length }
  // A format with places for digits is no date, whatever letters it has.
  if (letters.includes('general') || /[#?0]/.test(letters)) return plain
  if (/[yd年]|aaa/.test(letters)) return { shows: 'date' }
  if (/[hs时]/.test(letters)) return { shows: 'time' }
  return letters.includes('m') ? { shows: 'date' } : plain
}
