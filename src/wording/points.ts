/** 百分点 with two decimals, half away from zero, and a sign: `+5.33`, `−0.20`, `0.00`. The sign is a true minus: lines break behind a hyphen. */
export function signedPoints(points: number): string {
  const size = plainPoints(points)
  if (Number(size) === 0) return size
  return (points > 0 ? '+' : '\u2212') + size
}

/** 百分点 with two decimals and without a sign. */
export function plainPoints(points: number): string {
  // The tenth decimal takes up what binary fractions lose, so that a half is rounded up.
  return (Math.round(Number((Math.abs(points) * 100).toFixed(8))) / 100).toFixed(2)
}
