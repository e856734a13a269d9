import type { Avis } from './etat.ts'
import { nomDuRapport } from './noms.ts'
import { demanderLeRapport, type Forme } from './rapport/index.ts'
import type { Seance } from './seance.ts'
import { telecharger } from './telecharger.ts'

const TYPES: Readonly<Record<Forme, string>> = { html: 'text/html', csv: 'text/csv' }

/** Donne à enregistrer le rapport de ce que la grille contient à présent. */
export async function rapporter({ fichier, outils }: Seance, forme: Forme): Promise<Avis> {
  const { hote, aujourdhui } = outils
  const reponse = await demanderLeRapport({
    nom: fichier.nom,
    classeur: await hote.lire(),
    reglages: await hote.lireReglages(),
    date: aujourdhui(),
    forme,
  })
  if (reponse.genre === 'refus') {
    return { genre: 'information', phrases: [`Pas de rapport. ${reponse.phrase}`] }
  }
  const nom = nomDuRapport(fichier.nom, forme)
  telecharger(reponse.texte, nom, TYPES[forme])
  return {
    genre: 'succes',
    phrases: [`Le rapport «\u00a0${nom}\u00a0» est dans vos téléchargements.`],
  }
}
