import {
  type Changement,
  ErreurDHote,
  type Hote,
  type Selection,
} from '../../task-pane/hote/index.ts'
import { empreinteDe, type Gestes, lireReponse, type NomDeGeste } from '../echanges/index.ts'
import type { Appel } from './appel.ts'
import { attendre, type Prevenir } from './delais.ts'
import { desaccord, traduire } from './erreurs.ts'
import { ouvrirFile } from './file.ts'
import { FORMES, type RenduDe } from './formes.ts'

/** Appelle ce qu'on lui donne chaque fois que l'utilisateur revient au volet. */
export type Attention = (revenir: () => void) => void

/** L’hôte, et ce que le volet demande au script sans que ce soit du tableur. */
export interface HoteDeSheets extends Hote {
  /** La page du suivi et de la conformité. */
  readonly atelier: () => Promise<string>
}

/**
 * Google Sheets, par le script du classeur : un appel par verbe, un seul à la fois. `prevenir` reçoit la phrase à
 * montrer quand une réponse se fait attendre, puis null ; `attention`, quand l'utilisateur revient au volet.
 */
export function hoteDistant(
  appeler: Appel,
  prevenir: Prevenir = () => undefined,
  attention: Attention = () => undefined,
): HoteDeSheets {
  const enFile = ouvrirFile()
  /** Celle de la dernière lecture ; null : rien n'est lu, ou l'on sait déjà que cela a changé. */
  let connue: string | null = null
  let regarde = false

  function demander<Nom extends NomDeGeste>(
    nom: Nom,
    ...valeurs: Parameters<Gestes[Nom]>
  ): Promise<RenduDe<Nom>> {
    return enFile(async () => {
      const texte = await obtenir(nom, valeurs)
      if (nom === 'lire') connue = typeof texte === 'string' ? empreinteDe(texte) : null
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

  /** Google ne dit rien de ce que l'on tape : on regarde, quand le volet reprend l'attention. */
  async function regarder(changer: (changement: Changement) => void): Promise<void> {
    if (connue === null || regarde) return
    const avant = connue
    regarde = true
    try {
      const actuelle = await demander('empreinte')
      if (connue !== avant || actuelle === avant) return
      connue = null
      changer({ cible: null, valeurs: null })
    } catch {
      // Rien n'a été demandé : un refus de Google n'a pas à se dire.
    } finally {
      regarde = false
    }
  }

  /** La cellule choisie pendant que l'on n'était pas au volet. */
  async function suivre(choisir: (selection: Selection) => void): Promise<void> {
    if (connue === null) return
    try {
      choisir(await demander('selection'))
    } catch {
      // Rien n'a été demandé : un refus de Google n'a pas à se dire.
    }
  }

  return {
    nom: 'Google Sheets',
    capacites: { notes: true, feuilles: true, modele: true, figer: true, aChaqueSaisie: false },
    // Un script ne dit rien avant d'avoir fini : l'avancement d'une lecture n'y est pas connu.
    lire: () => demander('lire'),
    marquer: (marques) => demander('marquer', marques),
    effacer: () => demander('effacer'),
    surveiller: (changer) => attention(() => void regarder(changer)),
    suivreLaSelection: (choisir) => attention(() => void suivre(choisir)),
    allerA: (cible) => demander('allerA', cible),
    selection: () => demander('selection'),
    lireReglages: () => demander('lireReglages'),
    ecrireReglages: (texte) => demander('ecrireReglages', texte),
    ecrireRapport: (rapport) => demander('ecrireRapport', rapport),
    ecrire: (ecritures) => demander('ecrire', ecritures),
    insererTableau: (modele) => demander('insererTableau', modele),
    compterFormules: (portee) => demander('compterFormules', portee),
    figer: (portee) => demander('figer', portee),
    atelier: () => demander('atelier'),
  }
}
