import { expect, test } from 'vitest'
import { formatOfCode } from '../../src/readers/number-format.ts'

test.each([
  ['yyyy-mm-dd', 'date'],
  ['yyyy\\-mm\\-dd;@', 'date'],
  ['yyyy"年"m"月"', 'date'],
  ['[$-804]yyyy年m月d日;@', 'date'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'date'],
  ['m/d/yy h:mm', 'date'],
  ['mmm', 'date'],
  ['h:mm AM/PM', 'time'],
  ['上午/下午h"时"mm"分"', 'time'],
  ['mm:ss.0', 'time'],
  ['[h]:mm:ss', 'duration'],
  ['[mm]', 'duration'],
  ['General', 'number'],
  ['G/通用格式', 'number'],
  ['0', 'number'],
  ['0.00E+00', 'number'],
  ['#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
  ['0"days"', 'number'],
  ['0_ "元"', 'number'],
  ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 'number'],
  ['[>=10000]0!.0,"万";0', 'number'],
  ['@', 'number'],
  ['0;-0;;@', 'number'],
  ['', 'number'],
])('%s shows a %s', (code, shows) => {
  expect(formatOfCode(code).shows).toBe(shows)
})

test('a format of zeros says how many digits a code has', () => {
  expect(formatOfCode('000000')).toEqual({ shows: 'zeros', digits: 6 })
  expect(formatOfCode('00000_ ;@')).toEqual({ shows: 'zeros', digits: 5 })
})
