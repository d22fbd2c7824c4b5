/**
 * Compiles TypeScript entries for plain Node; packages stay outside. The server does not load
 * TypeScript at run time: Node 20 does that in a thread that can end or stall the process without
 * a word.
 * @param {Record<string, string>} entries source file by name of the output (`name.mjs`).
 * @param {string} outdir folder inside the repository, so that packages are found from there.
 * @throws {Error} with esbuild's messages.
 */
export async function bundle(entries, outdir) {
  // Imported late: on a fresh checkout the dependencies are installed first.
  const { build } = await import('esbuild')
  await build({
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.9',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  })
}
