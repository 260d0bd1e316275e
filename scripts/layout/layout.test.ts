import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findImports } from './find-imports'
import { importProblem } from './import-table'

const minimumFiles = 200

/** Files of the working tree that git tracks or would track. */
function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
    encoding: 'utf8',
  })
  return listed.split('\n').filter((file) => file !== '' && !file.endsWith('.d.ts') && existsSync(file))
}

function problemsIn(file: string, source: string): string[] {
  const { files, packages } = findImports(file, source)
  const problems = files.map((target) => importProblem(file, existsSync(`${target}.ts`) ? `${target}.ts` : target))
  if (!file.startsWith('lib/models/') && packages.some((name) => name.startsWith('@ai-sdk/')))
    problems.push('@ai-sdk/* is for lib/models only')
  if (/process\.env\b/.test(source) && !/^(lib\/config\/|scripts\/layout\/|e2e\/support\/)/.test(file))
    problems.push('process.env is for lib/config only')
  return problems.filter((problem) => problem !== null).map((problem) => `${file}: ${problem}`)
}

test('every import goes down the table of DESIGN 3', () => {
  const files = sourceFiles()
  expect(files.length).toBeGreaterThan(minimumFiles)
  expect(files.flatMap((file) => problemsIn(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('a known-bad sample is caught', () => {
  const samples: [string, string, RegExp][] = [
    [
      'db/queries/x.ts',
      "import { retrievePassages } from '@/lib/retrieval/retrieve-passages'",
      /db may not import lib\/retrieval/,
    ],
    [
      'lib/ingest/x.ts',
      "import { answerQuestion } from '../answer/answer-question'",
      /lib\/ingest may not import lib\/answer/,
    ],
    ['components/x.tsx', "import type { Db } from '@/db/client'", /components/],
    [
      'lib/answer/x.ts',
      "const { getRuntime } = await import('@/lib/runtime/get-runtime')",
      /command-line entries only/,
    ],
    ['lib/answer/x.ts', "import { openai } from '@ai-sdk/openai'", /lib\/models only/],
    ['lib/retrieval/x.ts', 'const key = process.env.KEY', /lib\/config only/],
    ['lib/domain/x.ts', "export * from '@/db/schema'", /lib\/domain may not import db/],
  ]
  for (const [file, source, expected] of samples) expect(problemsIn(file, source).join('\n')).toMatch(expected)
})

test('no source file is longer than 300 lines', () => {
  const long = sourceFiles().filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})
