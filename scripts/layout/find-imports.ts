import path from 'node:path'

const importPattern =
  /(?:^|[\s;])(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/gm

/** The project files and packages that a source text imports: project files as paths from the root, without extension. */
export function findImports(file: string, source: string): { files: string[]; packages: string[] } {
  const files: string[] = []
  const packages: string[] = []
  for (const match of source.matchAll(importPattern)) {
    const specifier = match[1] ?? match[2] ?? match[3] ?? ''
    if (specifier.startsWith('@/')) files.push(specifier.slice(2))
    else if (specifier.startsWith('.')) files.push(path.posix.join(path.posix.dirname(file), specifier))
    else packages.push(specifier)
  }
  return { files, packages }
}
