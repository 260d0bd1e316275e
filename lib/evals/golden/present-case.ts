import type { GoldenCase } from '@/lib/domain/golden-case'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { appSuite } from '../app-suite'
import { anchorSources } from './anchor-sources'
import { withholdCase } from './withhold-case'

/** A case of a run as someone may see it. Those of files are shown as they are: who can read the repository knows them. */
export async function presentCase(
  runtime: Runtime,
  scope: Scope,
  { suite, golden }: { suite: string; golden: GoldenCase },
): Promise<GoldenCase> {
  if (suite !== appSuite) return golden
  const anchored = await anchorSources(runtime, scope, [golden])
  return withholdCase(golden, anchored.get(golden.id) ?? [])
}
