import { chromium, type Browser } from 'playwright-core'
import { aptInstall, canAptInstall, findOnPath } from './commands'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The Chromium to test with: `CHROMIUM_PATH`, else one on the PATH, else installed with apt-get.
 * @throws {Error} saying what to install.
 */
export async function findChromium(): Promise<string> {
  const found = process.env.CHROMIUM_PATH ?? findOnPath(programs)
  if (found) return found
  if (canAptInstall()) {
    // The fonts make screenshots and line breaks those of a reader of Chinese.
    await aptInstall(['chromium', 'fonts-noto-cjk'])
    const installed = findOnPath(programs)
    if (installed) return installed
  }
  throw new Error(
    'No Chromium: set CHROMIUM_PATH, or install it (Debian: apt-get install chromium fonts-noto-cjk)',
  )
}

/** Chromium refuses to run as root inside its sandbox. */
export const sandboxFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Starts the browser; the caller closes it.
 * @param flags further ones of the command line.
 */
export async function launchChromium(flags: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...sandboxFlags, ...flags],
  })
}
