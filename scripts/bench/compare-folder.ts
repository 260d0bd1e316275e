import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { contradicts } from '@/lib/answer/disputes/contradicts'
import { readSection } from '@/lib/answer/disputes/read-section'
import { splitSections, type Section } from '@/lib/answer/disputes/split-sections'
import { StatementIndex, type StatementPlace } from '@/lib/answer/disputes/statement-index'

/** The pages of a folder of Markdown, compared as the product compares documents, each pair that contradicts each other as one line. */
export async function compareFolder(folder: string): Promise<{ found: string[]; pages: number }> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).toSorted()
  const pages = await Promise.all(
    names.map(async (name) => readPage(name, await readFile(path.join(folder, name), 'utf8'))),
  )
  const index = new StatementIndex()
  for (const [document, { title, sections }] of pages.entries())
    for (const [section, part] of sections.entries())
      for (const [unit, { statement }] of readSection(title, part).entries())
        index.add({ document, section, unit }, statement)
  const at = ({ document, section, unit }: StatementPlace) => {
    const page = pages[document]
    const part = page?.sections[section]
    return page && part && readSection(page.title, part)[unit]?.statement
  }
  const found = [...index.findPairs()].flat().flatMap(([first, second]) => {
    const [one, other] = [at(first), at(second)]
    if (!one || !other || !contradicts(one, other)) return []
    return [`[${one.title}] ${one.text} | [${other.title}] ${other.text}`]
  })
  return { found, pages: pages.length }
}

/** Without emphasis and tags, which the product's reader takes away, too. */
function readPage(name: string, raw: string): { title: string; sections: Section[] } {
  const text = raw.replace(/<[^>]+>|(?<![\p{L}\d])[*_]{1,2}|[*_]{1,2}(?![\p{L}\d])/gu, '')
  const starts: Pick<Section, 'charStart' | 'headingPath'>[] = [{ charStart: 0, headingPath: [] }]
  for (const { index, 1: marks = '', 2: heading = '' } of text.matchAll(/^(#+) (.*)$/gm)) {
    const above = starts.at(-1)?.headingPath.slice(0, marks.length - 1) ?? []
    starts.push({ charStart: index, headingPath: [...above, heading] })
  }
  return { title: /^# (.*)$/m.exec(text)?.[1] ?? path.basename(name), sections: splitSections(text, starts) }
}
