import { writeFileSync } from 'node:fs'
import { reglagesDeServeur } from '../excel/hebergement/index.ts'
import { archiverLesHotes } from './archives.ts'
import { batir } from './batir.ts'
import { type ChoixDeConstruction, lireLesChoix } from './choix.ts'
import { construireLaCommande } from './commande.ts'
import { compteRendu } from './compte-rendu.ts'
import { garderLesChoix, lireLesDerniersChoix } from './derniers-choix.ts'
import { construireExcel } from './excel.ts'
import { construireGas } from './gas.ts'
import { avertissements } from './gestes.ts'
import { A_LA_DEMANDE } from './lots.ts'
import { construireLaPage, construireLeServeur } from './page-locale.ts'
import { remplacer } from './remplacer.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Construit tout, puis dit où, pour quelle adresse et quoi faire. Lève une Error dont le message se montre. */
export async function construire(args: readonly string[], env: Env): Promise<void> {
  const { adresse } = await construireTout(args, env, 'dist')
  process.stdout.write(compteRendu(adresse))
  for (const ligne of avertissements(adresse)) process.stderr.write(`${ligne}\n`)
}

/** Construit la commande, le complément Excel, le projet Google Sheets, la page locale, son serveur et les archives. */
export async function construireTout(
  args: readonly string[],
  env: Env,
  dist: string,
): Promise<ChoixDeConstruction> {
  const garde = `${dist}/construction.json`
  const choix = lireLesChoix(args, env, lireLesDerniersChoix(garde))
  // Les mêmes fichiers, bâtis une fois, dans Excel et dans la page.
  const aLaDemande = batir(A_LA_DEMANDE)
  await Promise.all([
    construireLaCommande(`${dist}/pacte.js`),
    construireExcel(choix, `${dist}/excel`, aLaDemande),
    construireGas(choix, `${dist}/gas`),
    construireLaPage(`${dist}/page`, aLaDemande),
    construireLeServeur(`${dist}/serveur.js`),
    remplacer(`${dist}/hebergement`, (chantier) => {
      for (const [nom, texte] of Object.entries(reglagesDeServeur(choix.adresse))) {
        writeFileSync(`${chantier}/${nom}`, texte)
      }
    }),
  ])
  archiverLesHotes(dist, choix.adresse)
  garderLesChoix(garde, choix)
  return choix
}
