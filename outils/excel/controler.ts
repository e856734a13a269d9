// Contrôle ce qu'un serveur donne du complément : npm run excel:controler -- https://…
import { adresseDuDossier } from '../construire/index.ts'
import { controler } from './controle/index.ts'

const USAGE = 'Usage\u00a0: npm run excel:controler -- https://pacte.votre-collectivite.fr'

try {
  const [ecrite, ...trop] = process.argv.slice(2)
  if (ecrite === undefined || trop.length > 0) throw new Error(USAGE)
  const adresse = adresseDuDossier(ecrite)
  const { fichiers, remarques } = await controler(adresse, new Date())
  const bloquants = remarques.filter(({ bloque }) => bloque).length
  for (const { bloque, dit } of remarques) {
    process.stdout.write(`${bloque ? 'À CORRIGER' : 'Conseil   '}  ${dit}\n`)
  }
  process.stdout.write(
    bloquants === 0
      ? `${adresse} convient\u00a0: ${fichiers} fichiers contrôlés (type, partage, cadre, certificat).\n`
      : `${adresse} ne convient pas encore\u00a0: ${bloquants} ${bloquants > 1 ? 'points' : 'point'} à corriger.\n`,
  )
  process.exitCode = bloquants === 0 ? 0 : 1
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 2
}
