import type { WorkspaceSettings } from '@/lib/config/workspace-settings'

/**
 * `off`: neither read nor kept. `renew`: written anew and kept, for a reader who wants another answer. `exact`: a draft of the very same
 * prompt is used. `reworded`: also one of a question with the same words in another order or form.
 */
export type CacheUse = 'off' | 'renew' | 'exact' | 'reworded'

/** What a question wants of the cache, as far as the workspace lets it. */
export function limitCacheUse(wanted: CacheUse, { answerCache }: Pick<WorkspaceSettings, 'answerCache'>): CacheUse {
  if (answerCache === 'off') return 'off'
  return wanted === 'reworded' && answerCache === 'exact' ? 'exact' : wanted
}
