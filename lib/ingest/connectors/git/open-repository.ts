import { FootnoteError } from '@/lib/errors/footnote-error'
import type { ConnectorTools } from '../connector'
import { askGit } from './ask-git'
import type { GitConfig } from './config'
import { readPktLines, textOf, writePktLines } from './pkt-lines'

/** A repository at a moment: the commit that its branch points to. */
export type Repository = {
  /** Where messages go: the repository's address after redirects. */
  readonly address: string
  readonly branch: string
  readonly commit: string
  /** The server can leave the files out, so that only those that are wanted need to come. */
  readonly canFilter: boolean
}

const maxBytes = 10_000_000

/**
 * Asks a server what it can and where a branch is. Only the second version of git's protocol (2018) is spoken: it names the refs that are asked for
 * instead of all, and gives single files.
 * @throws connector_source_unreachable when the server does not speak it, connector_source_missing when there is no such branch
 */
export async function openRepository(config: GitConfig, tools: ConnectorTools): Promise<Repository> {
  const asked = `${config.url.replace(/\/+$/, '')}/info/refs?service=git-upload-pack`
  const { url, body } = await askGit(config, tools, { address: asked, maxBytes })
  const can = readPktLines(body).flatMap((line) => (line instanceof Buffer ? [textOf(line)] : []))
  const fetching =
    can
      .find((line) => line.startsWith('fetch='))
      ?.slice('fetch='.length)
      .split(' ') ?? []
  if (!can.includes('version 2') || !fetching.includes('shallow') || can.includes('object-format=sha256'))
    throw new FootnoteError('connector_source_unreachable', {
      detail:
        'This server does not speak version 2 of git’s protocol with SHA-1, which GitHub, GitLab, Gitea and others do.',
    })
  const address = `${url.origin}${url.pathname.replace(/\/info\/refs$/, '')}/git-upload-pack`
  return { address, canFilter: fetching.includes('filter'), ...(await findBranch(config, tools, address)) }
}

async function findBranch(config: GitConfig, tools: ConnectorTools, address: string) {
  const wanted = config.branch === '' ? 'HEAD' : `refs/heads/${config.branch}`
  const message = ['command=ls-refs', 'delimiter', 'symrefs', `ref-prefix ${wanted}`, 'flush']
  const { body } = await askGit(config, tools, { address, maxBytes, body: writePktLines(message) })
  for (const line of readPktLines(body)) {
    if (!(line instanceof Buffer)) continue
    const [commit = '', name, ...attributes] = textOf(line).split(' ')
    if (name !== wanted || !/^[0-9a-f]{40}$/.test(commit)) continue
    const target = attributes.find((one) => one.startsWith('symref-target:'))?.slice('symref-target:'.length)
    return { commit, branch: (target ?? wanted).replace(/^refs\/heads\//, '') }
  }
  throw new FootnoteError('connector_source_missing', {
    detail: config.branch === '' ? 'This repository is empty.' : 'There is no branch of this name in the repository.',
  })
}
