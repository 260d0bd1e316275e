// Set up for every unit test: those with a page wait for what appears as long as `expect.poll` does, on a machine that stands still for a second.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 20_000 })
}

export {}
