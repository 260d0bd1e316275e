import { blocksToMarkdown, type Block } from './blocks-to-markdown'
import { describeProperty } from './describe-property'
import { titleOf, type Page } from './page'

/** A page as a Markdown document: title, what its row in a database says, text. */
export function renderPage(page: Page, blocks: readonly Block[]): string {
  const facts = Object.entries(page.properties).flatMap(([name, property]) => {
    const words = property.type === 'title' ? '' : describeProperty(property)
    return words === '' ? [] : [`- ${name}: ${words}`]
  })
  return [`# ${titleOf(page).replaceAll(/\s+/g, ' ')}`, facts.join('\n'), blocksToMarkdown(blocks)]
    .filter((part) => part !== '')
    .join('\n\n')
}
