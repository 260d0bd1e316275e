import { z } from 'zod'

/** An address that a person enters for a source. Whether it may be asked is checked where it is asked. */
export const httpAddress = z
  .string()
  .trim()
  .max(2000)
  .pipe(z.url({ protocol: /^https?$/, error: 'Enter an address that begins with http:// or https://.' }))
