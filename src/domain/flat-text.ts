/** The same text, which does not keep in memory the longer one that it was cut from: for what stays of a file after its rows have gone. */
export function flatText(text: string): string {
  return ` ${text}`.slice(1)
}
