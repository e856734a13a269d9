import { modeleDeTableau } from '../../core/gabarit/index.ts'
import { a1 } from '../../core/grille/index.ts'
import { ajouterFeuille, ouvrirFichier } from '../../formats/index.ts'
import { marquesArtificielles, RAPPORT } from '../corpus/marques.ts'

/** Tout ce que Pacte peut faire d'un classeur, par le nom du geste. */
export function copiesDe(octets: Uint8Array, nom: string): ReadonlyMap<string, Uint8Array> {
  const original = ouvrirFichier(octets, nom)
  const marques = marquesArtificielles(original.classeur.feuilles)
  const annotee = original.appliquer({ marques, rapport: RAPPORT })
  const relue = annotee.fichier
  const [premiere] = original.classeur.feuilles
  const ligne = (premiere?.lignes.length ?? 0) + 2
  const feuille = premiere?.nom ?? ''
  const enregistree = original.appliquer({
    cellules: [
      { feuille, cellule: a1(ligne, 0), contenu: { valeur: 'Médiation' } },
      { feuille, cellule: a1(ligne, 1), contenu: { valeur: 1_250.5 } },
      { feuille, cellule: a1(ligne, 2), contenu: { formule: 'B1+1', resultat: 1 } },
    ],
    resultats: [],
    reglages: '{"version":1}',
    marques,
    rapport: RAPPORT,
  }).octets
  const modele = modeleDeTableau({ type: 'departement', annee: 2026 })
  const avecFeuille = ajouterFeuille(octets, nom, modele)
  return new Map([
    ['annotée', annotee.octets],
    ['annotée deux fois', relue.appliquer({ marques: marques.slice(1), rapport: RAPPORT }).octets],
    ['effacée', relue.appliquer({ marques: 'effacer' }).octets],
    ['enregistrée par la page', enregistree],
    ...(typeof avecFeuille === 'string' ? [] : [['avec une feuille', avecFeuille] as const]),
  ])
}
