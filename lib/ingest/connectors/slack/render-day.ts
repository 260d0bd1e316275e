import { escapeHtml } from '../feed/escape-html'
import { plain } from './decode-mrkdwn'
import { isTombstone } from './is-said'
import type { Section } from './lay-out-day'
import { momentOf, type Message } from './message'
import { messageBlocks } from './message-blocks'
import { nameAuthor } from './name-author'
import type { Names } from './read-names'

/** A heading is repeated beside each passage below it: long enough to say what was asked. */
const maxHeading = 100

/**
 * One day of a channel as a page of its own. A thread has its first words as heading: passages carry their headings, so that an answer is found by the words of
 * its question.
 */
export function renderDay(title: string, day: string, sections: readonly Section[], names: Names): string {
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1>`,
    '<p>Messages in a Slack channel. Times are in UTC.</p>',
    ...sections.map((section) => renderSection(section, day, names)),
    '</body></html>',
  ].join('\n')
}

function renderSection(section: Section, day: string, names: Names): string {
  const messages =
    section.type === 'talk' ? section.messages : [...(section.root ? [section.root] : []), ...section.replies]
  const heading = section.type === 'talk' ? spanOf(messages) : headingOf(section.root, names)
  return [`<h2>${escapeHtml(heading)}</h2>`, ...messages.map((message) => renderMessage(message, day, names))].join(
    '\n',
  )
}

function renderMessage(message: Message, day: string, names: Names): string {
  const blocks = messageBlocks(message, names)
  const sent = new Date(momentOf(message)).toISOString()
  const at = `${sent.startsWith(day) ? '' : `${nameDay(sent.slice(0, 10))}, `}${sent.slice(11, 16)}`
  const author = `<strong>${escapeHtml(nameAuthor(message, names))}</strong> (${at}):`
  const [first, ...rest] = blocks
  if (first?.startsWith('<p>')) return [`<p>${author} ${first.slice(3)}`, ...rest].join('\n')
  return [`<p>${author}</p>`, ...blocks].join('\n')
}

function spanOf(messages: readonly Message[]): string {
  const [from, to] = [messages[0], messages.at(-1)].map((one) => (one ? clock(one) : ''))
  return from === to ? `At ${from}` : `From ${from} to ${to}`
}

function headingOf(root: Message | null, names: Names): string {
  if (root === null) return 'Replies to an earlier message that this export does not have'
  const words = isTombstone(root)
    ? ''
    : plain(root.text ?? '', names)
        .replaceAll(/[`*_~>\s]+/g, ' ')
        .trim()
  if (words === '') return `Thread begun by ${nameAuthor(root, names)} at ${clock(root)}`
  if (words.length <= maxHeading) return words
  return `${words.slice(0, maxHeading).replace(/\s+\S*$/, '')} …`
}

const clock = (message: Message): string => new Date(momentOf(message)).toISOString().slice(11, 16)

const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
/** `2026-03-03` -> `3 March 2026` */
export const nameDay = (day: string): string => longDay.format(new Date(`${day}T00:00:00Z`))
