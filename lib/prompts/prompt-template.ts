import type { PromptName } from '@/lib/domain/prompt-version'

/** A prompt as it is versioned: once released its text never changes, so that an answer can be replayed. `{name}` is filled in. */
export type PromptTemplate = {
  readonly name: PromptName
  readonly version: number
  readonly system: string
  readonly user: string
  /** Why this version exists. */
  readonly rationale: string
}
