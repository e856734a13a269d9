import { ALLURES_DU_RAPPORT, type StyleAffiche, styleAffiche } from '../../../core/aspect/index.ts'
import {
  estRemplacee,
  genreDe,
  nomDeRapportLibre,
  type Rapport,
} from '../../../core/constats/index.ts'
import { enEuros } from '../../../core/modele/index.ts'
import type { Model, Style } from '../bibliotheque.ts'
import { enUneEtape } from '../ecritures.ts'
import { type Etat, enInterne } from '../etat.ts'
import { saisieDeValeur } from '../ouverture/index.ts'

/** Écrit le rapport dans une feuille à la fin, à la place du précédent ; rend son nom. */
export function ecrireLeRapport(modele: Model, etat: Etat, rapport: Rapport): string {
  const { getters } = modele
  retirerNosFeuilles(modele, etat, (nom) => estRemplacee(nom, rapport))
  const noms = getters.getSheetIds().map((id) => getters.getSheetName(id))
  const nom = nomDeRapportLibre(noms, rapport)
  const id = modele.uuidGenerator.smallUuid()
  const ecrire = () => {
    modele.dispatch('CREATE_SHEET', {
      sheetId: id,
      name: nom,
      position: getters.getSheetIds().length,
      rows: rapport.lignes.length + 20,
      cols: Math.max(rapport.largeurs.length + 2, 12),
    })
    remplir(modele, id, rapport)
  }
  enInterne(etat, () => enUneEtape(modele, ecrire))
  etat.rapports = [...etat.rapports, { id, genre: genreDe(rapport), rapport }]
  return nom
}

/** Retire nos feuilles, celles de ces noms ; rend combien. */
export function retirerNosFeuilles(
  modele: Model,
  etat: Etat,
  voulue: (nom: string) => boolean = () => true,
): readonly string[] {
  const { getters } = modele
  const retirees = etat.rapports.filter(
    ({ id }) => getters.tryGetSheet(id) !== undefined && voulue(getters.getSheetName(id)),
  )
  return retirees.map(({ id }) => {
    const sheetName = getters.getSheetName(id)
    enInterne(etat, () => modele.dispatch('DELETE_SHEET', { sheetId: id, sheetName }))
    return sheetName
  })
}

function remplir(modele: Model, sheetId: string, { lignes, largeurs }: Rapport): void {
  for (const [row, ligne] of lignes.entries()) {
    for (const [col, cellule] of ligne.entries()) {
      if (cellule === null) continue
      const style = styleAffiche(cellule, ligne) ?? 'texte'
      modele.dispatch('UPDATE_CELL', {
        sheetId,
        row,
        col,
        content: saisieDeValeur('montant' in cellule ? enEuros(cellule.montant) : cellule.texte),
        style: styleDe(style),
        format: formatDe(style),
      })
    }
  }
  for (const [col, largeur] of largeurs.entries()) {
    modele.dispatch('RESIZE_COLUMNS_ROWS', {
      sheetId,
      dimension: 'COL',
      elements: [col],
      size: Math.round(largeur * PIXELS_PAR_CARACTERE) + 8,
    })
  }
}

/** La grille veut l'espace entre les guillemets. */
const formatDe = (style: StyleAffiche): string =>
  ALLURES_DU_RAPPORT[style].format?.replace(' "', '" ') ?? ''
const PIXELS_PAR_CARACTERE = 7

/** La grille a ses traits. */
function styleDe(style: StyleAffiche): Style {
  const { gras, souligne, taille, encre, fond, retour, horizontal, vertical } =
    ALLURES_DU_RAPPORT[style]
  return {
    ...(gras && { bold: true }),
    ...(souligne && { underline: true }),
    ...(taille !== undefined && { fontSize: taille }),
    ...(encre !== undefined && { textColor: encre }),
    ...(fond !== undefined && { fillColor: fond }),
    wrapping: retour ? 'wrap' : 'overflow',
    ...(horizontal !== undefined && { align: 'right' as const }),
    ...(vertical === 'haut' && { verticalAlign: 'top' as const }),
  }
}
