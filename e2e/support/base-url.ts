/** Where scripts/test-e2e.mjs started the product. `localhost` and not an address: cookies belong to that name. */
export const baseUrl = `http://localhost:${process.env['E2E_PORT'] ?? '3199'}`
