import { expect, test } from 'vitest'
import { fetchFromProvider } from './fetch-from-provider'

test.each(['http://169.254.169.254/latest', new URL('http://[fe80::1]/'), new Request('http://169.254.0.1/')])(
  'a reserved address is refused before anything is sent: %s',
  async (input) => {
    await expect(fetchFromProvider(input)).rejects.toMatchObject({ code: 'provider_not_configured' })
  },
)
