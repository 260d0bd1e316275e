import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { countHostedReranking, type HostedReranking } from '@/db/queries/count-hosted-reranking'
import { loadWorkspaceSettings } from '@/db/queries/workspace-settings'
import { readEnv } from '@/lib/config/env'
import type { Scope } from '@/lib/domain/scope'
import { chosenReranker, localReranker } from '@/lib/models/hosted/chosen-reranker'
import type { Runtime } from '@/lib/runtime/runtime'
import { describeFailure } from '../models/describe-failure'

/** A failure now and then is what the one on this server is there for. */
const mostFailed = 0.1
const lookedBackMs = 60 * 60_000

/** How the hosted reranker of this workspace does; nothing where none is chosen and none was asked. */
export async function HostedReranker({ runtime, scope }: { runtime: Runtime; scope: Scope }) {
  const since = new Date(runtime.now().getTime() - lookedBackMs)
  const [settings, offered, seen] = await Promise.all([
    loadWorkspaceSettings(runtime.db, scope),
    runtime.models.listRerankers(scope),
    countHostedReranking(runtime.db, scope, { since }),
  ])
  const chosen = chosenReranker(settings, readEnv())
  if (chosen === localReranker && seen.calls === 0) return null
  const isMissing = chosen !== localReranker && !offered.some(({ id }) => id === chosen)
  const isDown = isMissing || seen.failed > seen.calls * mostFailed
  return (
    <Card aria-label="Hosted reranker">
      <CardHeader
        title="Hosted reranker"
        description="Where it fails, the one on this server orders the passages, and the search goes on."
        actions={<Badge tone={isDown ? 'warn' : 'accent'}>{isDown ? 'Degraded' : 'OK'}</Badge>}
      />
      <CardBody className="grid gap-1 text-sm">
        <p className="font-medium break-words">
          {chosen === localReranker ? 'None is set; one is being tried' : chosen}
        </p>
        <p className="text-muted">{isMissing ? 'No provider in use offers it any more.' : describe(seen)}</p>
      </CardBody>
    </Card>
  )
}

function describe({ calls, failed, lastError }: HostedReranking): string {
  const asked = `Asked ${calls} ${calls === 1 ? 'time' : 'times'} in the last hour`
  if (failed === 0 || lastError === null) return calls === 0 ? 'Not asked in the last hour.' : `${asked}, never failed.`
  return `${asked}, failed ${failed}. Last: ${describeFailure({ model: null, code: lastError, message: lastError, detail: null })}`
}
