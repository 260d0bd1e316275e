import { readdirSync } from 'node:fs'

/**
 * Which walk of e2e/ goes in which lane; within a lane they go by name. Fixed, so that what passed once meets the same state again. A new
 * walk goes in the lane that took less at the last run; a walk that costs much more or less than before is a reason to move one.
 */
const first = [
  'accessibility',
  'archives',
  'ask-document',
  'attachments',
  'budgets',
  'case-generator',
  'check-text',
  'checks',
  'comparison',
  'connectors',
  'conversations',
  'cutting',
  'data-out',
  'deep-answers',
  'disputes',
  'document-page',
  'documents-list',
  'embedder',
  'eval-details',
  'evals',
  'evidence-loop',
  'experiments',
]
const second = [
  // Not before 'experiments' in one product: what has ended is kept, and that walk begins where there is none.
  'experiments-api',
  'feedback',
  'filters',
  'first-load',
  'glossary',
  'hosted-model',
  'http-tools',
  'judge',
  'looks',
  'main-job',
  'members',
  'owners',
  'prompts',
  'rerankers',
  'reviews',
  'saved-questions',
  'scans',
  'scorecard',
  'sign-in',
  'single-sign-on',
  'structured',
  'topics',
  'unanswered',
  'uploads',
  'verified',
  'workspace-deletion',
]

const ending = '.spec.ts'

/** @returns {string[][]} the files of each lane. Throws where a walk is in none, or a lane names one that is gone: neither may pass unseen. */
export function walkLanes() {
  const walks = readdirSync('e2e').flatMap((file) => (file.endsWith(ending) ? file.slice(0, -ending.length) : []))
  const named = [...first, ...second]
  const wrong = [
    ...walks.filter((walk) => named.filter((name) => name === walk).length !== 1),
    ...named.filter((name) => !walks.includes(name)),
  ]
  if (wrong.length > 0) throw new Error(`Name each walk once in scripts/setup/walk-lanes.mjs: ${wrong.join(', ')}`)
  return [first, second].map((lane) => lane.map((walk) => `e2e/${walk}${ending}`))
}
