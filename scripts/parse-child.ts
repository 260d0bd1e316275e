import { readEnv } from '@/lib/config/env'
import { serveRequests } from '@/lib/ingest/child/serve-requests'
import { loadTokenCounter } from '@/lib/models/local/load-token-counter'

/** The parser process: reads untrusted files with capped heap and time, apart from everything else. */
serveRequests(() => loadTokenCounter(readEnv()))
