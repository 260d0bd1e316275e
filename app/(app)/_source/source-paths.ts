const of = (documentId: string) => `/api/v1/documents/${encodeURIComponent(documentId)}`

export function filePath(documentId: string, revisionId: string, inline: boolean): string {
  return `${of(documentId)}/file?revision=${encodeURIComponent(revisionId)}${inline ? '&inline=1' : ''}`
}

export function documentPath(documentId: string): string {
  return of(documentId)
}

export function textPath(documentId: string, revisionId: string | null): string {
  return `${of(documentId)}/text${revisionId ? `?revision=${encodeURIComponent(revisionId)}` : ''}`
}

export function membersPath(documentId: string, revisionId: string, limit: number): string {
  return `${of(documentId)}/members?revision=${encodeURIComponent(revisionId)}&limit=${limit}`
}

/** A new conversation that asks this document alone. `about`: words of it that the question begins with. */
export const askHref = (documentId: string, about?: string): string =>
  `/?${new URLSearchParams({ document: documentId, ...(about && { about }) })}`
