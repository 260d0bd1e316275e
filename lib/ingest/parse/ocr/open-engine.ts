import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { GrayPicture } from './recognised-picture'

/** The part of the WebAssembly build of Tesseract 5 that is used here. */
type Core = {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void }
  readonly TessBaseAPI: new () => {
    /** @returns 0 when the languages could be loaded */
    Init(path: null, languages: string, engine: number): number
    /** @returns 1 when the picture cannot be read */
    SetImageFile(exifOrientation: number, angle: number): number
    Recognize(monitor: null): number
    GetTSVText(page: number): string
    Clear(): void
  }
}

/** Reads one picture; gives Tesseract's table of words. Runs on this thread, which is a parser process's own. */
export type Engine = (picture: GrayPicture) => string

const languages = ['deu', 'eng'] as const
/** The newer, neural recogniser: the data that is installed holds no other. */
const neural = 1
const resolve = createRequire(import.meta.url).resolve

/**
 * English and German together: on clean print they cost as much as German alone (about 2 s a page) and read both, whereas English alone
 * turns umlauts into other letters. Program and data come from node_modules; nothing is fetched. The build with SIMD runs on every
 * processor that Node 20 supports; the loader that would choose between builds, and its download of data, are not installed.
 */
export async function openEngine(): Promise<Engine> {
  const [wasmBinary, { default: startCore }] = await Promise.all([
    readFile(resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm')),
    import('tesseract.js-core/tesseract-core-simd-lstm.js'),
  ])
  const quiet = (): void => undefined
  const core = (await startCore({ wasmBinary, print: quiet, printErr: quiet })) as Core
  for (const language of languages) {
    const packed = await readFile(resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`))
    core.FS.writeFile(`${language}.traineddata`, await promisify(gunzip)(packed))
  }
  const api = new core.TessBaseAPI()
  if (api.Init(null, languages.join('+'), neural) !== 0) throw new Error('The language data could not be loaded.')
  return (picture) => {
    core.FS.writeFile('/input', toPgm(picture))
    try {
      if (api.SetImageFile(1, 0) === 1) throw new Error('The picture could not be handed over.')
      api.Recognize(null)
      return api.GetTSVText(0)
    } finally {
      api.Clear()
      core.FS.unlink('/input')
    }
  }
}

/** Portable graymap: the simplest file that the recogniser reads. */
function toPgm({ width, height, pixels }: GrayPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels])
}
