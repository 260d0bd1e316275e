import type { Arm } from '@/lib/domain/canary-guards'

/** Of answers by the two versions of a canary: those of the one on trial are the treatment. */
export const armByVersion =
  (version: number) =>
  ({ promptVersion }: { readonly promptVersion: number }): Arm =>
    promptVersion === version ? 'treatment' : 'control'
