import { ErreurDHote, type Hote } from '../../task-pane/hote/index.ts'
import { type Gestes, lireReponse, type NomDeGeste } from '../echanges/index.ts'
import type { Appel } from './appel.ts'
import { attendre, type Prevenir } from './delais.ts'
import { desaccord, traduire } from './erreurs.ts'
import { ouvrirFile } from './file.ts'
import { FORMES, type RenduDe } from './formes.ts'

/**
 * Google Sheets, par le script du classeur : un appel par verbe, un seul à la fois. `prevenir` reçoit la phrase à
 * montrer quand une réponse se fait attendre, puis null.
 */
export function hoteDistant(appeler: Appel, prevenir: Prevenir = () => undefined): Hote {
  const enFile = ouvrirFile()

  function demander<Nom extends NomDeGeste>(
    nom: Nom,
    ...valeurs: Parameters<Gestes[Nom]>
  ): Promise<RenduDe<Nom>> {
    return enFile(async () => {
      const texte = await obtenir(nom, valeurs)
      const reponse = lireReponse(texte)
      if (reponse === null) throw desaccord()
      if ('refus' in reponse) {
        throw new ErreurDHote(reponse.refus.motif, reponse.refus.phrase)
      }
      const { fait } = reponse
      if (!FORMES[nom](fait)) throw desaccord()
      return fait
    })
  }

  async function obtenir(nom: NomDeGeste, valeurs: readonly unknown[]): Promise<unknown> {
    try {
      return await attendre(nom, appeler(nom, JSON.stringify(valeurs)), prevenir)
    } catch (cause) {
      throw traduire(cause)
    }
  }

  return {
    nom: 'Google Sheets',
    capacites: { notes: true, feuilles: true, modele: true, figer: true },
    // Un script ne dit rien avant d'avoir fini : l'avancement d'une lecture n'y est pas connu.
    lire: () => demander('lire'),
    marquer: (marques) => demander('marquer', marques),
    effacer: () => demander('effacer'),
    allerA: (cible) => demander('allerA', cible),
    selection: () => demander('selection'),
    lireReglages: () => demander('lireReglages'),
    ecrireReglages: (texte) => demander('ecrireReglages', texte),
    ecrireRapport: (rapport) => demander('ecrireRapport', rapport),
    ecrire: (ecriture) => demander('ecrire', ecriture),
    insererTableau: (modele) => demander('insererTableau', modele),
    compterFormules: (portee) => demander('compterFormules', portee),
    figer: (portee) => demander('figer', portee),
  }
}
