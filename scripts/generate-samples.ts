import { resolve } from 'node:path'
import { writeSamples } from './samples/write-samples'

const written = await writeSamples(resolve('samples'))
const total = written.reduce((sum, sample) => sum + sample.bytes, 0)
console.log(`${written.length} sample documents written, ${Math.round(total / 1000)} kB`)
