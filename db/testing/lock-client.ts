import { lockDataFolder } from '@/db/embedded/lock-data-folder'

/** Tries to lock the folder of its first argument; holds the lock until it is killed. Run by the lock's test. */
try {
  lockDataFolder(process.argv[2] ?? '')
  process.send?.({ type: 'ready' })
  process.on('disconnect', () => process.exit(0))
} catch (error) {
  process.stderr.write(String(error))
  process.exit(1)
}
