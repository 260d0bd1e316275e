import { idPrefixes } from './ids'

/** Whether an id where a document's stands is that of a service's kept answer. */
export const isToolResult = (id: string): boolean => id.startsWith(`${idPrefixes.toolResult}_`)
