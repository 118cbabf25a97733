import { describe, expect, test } from 'vitest'
import { decodeXml } from '../../src/readers/xml-text.ts'

describe('the text of a cell', () => {
  test('has the five entities of XML and characters by their number', () => {
    expect(decodeXml('甲&amp;乙 &lt;3&gt; &quot;x&quot; &apos;y&apos; &#20826;&#x5458;')).toBe(
      '甲&乙 <3> "x" \'y\' 党员',
    )
  })

  test('keeps what is no entity as it stands, also the names that every object knows', () => {
    for (const name of ['nbsp', ...Object.getOwnPropertyNames(Object.prototype)])
      expect(decodeXml(`a&${name};b`)).toBe(`a&${name};b`)
  })
})
