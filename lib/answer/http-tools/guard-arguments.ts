import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { detectPii } from '@/lib/guardrails/pii/detect-pii'
import { mapStrings } from '@/lib/models/privacy/map-strings'
import { createPlaceholders } from '@/lib/models/privacy/placeholders'

type Args = Readonly<Record<string, unknown>>
type Guarded = { readonly args: Args; readonly restore: (text: string) => string }

/**
 * Arguments as they may be sent to a service, by the rule for hosted models: what runs on this machine is told everything.
 * @throws personal_data_kept when the workspace blocks
 */
export function guardArguments(
  args: Args,
  baseUrl: string,
  { personalDataToProviders: policy }: Pick<WorkspaceSettings, 'personalDataToProviders'>,
): Guarded {
  if (policy === undefined || isOnThisMachine(new URL(baseUrl).hostname)) return { args, restore: (text) => text }
  const placeholders = createPlaceholders(detectPii)
  const masked = mapStrings(args, placeholders.mask) as Args
  if (placeholders.count() > 0 && policy === 'block') throw new FootnoteError('personal_data_kept')
  return { args: masked, restore: placeholders.restore }
}

export const isOnThisMachine = (hostname: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(hostname)
