import os from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { widthOf, type InferenceSlice, type TokenSequence } from './inference-slice'

export type InferenceWorkerData = {
  readonly embedderPath: string
  readonly rerankerPath: string
  readonly threads: number
}

/** How far below the thread that takes requests in: a question is heard while passages are computed. */
const below = 2

/**
 * The arena is off because it never gives memory back (1.1 GB after an hour with it on). Waiting threads sleep instead of
 * spinning: on shared cores spinning takes processor time from the other thread.
 */
function openSession(path: string, threads: number): Promise<InferenceSession> {
  return InferenceSession.create(path, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    enableCpuMemArena: false,
    enableMemPattern: false,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  })
}

function inputsOf({ ids, secondAt }: TokenSequence): Record<string, Tensor> {
  const shape = [1, ids.length]
  const tokenTypes = new BigInt64Array(ids.length).fill(1n, secondAt)
  return {
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
    attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    token_type_ids: new Tensor('int64', tokenTypes, shape),
  }
}

/** The first `width` numbers of the only output: the [CLS] vector of the embedder, the logit of the reranker. */
async function runOne(session: InferenceSession, sequence: TokenSequence, width: number): Promise<Float32Array> {
  const outputs = await session.run(inputsOf(sequence))
  const output = outputs[session.outputNames[0] ?? '']
  if (!output) throw new Error('the model gave no output')
  const values = (output.data as Float32Array).slice(0, width)
  output.dispose()
  return values
}

function normalise(vector: Float32Array): Float32Array {
  let sum = 0
  for (const value of vector) sum += value * value
  const norm = Math.sqrt(sum) || 1
  return vector.map((value) => value / norm)
}

/**
 * The body of one inference thread. Sequences run one at a time: batches gained nothing for longer texts on a busy machine, and the int8
 * models scale activations over the whole batch, so that a text's vector would depend on its neighbours.
 */
export async function runInferenceWorker(): Promise<void> {
  const { embedderPath, rerankerPath, threads } = workerData as InferenceWorkerData
  const port = parentPort
  if (!port) throw new Error('an inference worker runs as a thread')
  try {
    // On Linux 0 means the calling thread, which began as the one that started it, and may always lower itself.
    os.setPriority(0, os.getPriority(0) + below)
  } catch {
    // A sandbox that forbids it costs some smoothness, nothing else.
  }
  const [embedder, reranker] = [await openSession(embedderPath, threads), await openSession(rerankerPath, threads)]

  const compute = async ({ kind, sequences }: InferenceSlice): Promise<Float32Array> => {
    const width = widthOf[kind]
    const values = new Float32Array(sequences.length * width)
    for (const [index, sequence] of sequences.entries()) {
      const output = await runOne(kind === 'embed' ? embedder : reranker, sequence, width)
      values.set(kind === 'embed' ? normalise(output) : output, index * width)
    }
    return values
  }

  port.on('message', (slice: InferenceSlice) => {
    compute(slice).then(
      (values) => port.postMessage({ values }, [values.buffer as ArrayBuffer]),
      (error: unknown) => port.postMessage({ error: error instanceof Error ? error.name : 'unknown' }),
    )
  })
  port.postMessage({ ready: true })
}
