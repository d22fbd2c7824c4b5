/** The value behind `--name` on the command line. */
export function textOption(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? fallback : (process.argv[at + 1] ?? fallback)
}

/** @throws when the value is no number. */
export function numberOption(name: string, fallback: number): number {
  const value = Number(textOption(name, String(fallback)))
  if (!Number.isFinite(value)) throw new Error(`--${name} must be a number`)
  return value
}

/** True when `--name` stands on the command line. */
export function isFlag(name: string): boolean {
  return process.argv.includes(`--${name}`)
}
