// Construit tout dans dist/ : npm run construire [-- --adresse https://…]. Node ne lit pas le TypeScript : tsx le fait.
import { tsImport } from 'tsx/esm/api'

const { construire } = await tsImport('./construire/index.ts', import.meta.url)
try {
  await construire(process.argv.slice(2), process.env)
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
}
