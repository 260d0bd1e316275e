/** `__Host-` binds the cookie to this very host over https; browsers refuse that prefix on plain http. */
export const secureSessionCookie = '__Host-footnote.session'
export const plainSessionCookie = 'footnote.session'

export const sessionCookieName = (isSecure: boolean): string => (isSecure ? secureSessionCookie : plainSessionCookie)

/** Rolling: every day of use moves the end this far ahead. */
export const sessionDays = 30
export const sessionMaxAgeSeconds = sessionDays * 24 * 60 * 60
