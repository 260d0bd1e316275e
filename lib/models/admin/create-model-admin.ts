import type { ModelAdmin } from '@/lib/models/ports'
import type { AdminContext } from './admin-context'
import { chooseModels } from './choose-models'
import { listConfigured } from './list-configured'
import { removeBudget, saveBudget } from './save-budget'
import { removeProvider } from './remove-provider'
import { resetPrice, savePrice } from './save-price'
import { saveProvider } from './save-provider'
import { testProvider } from './test-provider'

/** The functions of the models page, with the secret and the cache that they need inside. */
export function createModelAdmin(context: AdminContext): ModelAdmin {
  return {
    saveProvider: (scope, input) => saveProvider(context, scope, input),
    removeProvider: (scope, providerId) => removeProvider(context, scope, providerId),
    testProvider: (scope, providerId) => testProvider(context, scope, providerId),
    listConfigured: (scope) => listConfigured(context, scope),
    chooseModels: (scope, choice) => chooseModels(context, scope, choice),
    refresh: (scope) => context.configuration.forget(scope),
    savePrice: (scope, price) => savePrice(context, scope, price),
    resetPrice: (scope, model) => resetPrice(context, scope, model),
    saveBudget: (scope, budget) => saveBudget(context, scope, budget),
    removeBudget: (scope, budgetId) => removeBudget(context, scope, budgetId),
  }
}
