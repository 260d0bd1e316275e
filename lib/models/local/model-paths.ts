import path from 'node:path'
import type { Env } from '@/lib/config/env'
import { localModels, type LocalModel, type ModelFile } from './model-manifest'

/** `<models folder>/<model>/<file>`: the layout of the models folder and of the shared cache. */
export function modelFilePath(folder: string, model: LocalModel, fileName: string): string {
  return path.join(/* turbopackIgnore: true */ folder, model.name, fileName)
}

export function localModelPath(env: Env, model: LocalModel, fileName: ModelFile['name']): string {
  return modelFilePath(env.FOOTNOTE_MODELS_DIR, model, fileName)
}

/** The outcome of the last preparation: `{ ready, reason }`. */
export function preparedFile(env: Env): string {
  return path.join(/* turbopackIgnore: true */ env.FOOTNOTE_MODELS_DIR, 'prepared.json')
}

export type WantedFile = { readonly model: LocalModel; readonly file: ModelFile; readonly path: string }

export function wantedFiles(folder: string, models: readonly LocalModel[] = localModels): WantedFile[] {
  return models.flatMap((model) =>
    model.files.map((file) => ({ model, file, path: modelFilePath(folder, model, file.name) })),
  )
}
