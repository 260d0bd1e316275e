/** `signature`: Ed25519 over the UTF-8 bytes of `JSON.stringify(receipt)`; `publicKey`: SPKI. Both base64. */
export type Signed<Receipt> = {
  readonly receipt: Receipt
  readonly algorithm: 'Ed25519'
  readonly publicKey: string
  readonly signature: string
}
