const mb = 1024 * 1024

/** A workspace of 300 channels that all write every day makes 110,000 files a year. */
export const maxFiles = 250_000
/** One file: a day of a channel, or the list of all people. */
export const maxFileBytes = 50 * mb
/** All files of a ZIP together, as it declares them: none can unpack to more than it declares. */
export const maxTotalBytes = 8192 * mb
/** The directory of a ZIP, which is held in memory. */
export const maxDirectoryBytes = 64 * mb
/** Replies that a channel's later days hold to earlier ones, which are held in memory. What is beyond stands at its own day. */
export const maxLateBytes = 64 * mb
