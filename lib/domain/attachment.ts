const mb = 1024 * 1024

/** How much a person may attach, to one conversation and to all of theirs together. What was unpacked from an archive counts as the archive. */
export const attachmentLimits = {
  conversation: { files: 10, bytes: 100 * mb },
  person: { files: 100, bytes: 500 * mb },
} as const

/** How a conversation is called that has files and no question yet. */
export const unaskedTitle = 'Files, nothing asked yet'
