/** Where scripts/test-e2e.mjs started the product. `localhost` and not an address: cookies belong to that name. */
export const baseUrl = `http://localhost:${process.env['E2E_PORT'] ?? '3199'}`

/** The path of the first admin's one-time link, which scripts/test-e2e.mjs reads off what the start prints. */
export const firstLink = process.env['E2E_FIRST_LINK'] ?? ''
