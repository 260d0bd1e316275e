'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { chunkStrategy } from '@/lib/domain/chunking'
import type { CollectionId } from '@/lib/domain/ids'
import { changeChunking } from '@/lib/ingest/chunking/change-chunking'

/** @returns how many documents are read again */
export const chooseChunking = defineAction(
  { role: 'admin', input: z.object({ collectionId: z.string().min(1).max(64), chunking: chunkStrategy }) },
  async ({ runtime, scope, input }) =>
    changeChunking(runtime, scope, { ...input, collectionId: input.collectionId as CollectionId }),
)
