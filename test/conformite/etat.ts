import {
  DEBUT_DE_BLOC,
  estSignature,
  FIN_DE_BLOC,
  GRAVITES,
  peutEtreUnRapport,
  SIGNATURE_DU_RAPPORT,
  signature,
  trouverBloc,
} from '../../core/constats/index.ts'
import { a1, lireA1, type Plage } from '../../core/grille/index.ts'
import type { EtatDeClasseur, EtatDeFeuille } from '../excel/emulateur/index.ts'
import type { BlocPose, CelluleMarquee, RapportPose } from './banc.ts'

/** Ce qui est à l'utilisateur ; où il en est dans le classeur n'en fait pas partie. */
export function photographier({ active: _, selection: __, ...etat }: EtatDeClasseur) {
  return {
    ...etat,
    feuilles: etat.feuilles
      .filter((f) => !estNotreRapport(f))
      .map((f) => ({
        ...f,
        misesEnForme: f.misesEnForme.filter((m) => !estSignature(m.formule)),
        notes: Object.fromEntries(
          Object.entries(f.notes).flatMap(([cellule, { texte, auteur }]) => {
            const reste = sansBloc(texte)
            return reste === '' ? [] : [[cellule, { texte: reste, auteur }]]
          }),
        ),
      })),
  }
}

function sansBloc(texte: string): string {
  const bloc = trouverBloc(texte)
  return bloc === null ? texte : texte.slice(0, bloc[0]) + texte.slice(bloc[1])
}

type Couleurs = Pick<EtatDeFeuille, 'nom' | 'misesEnForme'>

export function estNotreRapport({ nom, misesEnForme }: Couleurs): boolean {
  return (
    peutEtreUnRapport(nom) && misesEnForme.some((m) => m.formule === `=${SIGNATURE_DU_RAPPORT}`)
  )
}

export function marquesPosees({ nom, misesEnForme }: Couleurs): CelluleMarquee[] {
  return misesEnForme.flatMap(({ formule, zones }) => {
    const gravite = GRAVITES.find((g) => formule === `=${signature(g)}`)
    if (gravite === undefined) return []
    return zones.flatMap(cellulesDe).map((cellule) => ({ feuille: nom, cellule, gravite }))
  })
}

function cellulesDe({ haut, gauche, bas, droite }: Plage): string[] {
  return Array.from({ length: bas - haut + 1 }, (_, i) =>
    Array.from({ length: droite - gauche + 1 }, (_, j) => a1(haut + i, gauche + j)),
  ).flat()
}

export function blocsPoses({ nom, notes }: Pick<EtatDeFeuille, 'nom' | 'notes'>): BlocPose[] {
  return Object.entries(notes).flatMap(([cellule, { texte }]) => {
    const bloc = trouverBloc(texte)
    if (bloc === null) return []
    const nu = texte
      .slice(...bloc)
      .trim()
      .slice(DEBUT_DE_BLOC.length + 1, -FIN_DE_BLOC.length - 1)
    return [{ feuille: nom, cellule, texte: nu }]
  })
}

/** Notre rapport, parmi ces feuilles ; null s'il n'y est pas. */
export function rapportPose(feuilles: readonly EtatDeFeuille[]): RapportPose | null {
  const rapport = feuilles.find(estNotreRapport)
  return rapport === undefined ? null : contenuDe(rapport)
}

function contenuDe({ nom, cellules }: EtatDeFeuille): RapportPose {
  const lignes: (string | number)[][] = []
  for (const [adresse, { valeur }] of Object.entries(cellules)) {
    const lieu = lireA1(adresse)
    if (lieu === null) throw new Error(`adresse illisible : ${adresse}`)
    const { ligne, colonne } = lieu
    lignes[ligne] ??= []
    lignes[ligne][colonne] = typeof valeur === 'boolean' ? String(valeur) : valeur
  }
  return {
    nom,
    lignes: Array.from(lignes, (ligne) => Array.from(ligne ?? [], (contenu) => contenu ?? '')),
    formules: Object.values(cellules).flatMap(({ formule }) => formule ?? []),
  }
}
