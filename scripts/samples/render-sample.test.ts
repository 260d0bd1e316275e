import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainText, type Block } from './block'
import { extractSampleText, squeeze } from './extract-sample-text'
import { parseBlocks } from './parse-blocks'
import { readSources } from './read-sources'
import { renderSample } from './render-sample'

const sources = readSources('samples/source')
const byPath = (path: string) => {
  const source = sources.find((one) => one.meta.path === path)
  if (!source) throw new Error(`no source writes ${path}`)
  return source
}

const spoken = (block: Block): string[] => {
  if (block.kind === 'html') return []
  if (block.kind === 'table') return [block.header, ...block.rows].flat().map(plainText)
  return [plainText(block.runs)]
}

describe('the sample company', () => {
  test('has the breadth that the product is shown with', () => {
    const count = (format: string) => sources.filter((one) => one.meta.format === format).length
    expect(sources.length).toBeGreaterThanOrEqual(45)
    expect(count('pdf')).toBeGreaterThanOrEqual(12)
    expect(count('docx')).toBeGreaterThanOrEqual(9)
    expect(count('html')).toBeGreaterThanOrEqual(6)
    expect(count('md')).toBeGreaterThanOrEqual(10)
    expect(count('csv')).toBeGreaterThanOrEqual(6)
  })

  test.each([
    'products/boreal-datasheet.pdf',
    'policies/leave-policy-2025.pdf',
    'policies/remote-work-policy.docx',
    'offices/porto.html',
    'company/glossary.md',
    'sales/price-list-2026.csv',
  ])('%s is made again byte for byte', async (path) => {
    const made = await renderSample(byPath(path))
    expect(Buffer.from(made).equals(readFileSync(`samples/files/${path}`))).toBe(true)
  })

  test.each(sources.filter((one) => ['pdf', 'docx'].includes(one.meta.format)).map((one) => one.meta.path))(
    '%s gives back every block of its source as text',
    async (path) => {
      const source = byPath(path)
      const blocks = parseBlocks(source.body)
      const text = squeeze(await extractSampleText(path, await renderSample(source)))
      const passages = blocks.flatMap((block) => (block.kind === 'note' ? [] : spoken(block)))
      const lost = passages.filter((one) => !one.split(/\s+/).every((word) => text.includes(squeeze(word))))
      // A page break or a footnote mark may stand inside a passage; that is rare.
      const torn = passages.filter((one) => !text.includes(squeeze(one)))
      expect(torn.length / passages.length).toBeLessThan(0.06)
      expect(blocks.length).toBeGreaterThan(5)
      expect(lost).toEqual([])
    },
  )

  test('a character that a standard font lacks is refused, not dropped', async () => {
    const source = byPath('policies/leave-policy-2023.pdf')
    await expect(renderSample({ ...source, body: 'Limit → 5' })).rejects.toThrow()
  })
})
