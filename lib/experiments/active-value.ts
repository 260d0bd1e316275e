import type { WorkspaceSettings } from '@/lib/config/workspace-settings'
import type { RetrievalVariant } from '@/lib/domain/eval-run'
import type { ExperimentChange, ExperimentThing, ThingValue } from '@/lib/domain/experiment'

type Settings = Pick<WorkspaceSettings, 'chatModel' | 'simpleModel' | 'retrieval' | 'strictMode' | 'answerForms'>
export type ThingSettings = { readonly [Key in keyof Settings]?: Settings[Key] | null }

/** What readers have who are in no experiment. */
export function activeValue(what: ExperimentThing, settings: Settings): ThingValue {
  if (what === 'model') return settings.chatModel ?? null
  if (what === 'routing') return settings.simpleModel ?? null
  if (what === 'retrieval') return settings.retrieval ?? null
  return what === 'strict' ? (settings.strictMode ?? false) : (settings.answerForms ?? true)
}

/** What readers with the change have: of retrieval what is active, with what differs. */
export function changedValue(change: ExperimentChange, active: ThingValue): string | boolean | RetrievalVariant {
  if (change.what !== 'retrieval') return change.value
  return { ...(typeof active === 'object' ? active : null), ...change.value }
}

/** The settings that make a value the active one; null takes a setting away. */
export function toSettings(what: ExperimentThing, value: ThingValue): ThingSettings {
  if (what === 'model') return { chatModel: typeof value === 'string' ? value : null }
  if (what === 'routing') return { simpleModel: typeof value === 'string' ? value : null }
  if (what === 'strict') return { strictMode: value === true ? true : null }
  if (what === 'forms') return { answerForms: value === false ? false : null }
  const retrieval = typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? value : null
  return { retrieval }
}

/** Whether two values are the same, whatever the order of their parts; nothing set is the same as a set of nothing. */
export function isSameValue(a: ThingValue, b: ThingValue): boolean {
  const plain = (value: ThingValue): string =>
    typeof value === 'object'
      ? JSON.stringify(Object.entries(value ?? {}).toSorted(([one], [other]) => one.localeCompare(other)))
      : JSON.stringify(value)
  return plain(a) === plain(b)
}
