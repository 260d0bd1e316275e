import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { getVersion, type VersionWithOthers } from '@/lib/prompts/get-version'
import type { Runtime } from '@/lib/runtime/runtime'

export type VersionParams = { params: Promise<{ version: string }> }

/** The version that an address names, or the page that says there is none. */
export async function loadVersion(
  runtime: Runtime,
  scope: Scope,
  params: VersionParams['params'],
): Promise<VersionWithOthers> {
  const parsed = z.coerce
    .number()
    .int()
    .positive()
    .safeParse((await params).version)
  const loaded = parsed.success ? await getVersion(runtime, scope, parsed.data).catch(nullWhenUnknown) : null
  if (!loaded) notFound()
  return loaded
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof FootnoteError && error.code === 'prompt_version_unknown') return null
  throw error
}
