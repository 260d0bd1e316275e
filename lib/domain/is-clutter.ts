/** Files that operating systems leave in folders and nobody means to upload. */
const clutter = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i

export const isClutter = (path: string): boolean => clutter.test(path)
