import { a1 } from '../../core/grille/index.ts'
import { annoter, effacer, enregistrer, lireClasseur } from '../../formats/index.ts'
import { marquesArtificielles, RAPPORT } from '../corpus/marques.ts'

/** Tout ce que Pacte peut faire d'un classeur, par le nom du geste. */
export function copiesDe(octets: Uint8Array, nom: string): ReadonlyMap<string, Uint8Array> {
  const lu = lireClasseur(octets, nom)
  const marques = marquesArtificielles(lu.classeur.feuilles)
  const annotee = annoter(lu, marques, RAPPORT).octets
  const relue = lireClasseur(annotee, nom)
  const [premiere] = lu.classeur.feuilles
  const ligne = (premiere?.lignes.length ?? 0) + 2
  const feuille = premiere?.nom ?? ''
  const enregistree = enregistrer(octets, nom, {
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
  return new Map([
    ['annotée', annotee],
    ['annotée deux fois', annoter(relue, marques.slice(1), RAPPORT).octets],
    ['effacée', effacer(relue)],
    ['enregistrée par la page', enregistree],
  ])
}
