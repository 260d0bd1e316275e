import { readRevisionSlices } from '@/db/queries/read-revision-slices'
import type { Passage } from '@/lib/domain/passage'
import type { Scope } from '@/lib/domain/scope'
import type { Runtime } from '@/lib/runtime/runtime'
import { buildPassage } from './build-passage'
import { joinSpanText } from './join-span-text'
import type { ChunkSpan } from './merge-neighbours'

/** Spans as passages. What stands between two members is read from the revision, in one query for all spans, if any has a gap. */
export async function readPassages(runtime: Runtime, scope: Scope, spans: readonly ChunkSpan[]): Promise<Passage[]> {
  const joined = spans.map((span) => ({ span, text: joinSpanText(span.members) }))
  const gaps = joined.filter(({ text }) => text === null).map(({ span }) => ({ span, slice: sliceOf(span) }))
  const texts = await readRevisionSlices(
    runtime.db,
    scope,
    gaps.map(({ slice }) => slice),
  )
  const read = new Map(gaps.map(({ span }, index) => [span, texts[index] ?? null]))
  return joined.flatMap(({ span, text }) => {
    const whole = text ?? read.get(span) ?? null
    return whole === null ? [] : [buildPassage(span, whole)]
  })
}

function sliceOf({ best, members }: ChunkSpan) {
  return {
    revisionId: best.revisionId,
    charStart: Math.min(...members.map((member) => member.charStart)),
    charEnd: Math.max(...members.map((member) => member.charEnd)),
  }
}
