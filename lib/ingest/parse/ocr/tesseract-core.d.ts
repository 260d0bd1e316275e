declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const startCore: (options: {
    wasmBinary: Uint8Array
    print: (line: string) => void
    printErr: (line: string) => void
  }) => Promise<unknown>
  export default startCore
}
