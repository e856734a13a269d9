// À l'installation : npm ci. Node ne lit pas le TypeScript : tsx le fait.
import { tsImport } from 'tsx/esm/api'

const { preparer } = await tsImport('./construire/index.ts', import.meta.url)
try {
  await preparer(process.env)
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
}
