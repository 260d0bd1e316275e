import { existsSync } from 'node:fs'
import chromiumBinary from '@sparticuz/chromium'
import { chromium } from '@playwright/test'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quietFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Flags of that package which tests cannot use: a single process cannot open a second context, and without web security the
 * browser sends no Origin header, so that every change would look like one from another site.
 */
const unwanted = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
]

/** A graphics card made of software: pages are drawn without one for a third of the processor time (8.99 s against 3.71 for the same three pages). */
const softwareGraphics = [
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/**
 * The browser for tests: Playwright's own or the system's where there is one, else the build that the package
 * @sparticuz/chromium carries, so that a bare machine needs no system package.
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const installed = [chromium.executablePath(), ...systemBrowsers].find((file) => existsSync(file))
  if (installed) return { executablePath: installed, args: quietFlags }
  const left = [...unwanted, ...softwareGraphics]
  const args = chromiumBinary.args.filter((flag) => !left.includes(flag))
  return { executablePath: await chromiumBinary.executablePath(), args: [...args, '--disable-gpu', ...quietFlags] }
}
