import { GRAVITES, type Marque } from '../../core/constats/index.ts'
import { type Adresse, a1, contient, lireA1, type Plage } from '../../core/grille/index.ts'
import { type CelluleAMarquer, changerLesRegles, type NosRegles, nosReglesDe } from './couleurs.ts'
import { cadreDe } from './decoupe.ts'
import { enPlage, type Feuille, plageDans } from './feuilles.ts'
import type { Ecrire } from './journal.ts'
import { changerLesNotes, ecrireLesNotes } from './notes.ts'
import { estProtegee, protectionsDe } from './protections.ts'

/** Ce qu'il faut écrire sur une feuille pour qu'elle porte des marques, et elles seules. */
export interface Marquage {
  /**
   * Au plus une écriture pour les couleurs et une pour les notes, davantage autour de plages protégées ; aucune si
   * rien ne change.
   */
  readonly ecrire: (ecrire: Ecrire) => void
  /** Celles qu'une protection empêche de poser, de la feuille entière ou de leur cellule. */
  readonly refusees: readonly Marque[]
  readonly raison: 'feuille-protegee' | 'plage-protegee'
  /** Règles et blocs d'avant, ôtés. */
  readonly retirees: number
  /** Une protection en garde. */
  readonly enReste: boolean
}

const RIEN: Marquage = {
  ecrire: () => undefined,
  refusees: [],
  raison: 'feuille-protegee',
  retirees: 0,
  enReste: false,
}

/** Une marque, là où elle se pose : dans une fusion, la cellule qui se voit. */
interface MarqueSituee extends Adresse {
  readonly marque: Marque
}

/** Lit une feuille sans rien y écrire. */
export function preparer(feuille: Feuille, marques: readonly Marque[]): Marquage {
  const regles = feuille.getConditionalFormatRules()
  const notres = nosReglesDe(regles)
  const demandees = marques.flatMap(situer)
  const etendue = etendueUtile(feuille, notres, demandees)
  const plage = plageDans(feuille, etendue)
  const notes = plage.getNotes()
  const blocs = changerLesNotes(notes, [], { feuille: false, plages: [] }).retirees
  if (notres.size + demandees.length + blocs === 0) return RIEN

  const protections = protectionsDe(feuille)
  if (protections.feuille) {
    return { ...RIEN, refusees: marques, enReste: notres.size + blocs > 0 }
  }
  const fusions = demandees.length === 0 ? [] : plage.getMergedRanges().map(enPlage)
  const situees = demandees.map((m) => surLaMaitresse(m, fusions))
  const protegee = ({ ligne, colonne }: Adresse) => estProtegee(protections, ligne, colonne)
  const cellules = reunir(situees.filter((m) => !protegee(m)))
  const couleurs = changerLesRegles(feuille, regles, notres, cellules, protections.plages)
  const textes = changerLesNotes(notes, cellules, protections)
  return {
    ecrire: (ecrire) => {
      const { apres } = couleurs
      if (apres !== null) {
        ecrire(
          () => feuille.setConditionalFormatRules([...apres]),
          () => feuille.setConditionalFormatRules(regles),
        )
      }
      ecrireLesNotes(feuille, notes, textes, protections.plages, ecrire)
    },
    refusees: situees.filter(protegee).map((m) => m.marque),
    raison: 'plage-protegee',
    retirees: couleurs.retirees + textes.retirees,
    enReste: couleurs.gardees + textes.gardees > 0,
  }
}

function situer(marque: Marque): MarqueSituee[] {
  const lieu = lireA1(marque.cellule)
  return lieu === null ? [] : [{ ...lieu, marque }]
}

/**
 * Les cellules remplies, celles à marquer, et celles que nous avons marquées : nos notes sont là, et nulle part
 * ailleurs.
 */
function etendueUtile(feuille: Feuille, notres: NosRegles, demandees: readonly Adresse[]): Plage {
  const remplie = enPlage(feuille.getDataRange())
  const colorees = [...notres.values()].flatMap((zones) => zones ?? [touteLa(feuille)])
  const coins = [remplie, ...colorees].map(({ bas, droite }) => ({ ligne: bas, colonne: droite }))
  return cadreDe([{ ligne: 0, colonne: 0 }, ...coins, ...demandees])
}

function touteLa(feuille: Feuille): Plage {
  return {
    haut: 0,
    gauche: 0,
    bas: feuille.getMaxRows() - 1,
    droite: feuille.getMaxColumns() - 1,
  }
}

function surLaMaitresse(situee: MarqueSituee, fusions: readonly Plage[]): MarqueSituee {
  const fusion = fusions.find((f) => contient(f, situee.ligne, situee.colonne))
  return fusion === undefined ? situee : { ...situee, ligne: fusion.haut, colonne: fusion.gauche }
}

/** Deux marques d'une même fusion n'en font qu'une : la plus grave des deux couleurs, les deux textes. */
function reunir(situees: readonly MarqueSituee[]): readonly CelluleAMarquer[] {
  const parCellule = new Map<string, CelluleAMarquer>()
  for (const { ligne, colonne, marque } of situees) {
    const cle = a1(ligne, colonne)
    const autre = parCellule.get(cle)
    const gravites = [marque.gravite, autre?.gravite]
    parCellule.set(cle, {
      ligne,
      colonne,
      gravite: GRAVITES.find((g) => gravites.includes(g)) ?? marque.gravite,
      texte: [autre?.texte ?? '', marque.note].filter((t) => t !== '').join('\n\n'),
    })
  }
  return [...parCellule.values()]
}
