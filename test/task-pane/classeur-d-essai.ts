import { readFileSync } from 'node:fs'
import type { ClasseurBrut } from '../../core/grille/index.ts'
import { ouvrirFichier } from '../../formats/index.ts'
import { brutDeClasseur } from './brut-de-classeur.ts'

/** Un classeur d’essai, tel qu’un tableur en marche le donnerait. */
export function classeurDEssai(fichier: string): ClasseurBrut {
  return brutDeClasseur(ouvrirFichier(readFileSync(`test/classeurs/${fichier}`), fichier).classeur)
}

/** Une action par colonne : la feuille se lit, redressée. */
export function classeurEnColonnes(): ClasseurBrut {
  const texte = [
    'Département de la Sarthe – budget 2025',
    '',
    'Axe;Enfance;Accès aux droits',
    'Action;Tutorat;Accueil de jour',
    'Coût total;100;90',
    'Part État;50;40',
    'Part Département;50;50',
  ].join('\r\n')
  const octets = new TextEncoder().encode(texte)
  return brutDeClasseur(ouvrirFichier(octets, 'Plan.csv').classeur)
}

/** Quatre ans, trois axes : le premier manque de crédits en 2024, et dépasse son plafond en 2027. */
export function classeurPluriannuel(): ClasseurBrut {
  const parts: Readonly<Record<number, readonly number[]>> = {
    2024: [62_000, 94_000, 88_000],
    2025: [150_000, 120_000, 99_000],
    2026: [151_000, 121_000, 98_000],
    2027: [195_500, 122_000, 97_000],
  }
  const lignes = Object.entries(parts).flatMap(([annee, etat]) =>
    ['Enfance', 'Accès aux droits', 'Transition écologique'].map((axe, i) => {
      const part = etat[i] ?? 0
      return [axe, `Action ${i + 1}`, 'Nouvelle', annee, 2 * part, part, part].join(';')
    }),
  )
  const texte = [
    'Département de la Haute-Saône – contrat local des solidarités',
    '',
    'Axe;Action;Nature;Année;Coût total;Part État;Part Département',
    ...lignes,
  ].join('\r\n')
  const octets = new TextEncoder().encode(texte)
  return brutDeClasseur(ouvrirFichier(octets, 'Budget.csv').classeur)
}

/** L’État paie trop sur toutes les lignes : la lecture est en doute, et le volet demande. */
export function classeurEnQuestion(partEtat = 'Part État'): ClasseurBrut {
  const axes = ['Enfance', 'Accès aux droits', 'Transition']
  const lignes = Array.from({ length: 9 }, (_, i) =>
    [axes[i % 3], `Action ${i}`, 'Nouvelle', 1000, 600, 400].join(';'),
  )
  const entete = ['Axe', 'Action', 'Nature', 'Coût', partEtat, 'Part Département'].join(';')
  const texte = ['Département de la Sarthe – budget 2025', entete, ...lignes].join('\r\n')
  const octets = new TextEncoder().encode(texte)
  return brutDeClasseur(ouvrirFichier(octets, 'Budget.csv').classeur)
}

/** Des montants en « idem », comme dans un tableau fait pour se lire. */
export function classeurEnIdem(): ClasseurBrut {
  const texte = [
    'Département de la Sarthe – budget 2025',
    'Axe;Action;Nature;Coût;Part État;Part Département',
    'Enfance;Tutorat;Nouvelle;100;50;50',
    'idem;Lecture;idem;idem;idem;idem',
    'Accès aux droits;Accueil de jour;Nouvelle;90;45;45',
  ].join('\r\n')
  const octets = new TextEncoder().encode(texte)
  return brutDeClasseur(ouvrirFichier(octets, 'Budget.csv').classeur)
}
