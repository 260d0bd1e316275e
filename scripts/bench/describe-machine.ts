import os from 'node:os'

/** What a figure depends on besides the code. The load average says how far the machine was shared while measuring. */
export function describeMachine(): Record<string, string | number> {
  return {
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    node: process.version,
    platform: `${os.platform()}-${os.arch()}`,
    loadAverage: Math.round((os.loadavg()[0] ?? 0) * 10) / 10,
  }
}
