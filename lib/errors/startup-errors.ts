import type { ErrorRow } from './error-row'

export const startupErrors = {
  port_in_use: {
    status: 503,
    retryable: false,
    title: 'Port in use',
    message: 'Another program uses this port. Set PORT to a free one and start again.',
  },
  data_folder_in_use: {
    status: 503,
    retryable: false,
    title: 'Data folder in use',
    message: 'Another Footnote uses this data folder. Stop it first, or set FOOTNOTE_DATA_DIR to another folder.',
  },
  data_folder_unusable: {
    status: 503,
    retryable: false,
    title: 'Data folder not usable',
    message: 'The data folder cannot be written. Check its owner and free space.',
  },
  database_unreachable: {
    status: 503,
    retryable: true,
    title: 'Database not reachable',
    message: 'DATABASE_URL does not answer. Check host, port, user and password, then start again.',
  },
  database_unsuitable: {
    status: 503,
    retryable: false,
    title: 'Database not suitable',
    message:
      'This server lacks pgvector 0.8 or is older than Postgres 16. Install the extension or use another server.',
  },
  invalid_configuration: {
    status: 500,
    retryable: false,
    title: 'Configuration error',
    message: 'A setting in the environment is not valid. See the line above for which one.',
  },
} as const satisfies Record<string, ErrorRow>
