import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { listenLocally } from '@/lib/storage/testing/listen-locally'

const run = promisify(execFile)

export type GitServer = {
  /** Of the repository. */
  readonly url: string
  /** The folder that commits are made of. */
  readonly work: string
  /** Messages that came, by their last part and their size. */
  readonly requests: string[]
  token: string
  tooMany: number
  /** Writes files (null deletes one) and commits them on a branch. */
  commit(files: Readonly<Record<string, string | Buffer | null>>, branch?: string): Promise<void>
  git(...args: readonly string[]): Promise<void>
  close(): Promise<void>
}

export const gitToken = 'git-token'

/** No setting of whoever runs the test has a say. `env` adds to what this process has, which is for lib/config alone to read. */
const settings = {
  GIT_CONFIG_GLOBAL: os.devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@acme.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@acme.example',
}
const withSettings = (more: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries({ ...settings, ...more }).map(([name, value]) => `${name}=${value}`)

/** Git's own server (git http-backend) behind a sign-in by token, with a repository `acme/docs.git` that is empty. */
export async function startGitServer(): Promise<GitServer> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'footnote-git-'))
  const [bare, work] = [path.join(root, 'acme', 'docs.git'), path.join(root, 'work')]
  const git = async (...args: readonly string[]): Promise<void> =>
    void (await run('env', [...withSettings(), 'git', '-C', work, ...args]))
  await mkdir(work, { recursive: true })
  await git('init', '-q', '--bare', '-b', 'main', bare)
  await git('-C', bare, 'config', 'uploadpack.allowFilter', 'true')
  await git('init', '-q', '-b', 'main')
  await git('remote', 'add', 'origin', bare)
  const requests: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    requests.push(url.pathname.slice(url.pathname.lastIndexOf('/') + 1))
    const account = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString()
    if (account !== `x-access-token:${made.token}`)
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('Unauthorized')
    if (made.tooMany-- > 0) return void response.writeHead(429, { 'retry-after': '0' }).end()
    return serve(root, url, request, response)
  })
  const { url, close } = await listenLocally(server)
  const made: GitServer = {
    url: `${url}/acme/docs.git`,
    work,
    requests,
    token: gitToken,
    tooMany: 0,
    git,
    async commit(files, branch = 'main') {
      await git('checkout', '-q', '-B', branch)
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(work, name)
        await mkdir(path.dirname(file), { recursive: true })
        await (content === null ? rm(file) : writeFile(file, content))
      }
      await git('add', '-A')
      await git('commit', '-q', '--allow-empty', '-m', 'Documents')
      await git('push', '-q', '-f', 'origin', branch)
    },
    async close() {
      await close()
      await rm(root, { recursive: true, force: true })
    },
  }
  return made
}

/** CGI (RFC 3875), as far as git http-backend needs it. */
function serve(root: string, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const variables = withSettings({
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: url.pathname,
    QUERY_STRING: url.search.slice(1),
    REQUEST_METHOD: request.method ?? 'GET',
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
  })
  const backend = spawn('env', [...variables, 'git', 'http-backend'])
  request.pipe(backend.stdin)
  const parts: Buffer[] = []
  backend.stdout.on('data', (part: Buffer) => parts.push(part))
  backend.on('close', () => {
    const output = Buffer.concat(parts)
    const end = output.indexOf('\r\n\r\n')
    const headers = output
      .toString('latin1', 0, end)
      .split('\r\n')
      .map((line) => line.split(': ') as [string, string])
    const status = Number(headers.find(([name]) => name === 'Status')?.[1]?.slice(0, 3) ?? 200)
    response
      .writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'Status')))
      .end(output.subarray(end + 4))
  })
}
