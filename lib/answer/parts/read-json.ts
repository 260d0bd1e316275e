/** The object in a reply, in a code fence or not; undefined when there is none, or half of one. */
export function readJson(text: string): unknown {
  const object = /\{[\s\S]*\}/.exec(text)?.[0]
  try {
    return object === undefined ? undefined : JSON.parse(object)
  } catch {
    return undefined
  }
}
