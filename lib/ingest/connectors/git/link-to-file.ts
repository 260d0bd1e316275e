/** Where hosts show a file of a branch to people, by how their names begin or end. */
const forms = [
  { host: /^github\.|\.ghe\.com$/, between: 'blob' },
  { host: /^gitlab\./, between: '-/blob' },
  { host: /^bitbucket\.org$/, between: 'src' },
  { host: /^(?:codeberg|gitea|forgejo)\./, between: 'src/branch' },
]

/** The address of a file of a repository, or null where the host's form is not known. */
export function linkToFile(url: string, branch: string, path: string): string | null {
  const { origin, pathname, hostname } = new URL(url)
  const form = forms.find(({ host }) => host.test(hostname))
  if (!form) return null
  const escaped = (part: string): string => part.split('/').map(encodeURIComponent).join('/')
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}/${form.between}/${escaped(branch)}/${escaped(path)}`
}
