import { expect, test } from 'vitest'
import { shippedPrompts } from './shipped-prompts'

test.each(shippedPrompts.map((prompt) => [`${prompt.name} ${prompt.version}`, prompt] as const))(
  '%s says who answers for it, why it exists, and what is filled in at each of its places',
  (_, { user, owner, rationale, variables }) => {
    const places = [...user.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place)
    expect(places.toSorted()).toEqual(Object.keys(variables).toSorted())
    for (const words of [owner, rationale, ...Object.values(variables)]) expect(words.trim()).not.toBe('')
  },
)

test('the versions of a name count from 1 without a gap, so that none was taken out', () => {
  for (const name of new Set(shippedPrompts.map((one) => one.name))) {
    const versions = shippedPrompts.filter((one) => one.name === name).map(({ version }) => version)
    expect(versions.toSorted((a, b) => a - b)).toEqual(versions.map((_one, at) => at + 1))
  }
})
