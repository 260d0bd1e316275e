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

/** A prompt as a file in Git; the versions of one name and their rationales are its change log. */
export type ShippedPrompt = PromptTemplate & {
  /** Who answers for it and reviews a change. */
  readonly owner: string
  /** What is filled in at each place in braces. */
  readonly variables: Readonly<Record<string, string>>
}
