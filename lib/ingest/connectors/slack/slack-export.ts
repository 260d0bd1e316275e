/** An export that lies ready. Paths are those inside of it, with `/`: `general/2026-03-03.json`. */
export type SlackExport = {
  /** Each file with what changes when it does. */
  readonly files: ReadonlyMap<string, string>
  /** Folders that may not be looked into: what is in them is not gone. */
  readonly unreadable: readonly string[]
  /** @throws document_broken, document_inflates, document_encrypted, file_too_large: of this file only */
  read(path: string): Promise<Buffer>
  close(): Promise<void>
}
