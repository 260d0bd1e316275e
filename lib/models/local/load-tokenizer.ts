import { readFile } from 'node:fs/promises'
import type { Env } from '@/lib/config/env'
import { embedderModel } from './model-manifest'
import { localModelPath } from './model-paths'
import { WordPieceTokenizer } from './word-piece-tokenizer'

async function readJson(path: string): Promise<object> {
  return JSON.parse(await readFile(path, 'utf8')) as object
}

/** @throws when the tokenizer files are not there */
export async function loadTokenizer(env: Env): Promise<WordPieceTokenizer> {
  const [tokenizer, config] = await Promise.all([
    readJson(localModelPath(env, embedderModel, 'tokenizer.json')),
    readJson(localModelPath(env, embedderModel, 'tokenizer_config.json')),
  ])
  return new WordPieceTokenizer(tokenizer, config)
}
