import { escapeHtml } from '../feed/escape-html'
import { readTags, type Tag } from './read-tags'

/** What stands in these is for Confluence and not for readers, or says again what stands beside it. */
const silent = new Set([
  'ac:parameter',
  'ac:task-id',
  'ac:task-uuid',
  'ac:task-status',
  'ac:image',
  'ac:placeholder',
  'ac:adf-attribute',
  'ac:adf-fallback',
])

/** Elements of Confluence that have a namesake in HTML. What has none gives way to what it holds. */
const namesakes: Readonly<Record<string, string>> = {
  'ac:rich-text-body': 'div',
  'ac:adf-content': 'div',
  'ac:layout-cell': 'div',
  'ac:plain-text-body': 'pre',
  'ac:task-list': 'ul',
  'ac:task': 'li',
}

const empty = new Set(['br', 'hr', 'col', 'img', 'wbr'])

/** Links without words of their own show what they lead to. */
const linkNames = ['ri:content-title', 'ri:filename', 'ri:space-key'] as const

/**
 * Confluence's storage format as HTML that our reader understands: macros become what they hold, code stays code, links keep their words. Nothing
 * is fetched and no macro is carried out, so that what one would gather (a list of child pages) is not there.
 */
export function storageToHtml(storage: string): string {
  const written: string[] = []
  const open: string[] = []
  let quiet = 0
  /** Of the link that is open: its words so far, and what it would be called without. */
  let link: { isWorded: boolean; name: string } | null = null
  const write = (html: string): void => {
    if (quiet > 0 || html === '') return
    written.push(html)
    if (link && html.trim() !== '') link.isWorded = true
  }
  const begin = (tag: Tag): void => {
    const { name, attributes, isEmpty } = tag
    if (!isEmpty) open.push(name)
    if (isTitle(tag)) return write('<strong>')
    if (silent.has(name)) return void (quiet += isEmpty ? 0 : 1)
    if (name === 'ac:link') link = { isWorded: false, name: '' }
    if (link && name.startsWith('ri:')) link.name ||= linkNames.map((one) => attributes.get(one)).find(Boolean) ?? ''
    if (name === 'time') return write(attributes.get('datetime') ?? '')
    if (name.includes(':')) return write(namesakes[name] && !isEmpty ? `<${namesakes[name]}>` : '')
    write(isEmpty && !empty.has(name) ? `${tag.source.replace(/\/>$/, '>')}</${name}>` : tag.source)
  }
  const end = (tag: Tag): void => {
    const { name } = tag
    // Storage is well-formed; where it is not, what closes nothing is passed over.
    if (open.at(-1) !== name) return
    open.pop()
    if (quiet > 0 && silent.has(name)) return void quiet--
    if (name === 'ac:parameter') return write('</strong> ')
    if (name === 'ac:link') {
      const { isWorded = true, name: target = '' } = link ?? {}
      link = null
      return isWorded ? undefined : write(target)
    }
    if (name !== 'time' && (!name.includes(':') || namesakes[name])) write(`</${namesakes[name] ?? name}>`)
  }
  for (const part of readTags(storage)) {
    if (part.type === 'text') write(part.isPlain ? escapeHtml(part.text) : part.text)
    else if (part.isEnd) end(part)
    else begin(part)
  }
  return written.join('')
}

/** The one parameter that readers see: what a panel, a fold or a status says on its front. */
const isTitle = ({ name, attributes, isEmpty }: Tag): boolean =>
  name === 'ac:parameter' && !isEmpty && attributes.get('ac:name') === 'title'
