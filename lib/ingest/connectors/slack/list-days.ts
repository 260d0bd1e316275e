import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { FootnoteError } from '@/lib/errors/footnote-error'
import { collectLater } from './collect-later'
import { layOutDay } from './lay-out-day'
import { messageBlocks } from './message-blocks'
import type { Channel } from './read-channels'
import { readDay, type Day } from './read-day'
import type { Names } from './read-names'
import { nameDay, renderDay } from './render-day'
import type { SlackExport } from './slack-export'

export type ListedDay = { readonly day: string } & (
  | { readonly title: string; readonly html: string }
  | { readonly error: FootnoteError }
)

/** Every day of a channel on which somebody said something. Each file is read twice, once for what crosses a night, and held once. */
export async function* listDays(from: SlackExport, channel: Channel, names: Names): AsyncGenerator<ListedDay> {
  const { name, days } = channel
  const read = async (day: string): Promise<Day> => readDay(await from.read(`${name}/${day}.json`))
  const later = await collectLater(
    (async function* () {
      for (const day of days) yield await read(day).catch(() => null)
    })(),
  )
  const begun = new Set<string>()
  for (const day of days) {
    try {
      const sections = layOutDay(withWords(await read(day), names), later, begun)
      const title = `#${name}, ${nameDay(day)}`
      if (sections.length > 0) yield { day, title, html: renderDay(title, day, sections, names) }
    } catch (error) {
      yield { day, error: toFootnoteError(error) }
    }
  }
}

/** Without what says nothing: an emptied message, a preview alone. The first message of a thread keeps its place. */
function withWords(day: Day, names: Names): Day {
  const messages = day.messages.filter(
    (message) => message.thread_ts === message.ts || messageBlocks(message, names).length > 0,
  )
  return { ...day, messages }
}
