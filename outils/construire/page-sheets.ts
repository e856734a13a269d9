import { readFileSync } from 'node:fs'
import { FONCTION_DU_MOTEUR } from '../../gas-addin/echanges/index.ts'
import { FICHIERS } from '../../manifests/index.ts'
import { JSX } from './cible.ts'
import { enLigne, type Lot, lot, noticesDes, script, scriptEnFonction } from './en-ligne.ts'
import { SANS_DOCUMENTATION } from './sans-documentation.ts'

const VOLET = 'gas-addin/volet'

/**
 * sidebar.html : la page du volet, où tout est en ligne, puisqu'un projet Apps Script ne sert aucun autre fichier.
 * `hebergement` : où l'aide est servie, https, sans barre finale ; null : aucun lien vers elle.
 */
export async function construireLaPage(hebergement: string | null): Promise<string> {
  const [style, moteur, volet] = await Promise.all([
    lot({ entryPoints: [`${VOLET}/volet.css`] }),
    scriptEnFonction(FONCTION_DU_MOTEUR, {
      entryPoints: ['gas-addin/moteur/entree.ts'],
      plugins: [SANS_DOCUMENTATION],
    }),
    scriptDuVolet(hebergement),
  ])
  const morceaux: Readonly<Record<string, string>> = {
    notices: noticesDes([moteur, volet]),
    style: `<style>${style.texte.trim()}</style>`,
    moteur: enLigne('sidebar.html : le moteur', moteur),
    volet: enLigne('sidebar.html : le volet', volet),
  }
  return readFileSync(`${VOLET}/sidebar.html`, 'utf8')
    .replace(/\s*<!-- .*? -->/g, '')
    .replace(/\n +/g, '\n')
    .replace(/\{\{(\w+)\}\}/g, (_, nom: string) => morceaux[nom] ?? '')
}

function scriptDuVolet(hebergement: string | null): Promise<Lot> {
  const aide = hebergement === null ? null : new URL('.', `${hebergement}/${FICHIERS.aide}`).href
  return script({
    entryPoints: [`${VOLET}/entree.ts`],
    define: { DOSSIER_DE_L_AIDE: JSON.stringify(aide) },
    ...JSX,
  })
}
