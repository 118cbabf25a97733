/** True for a text of which nothing can be seen: empty, white space, zero-width characters. */
export function isBlankText(text: string): boolean {
  return /^[\s\u200b-\u200d\u2060\u00ad\ufeff]*$/u.test(text)
}
