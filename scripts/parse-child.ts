import { readEnv } from '@/lib/config/env'
import { serveRequests } from '@/lib/ingest/child/serve-requests'
import { tokenCounter } from '@/lib/ingest/chunk/token-counter'

/** The parser process: reads untrusted files with capped heap and time, apart from everything else. */
serveRequests(() => tokenCounter(readEnv()))
