import type { ErrorRow } from './error-row'

export const questionErrors = {
  nothing_to_share: {
    status: 409,
    retryable: false,
    title: 'Nothing to share',
    message: 'This conversation has no finished answer yet. Share it once a question has been answered.',
  },
  question_empty: { status: 422, retryable: false, title: 'Empty question', message: 'Type a question first.' },
  question_too_long: {
    status: 422,
    retryable: false,
    title: 'Question too long',
    message: 'This question is longer than 4,000 characters. Shorten it, or upload the long text as a document.',
  },
  personal_data_written: {
    status: 422,
    retryable: false,
    title: 'Personal data in the text',
    message: 'This workspace stores no personal data that people type. Leave it out and send the rest.',
  },
  text_empty: {
    status: 422,
    retryable: false,
    title: 'Nothing to check',
    message: 'There are no words in this text. Paste a text with sentences, then check it.',
  },
  text_too_long: {
    status: 422,
    retryable: false,
    title: 'Text too long',
    message: 'This text is longer than 60,000 characters, about twenty pages. Check it in parts.',
  },
  conversation_gone: {
    status: 404,
    retryable: false,
    title: 'Conversation deleted',
    message: 'This conversation was deleted or belongs to someone else. Start a new one.',
  },
  replay_not_kept: {
    status: 409,
    retryable: false,
    title: 'Cannot be replayed',
    message:
      'What this answer was made from is not kept any more: a document was deleted, or the answer is from before replays. Ask the question again instead.',
  },
  replay_closed: {
    status: 403,
    retryable: false,
    title: 'Made from documents you may not read',
    message: 'This answer rests on documents that are not open to you. Ask someone who may read them to replay it.',
  },
  answer_interrupted: {
    status: 503,
    retryable: true,
    title: 'Answer interrupted',
    message: 'The server restarted while this answer was written. What was written is kept; ask again.',
  },
  answer_stopped: {
    status: 409,
    retryable: true,
    title: 'Answer stopped',
    message: 'This answer was stopped before it had a sentence with a source. What was written is kept; ask again.',
  },
} as const satisfies Record<string, ErrorRow>
