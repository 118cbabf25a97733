/** Path of a file in the folder of another one. */
export function beside(path: string, name: string): string {
  const own = path.split(/[\\/]/).at(-1) ?? ''
  return path.slice(0, path.length - own.length) + name
}
