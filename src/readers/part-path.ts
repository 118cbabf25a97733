/** The path of a part that a relationship names by its target: from the folder of the part it belongs to, or from the top. */
export function partPath(folder: string, target: string): string {
  const path = target.trim().replaceAll('\\', '/')
  const steps = (path.startsWith('/') ? path : folder + path).split('/')
  const kept: string[] = []
  for (const step of steps) {
    if (step === '..') kept.pop()
    else if (step !== '' && step !== '.') kept.push(step)
  }
  return kept.join('/')
}
