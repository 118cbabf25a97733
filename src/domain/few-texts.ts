import { flatText } from './flat-text.ts'

/** Texts of which there are few, or null, by numbers from 0 on: each is kept once. */
export interface FewTexts {
  put(text: string | null): number
  at(number: number): string | null
}

/** No text yet. */
export function fewTexts(): FewTexts {
  const byText = new Map<string | null, number>()
  const texts: (string | null)[] = []
  return {
    put(text) {
      const known = byText.get(text)
      if (known !== undefined) return known
      // What has been cut from a longer text would keep all of it.
      const own = text === null ? null : flatText(text)
      byText.set(own, texts.length)
      return texts.push(own) - 1
    },
    at: (number) => texts[number] ?? null,
  }
}
