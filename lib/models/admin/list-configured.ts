import type { Scope } from '@/lib/domain/scope'
import type { ProviderSettings } from '@/lib/models/providers/provider-settings'
import type { AdminContext } from './admin-context'
import { requireAdmin } from './require-admin'

export type ConfiguredProvider = Omit<ProviderSettings, 'apiKey'> & {
  readonly fromEnvironment: boolean
  readonly hasKey: boolean
}

/** The providers in force, the admin's before the environment's, without their keys. */
export async function listConfigured(context: AdminContext, scope: Scope): Promise<ConfiguredProvider[]> {
  requireAdmin(scope)
  const { providers } = await context.configuration.load(scope)
  return providers.map(({ apiKey, ...shown }) => ({
    ...shown,
    fromEnvironment: shown.id.startsWith('env:'),
    hasKey: apiKey !== null,
  }))
}
