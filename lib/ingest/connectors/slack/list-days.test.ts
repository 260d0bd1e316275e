import { expect, test } from 'vitest'
import { parseSource } from '../../parse/testing/parse-source'
import { slackFiles, tsOf, type SlackSource } from '../testing/make-slack-export'
import { listDays } from './list-days'
import { readChannels } from './read-channels'
import { readNames } from './read-names'
import type { SlackExport } from './slack-export'

const day = '2026-03-03'
const next = '2026-03-05'
const general = { id: 'C0GENERAL', name: 'general' }
const say = (user: string, time: string, words: string, more: object = {}, on = day) => ({
  type: 'message',
  user,
  ts: tsOf(on, time),
  text: words,
  ...more,
})
const asked = say('U0ADA', '09:14', 'Which port does the *VPN* use?', { thread_ts: tsOf(day, '09:14'), reply_count: 2 })
const answer = (time: string, words: string, on = day) =>
  say('U0BOB', time, words, { thread_ts: tsOf(day, '09:14'), parent_user_id: 'U0ADA' }, on)

/** The blocks of each day of the one channel, as our own parser reads them. */
async function readExport(source: SlackSource): Promise<(day: string) => string[] | undefined> {
  const files = slackFiles(source)
  const from: SlackExport = {
    files: new Map(Object.keys(files).map((name) => [name, 'once'])),
    unreadable: [],
    read: (name) => Promise.resolve(Buffer.from(files[name] ?? '')),
    close: () => Promise.resolve(),
  }
  const { channels } = await readChannels(from)
  const [channel] = channels
  if (!channel) throw new Error('there is a channel')
  const days = new Map<string, string[]>()
  for await (const listed of listDays(from, channel, await readNames(from, channels))) {
    if ('error' in listed) throw listed.error
    const { blocks, text } = await parseSource(listed.html, 'text/html')
    days.set(
      listed.day,
      blocks.map(({ charStart, charEnd }) => text.slice(charStart, charEnd)),
    )
  }
  return (wanted) => days.get(wanted)
}

test('a day reads as a conversation: authors, times, words; threads are whole, also when the answer came days later', async () => {
  const code = say('U0BOB', '09:30', '```ping &lt;host&gt;```', {}, day)
  const blocksOf = await readExport({
    channels: [general],
    days: {
      [`general/${day}`]: [
        say('U0ADA', '08:00', 'Good morning <!here>'),
        asked,
        code,
        answer('09:20', 'It is 1194, see <https://wiki.example/vpn|the page>.'),
      ],
      [`general/${next}`]: [
        answer('11:05', 'No longer: <@U0ADA> moved it to *443*.', next),
        say('U0BOB', '12:00', 'Lunch', {}, next),
      ],
    },
  })
  expect(blocksOf(day)).toEqual([
    '#general, 3 March 2026',
    'Messages in a Slack channel. Times are in UTC.',
    'At 08:00',
    'Ada (08:00): Good morning @here',
    'Which port does the VPN use?',
    'Ada (09:14): Which port does the VPN use?',
    'Bob Bright (09:20): It is 1194, see the page (https://wiki.example/vpn).',
    'Bob Bright (5 March 2026, 11:05): No longer: @Ada moved it to 443.',
    'At 09:30',
    'Bob Bright (09:30):',
    'ping <host>',
  ])
  expect(blocksOf(next)?.slice(2)).toEqual(['At 12:00', 'Bob Bright (12:00): Lunch'])
})

test('what Slack writes itself is left out, bots are named, files are named and not fetched, what was deleted is gone', async () => {
  const at = (time: string) => tsOf(day, time)
  const blocksOf = await readExport({
    channels: [general],
    days: {
      [`general/${day}`]: [
        say('U0ADA', '08:00', '<@U0ADA> has joined the channel', { subtype: 'channel_join' }),
        say('U0ADA', '08:01', 'Ada set the channel topic: x', { subtype: 'channel_topic' }),
        {
          type: 'message',
          subtype: 'bot_message',
          bot_id: 'B1',
          username: 'Jenkins',
          ts: at('08:02'),
          text: '',
          attachments: [
            {
              title: 'Build 7',
              title_link: 'https://ci.example/7',
              text: 'It *failed*',
              fields: [{ title: 'Branch', value: 'main' }],
            },
          ],
        },
        say('U0BOT', '08:03', 'Stand-up in five minutes'),
        say('U0GONE', '08:04', 'Bye', { user_profile: { display_name: 'Cleo' } }),
        say('U0NONE', '08:05', 'Hello?'),
        say('U0ADA', '08:06', 'The plan', {
          edited: { user: 'U0ADA', ts: at('08:07') },
          files: [
            { name: 'plan.pdf', mode: 'hosted' },
            { name: 'old.pdf', mode: 'tombstone' },
          ],
        }),
        say('U0ADA', '08:08', 'A preview', {
          attachments: [{ from_url: 'https://news.example', text: 'Somebody else’s words' }],
        }),
        say('USLACKBOT', '08:10', 'This message was deleted.', {
          subtype: 'tombstone',
          hidden: true,
          thread_ts: at('08:10'),
        }),
        say('U0BOB', '08:11', 'I agree', { thread_ts: at('08:10') }),
        say('U0ADA', '08:12', 'Withdrawn'),
        { type: 'message', subtype: 'message_deleted', hidden: true, ts: at('08:13'), deleted_ts: at('08:12') },
        say('U0ADA', '08:14', 'As it was'),
        {
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          ts: at('08:15'),
          message: say('U0ADA', '08:14', 'As it is'),
        },
        {
          type: 'message',
          user: 'U0BOB',
          ts: at('08:16'),
          blocks: [
            {
              type: 'rich_text',
              elements: [
                {
                  type: 'rich_text_section',
                  elements: [
                    { type: 'text', text: 'Ask ' },
                    { type: 'user', user_id: 'U0ADA' },
                  ],
                },
              ],
            },
          ],
        },
        'no message at all',
      ],
      [`general/${next}`]: [say('U0BOB', '09:00', 'Bob has left', { subtype: 'channel_leave' }, next)],
    } as SlackSource['days'],
  })
  expect(blocksOf(next)).toBeUndefined()
  expect(blocksOf(day)?.slice(2)).toEqual([
    'From 08:02 to 08:08',
    'Jenkins (bot) (08:02): Build 7 (https://ci.example/7)',
    'It failed',
    'Branch: main',
    'Buildy (bot) (08:03): Stand-up in five minutes',
    'Cleo (08:04): Bye',
    'Somebody who has left (08:05): Hello?',
    'Ada (08:06): The plan',
    'File: plan.pdf',
    'Ada (08:08): A preview',
    'Thread begun by Somebody who has left at 08:10',
    'Somebody who has left (08:10): (This message was deleted.)',
    'Bob Bright (08:11): I agree',
    'From 08:14 to 08:16',
    'Ada (08:14): As it is',
    'Bob Bright (08:16): Ask @Ada',
  ])
})

test('a reply whose first message is not there stands at its own day, once', async () => {
  const blocksOf = await readExport({
    channels: [general],
    days: {
      [`general/${day}`]: [say('U0ADA', '08:00', 'Good morning')],
      [`general/${next}`]: [answer('11:05', 'It is 443', next), answer('11:06', 'And 1194', next)],
    },
  })
  expect(blocksOf(next)?.slice(2)).toEqual([
    'Replies to an earlier message that this export does not have',
    'Bob Bright (11:05): It is 443',
    'Bob Bright (11:06): And 1194',
  ])
})

test('a thread whose first message was deleted later keeps its replies', async () => {
  const blocksOf = await readExport({
    channels: [general],
    days: {
      [`general/${day}`]: [asked, answer('09:20', 'It is 443'), say('U0ADA', '10:00', 'Lunch')],
      [`general/${next}`]: [
        { type: 'message', subtype: 'message_deleted', hidden: true, ts: tsOf(next, '08:00'), deleted_ts: asked.ts },
      ],
    },
  })
  expect(blocksOf(day)?.slice(2)).toEqual([
    'Replies to an earlier message that this export does not have',
    'Bob Bright (09:20): It is 443',
    'At 10:00',
    'Ada (10:00): Lunch',
  ])
})
