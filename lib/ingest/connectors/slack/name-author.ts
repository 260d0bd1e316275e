import type { Message } from './message'
import type { Names } from './read-names'

/** Who said it, as people call them. A bot is named as one. */
export function nameAuthor(message: Message, { people }: Names): string {
  const { user, username, user_profile: profile, bot_profile: bot, bot_id: botId, subtype } = message
  const known = user ? people.get(user) : undefined
  if (botId || subtype === 'bot_message' || known?.isBot)
    return `${username || bot?.name || known?.name || 'An app'} (bot)`
  return (
    known?.name || profile?.display_name || profile?.real_name || profile?.name || username || 'Somebody who has left'
  )
}
