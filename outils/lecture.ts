// npm run lecture:mesure -- [--graine N] [--nombre N] [--famille F] [--mots-inventes] [--dossier D]… [--montrer N]
// [--xlsx D]
import { executer } from './lecture/commande.ts'

process.exitCode = await executer(process.argv.slice(2))
