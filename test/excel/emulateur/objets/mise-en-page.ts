import { exiger, nombreDeLignes } from '../classeur/index.ts'
import { dictionnaire, entier, type GenreDObjet, objet, parmi } from '../protocole/index.ts'
import { plage, plageEnArgument } from './plage.ts'
import { type CibleDeFeuille, vivante } from './seance.ts'

function figer(c: CibleDeFeuille, zone: { lignes?: number; colonnes?: number }): void {
  const { lignes = 1_048_576, colonnes = 16_384 } = zone
  vivante(c).figees = { haut: 0, gauche: 0, bas: lignes - 1, droite: colonnes - 1 }
}

export const voletsFiges: GenreDObjet<CibleDeFeuille> = {
  nom: 'WorksheetFreezePanes',
  methodes: {
    FreezeRows: (c, [n]) => figer(c, { lignes: entier(n ?? 1, 'lignes') }),
    FreezeColumns: (c, [n]) => figer(c, { colonnes: entier(n ?? 1, 'colonnes') }),
    FreezeAt: (c, [zone]) => {
      vivante(c).figees = plageEnArgument(c, zone).zone
    },
    Unfreeze: (c) => {
      vivante(c).figees = null
    },
    GetLocationOrNullObject: (c) => {
      const { figees } = vivante(c)
      return figees && objet(plage, { ...c, zones: [figees] })
    },
  },
}

const sautDePage: GenreDObjet<CibleDeFeuille> = { nom: 'PageBreak' }

export const sautsDePage: GenreDObjet<CibleDeFeuille> = {
  nom: 'PageBreakCollection',
  methodes: {
    Add: (c, [cellule]) => {
      const { haut } = plageEnArgument(c, cellule).zone
      const { miseEnPage: page } = vivante(c)
      page.sauts = [...(Array.isArray(page.sauts) ? page.sauts : []), haut]
      return objet(sautDePage, c)
    },
  },
}

export const miseEnPage: GenreDObjet<CibleDeFeuille> = {
  nom: 'PageLayout',
  attributs: {
    Orientation: {
      lire: (c) => vivante(c).miseEnPage.orientation ?? 'Portrait',
      ecrire: (c, valeur) => {
        exiger(vivante(c), 'allowEditObjects')
        c.feuille.miseEnPage.orientation = parmi(valeur, ['Portrait', 'Landscape'], 'orientation')
      },
    },
    Zoom: {
      lire: (c) => vivante(c).miseEnPage.zoom ?? { scale: 100 },
      ecrire: (c, valeur) => {
        vivante(c).miseEnPage.zoom = { ...dictionnaire(valeur, 'zoom') }
      },
    },
  },
  methodes: {
    SetPrintTitleRows: (c, [zone]) => {
      const { haut, ...reste } = plageEnArgument(c, zone).zone
      vivante(c).miseEnPage.lignesRepetees = [haut, nombreDeLignes({ haut, ...reste })]
    },
    SetPrintArea: (c, [zone]) => {
      vivante(c).miseEnPage.zone = plageEnArgument(c, zone).zone
    },
  },
}
