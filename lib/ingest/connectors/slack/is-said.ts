import type { Message } from './message'

/** What Slack itself writes into a channel: who came and went, names, topics, pins, calls. And its log of edits. */
const system =
  /^(?:channel_|group_|bot_(?:add|remove)$|(?:un)?pinned_item$|reminder_add$|message_(?:changed|deleted|replied)$|huddle_thread$|sh_room_|ekm_|joiner_|assistant_app_thread$)/

/** Whether somebody said it. A kind that is not known counts as said: words are not lost because Slack invents a name. */
export const isSaid = ({ subtype, hidden }: Message): boolean =>
  subtype === 'tombstone' || (!hidden && !(subtype && system.test(subtype)))

/** A message that was deleted while others had answered it: its place is kept and its words are gone. */
export const isTombstone = ({ subtype }: Message): boolean => subtype === 'tombstone'
