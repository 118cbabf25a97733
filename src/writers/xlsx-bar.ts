/**
 * A data bar from 0 to 100 % for one column of one sheet. The library gives every bar a random id when it packs the workbook,
 * so that no two runs would write the same bytes; this rule has its own id and lets nobody change it.
 */
export function percentBar(sheet: number, column: number) {
  const id = `{4C584E00-0000-4000-8000-${hex(sheet, 6)}${hex(column, 6)}}`
  const rule = {
    type: 'dataBar' as const,
    priority: 1,
    gradient: false,
    minLength: 0,
    maxLength: 100,
    axisPosition: 'none' as const,
    cfvo: [
      { type: 'num' as const, value: 0 },
      { type: 'num' as const, value: 1 },
    ],
    color: { argb: 'FF9DC3E6' },
  }
  return Object.defineProperty(rule, 'x14Id', { get: () => id, set: () => undefined, enumerable: true })
}

function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0')
}
