import type { Outils } from '../../task-pane/parcours/index.ts'
import type { Avis } from './etat.ts'
import { nomDuRapport } from './noms.ts'
import { demanderLeRapport, type Forme, type Reponse } from './rapport/index.ts'
import { telecharger } from './telecharger.ts'

const TYPES: Readonly<Record<Forme, string>> = { html: 'text/html', csv: 'text/csv' }

/** Donne à enregistrer le rapport de ce que la grille contient à présent. */
export async function rapporter(
  nom: string,
  { hote, aujourdhui, heure }: Outils,
  forme: Forme,
): Promise<Avis> {
  const reponse = await demanderLeRapport({
    nom,
    classeur: await hote.lire(),
    reglages: await hote.lireReglages(),
    date: aujourdhui(),
    heure: heure?.() ?? null,
    forme,
  })
  return donnerLeRapport(nom, forme, reponse)
}

/** Donne à enregistrer un rapport fait, ou dit pourquoi il ne l'est pas. */
export function donnerLeRapport(classeur: string, forme: Forme, reponse: Reponse): Avis {
  if (reponse.genre === 'refus') {
    return { genre: 'information', phrases: [`Pas de rapport. ${reponse.phrase}`] }
  }
  const nom = nomDuRapport(classeur, forme)
  telecharger(reponse.texte, nom, TYPES[forme])
  return {
    genre: 'succes',
    phrases: [`Le rapport «\u00a0${nom}\u00a0» est dans vos téléchargements.`],
  }
}
