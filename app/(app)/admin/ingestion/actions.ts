'use server'
import { z } from 'zod'
import { defineAction } from '@/app/_lib/define-action'
import { pauseIngestion } from '@/lib/ingest/operations/pause-ingestion'
import { resumeIngestion } from '@/lib/ingest/operations/resume-ingestion'

const role = 'admin'
const nothing = z.object({})

export const pause = defineAction({ role, input: nothing }, async ({ runtime, scope }) =>
  pauseIngestion(runtime, scope),
)

/** @returns how many jobs were queued */
export const resume = defineAction({ role, input: nothing }, async ({ runtime, scope }) =>
  resumeIngestion(runtime, scope),
)
