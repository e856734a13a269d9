import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import { type ClasseurConsolide, piecesManquantes } from '../../../core/consolidation/index.ts'
import { nomDAxe, pluriel } from '../../../core/constats/index.ts'
import { direLEtat, type Piece } from '../../../core/pieces/index.ts'
import { COLONNES_DU_CLASSEUR, type Colonne, LARGEUR_DUN_NOM } from './colonnes.ts'

interface Rangee {
  readonly classeur: ClasseurConsolide
  readonly piece: Piece
}

/** Un classeur, une pièce par ligne : ce que dit la liste du volet. */
export const COLONNES_DES_PIECES: readonly Colonne<Rangee>[] = [
  ...COLONNES_DU_CLASSEUR,
  { titre: 'Pièce', largeur: 50, de: ({ piece }) => piece.titre },
  { titre: 'État', largeur: 22, de: ({ piece }) => direLEtat(piece) },
  { titre: 'Axe', largeur: 13, de: ({ piece: { axe } }) => (axe === null ? '' : nomDAxe(axe)) },
  {
    titre: 'Année',
    largeur: 9,
    de: ({ piece: { annee } }) => (annee === null ? '' : { repere: annee }),
  },
  { titre: 'Action', largeur: LARGEUR_DUN_NOM, de: ({ piece }) => piece.action ?? '' },
  { titre: 'Motif', largeur: 40, de: ({ piece }) => piece.detail },
  { titre: 'Référence', largeur: 30, de: ({ piece }) => piece.reference },
  { titre: 'Source', largeur: 34, de: ({ piece }) => piece.sections.join('\u00a0; ') },
]

export function rangeesDesPieces(classeurs: readonly ClasseurConsolide[]): readonly Rangee[] {
  return classeurs.flatMap((classeur) =>
    (classeur.resume.pieces ?? []).map((piece) => ({ classeur, piece })),
  )
}

/** Ce qu'il faut demander à chaque contrat ; un contrat à qui rien ne manque n'y est pas. */
export function sectionDesPieces(classeurs: readonly ClasseurConsolide[]): Html {
  const aDemander = classeurs.flatMap((classeur) => {
    const manquantes = piecesManquantes(classeur.resume) ?? []
    return manquantes.length === 0 ? [] : [{ classeur, manquantes }]
  })
  if (aDemander.length === 0) return RIEN
  return html`<section><h2>Pièces à fournir</h2>
<div class="cadre" role="region" tabindex="0" aria-label="Pièces à fournir"><table class="contrats">
<caption>Ce que le texte demande et dont ni le classeur ni son auteur ne disent rien</caption>
<thead><tr><th scope="col">Contrat</th><th scope="col" class="montant">Manquent</th>
<th scope="col">Pièces</th></tr></thead>
<tbody>${aDemander.map(
    ({ classeur: { nom, resume }, manquantes }) =>
      html`<tr><th scope="row">${resume.collectivite ?? 'Collectivité non reconnue'}<span>${nom}</span></th>
<td class="montant">${direCombien(manquantes.length, resume.pieces?.length ?? 0)}</td>
<td>${direLesManquantes(manquantes)}</td></tr>`,
  )}</tbody>
</table></div></section>`
}

/** « 3 sur 6 ». */
function direCombien(manquantes: number, sur: number): string {
  return `${manquantes} sur ${sur}`
}

/** Chaque sorte de pièce une fois : « Rapport de mi-parcours ; Avenant signé de l’année (2026, 2027) ». */
function direLesManquantes(manquantes: readonly Piece[]): string {
  const parTitre = new Map<string, Piece[]>()
  for (const piece of manquantes)
    parTitre.set(piece.titre, [...(parTitre.get(piece.titre) ?? []), piece])
  return [...parTitre]
    .map(([titre, siennes]) => {
      const precise = preciser(siennes)
      return precise === '' ? titre : `${titre} (${precise})`
    })
    .join('\u00a0; ')
}

/** Les actions, sinon les axes et les années que ces pièces nomment. */
function preciser(pieces: readonly Piece[]): string {
  const actions = pieces.filter(({ action }) => action !== null)
  if (actions.length > 0) return pluriel(actions.length, 'action', 'actions')
  const dites = pieces.map(({ axe, annee }) =>
    [axe === null ? '' : nomDAxe(axe), annee === null ? '' : String(annee)].join(' ').trim(),
  )
  return dites.filter((dite) => dite !== '').join(', ')
}
