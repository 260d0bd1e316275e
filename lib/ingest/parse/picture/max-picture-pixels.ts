/** A page of A3 at 600 dots per inch. A picture of more is refused unopened: it may be 1 KB of file and gigabytes of memory. */
export const maxPicturePixels = 80_000_000
