/** What a person reads when a call never reached the server, or its answer never came. */
export const unreachable = 'The server did not answer. Check your connection and try again.'
