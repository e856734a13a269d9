import { contient } from '../../core/grille/index.ts'
import type { CellulesEcrites, EcritureRefusee, Geste, Gestes } from '../contenu/index.ts'
import { appliquer, ouvrirChantier, type Retouche } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { FERMANTE, lireXml } from '../xml/index.ts'
import { lignesManquantes, type MarquerCellule, marquerLigne } from './cellules.ts'
import { type Espaces, espacesManquants } from './espaces.ts'
import { feuillesDe, PARTIE_DU_CONTENU } from './feuilles.ts'
import { matricesDe } from './matrices.ts'
import { remplirCellule } from './remplir-cellule.ts'
import { COUTURE_DE_CELLULES, COUTURE_DE_LIGNES, DEBUT_D_AJOUT, FIN_D_AJOUT } from './reperes.ts'
import { isoler, LIGNES, repetitions } from './repetition.ts'

/** Une copie du classeur où ces cellules ont changé ; leurs formules sont déjà écrites comme OpenDocument les écrit. */
export function ecrireCellulesOds(
  paquet: Paquet,
  gestes: ReadonlyMap<string, Gestes>,
): CellulesEcrites {
  const chantier = ouvrirChantier(paquet)
  const contenu = chantier.texte(PARTIE_DU_CONTENU)
  const espaces = espacesManquants(contenu)
  const refusees: EcritureRefusee[] = []
  const retouches: Retouche[] = []
  for (const { nom, debut, fin } of feuillesDe(contenu).feuilles) {
    const demandes = gestes.get(nom)
    if (demandes === undefined) continue
    // Une cellule ajoutée pour porter une marque devient celle de l'utilisateur : « effacer » ne doit plus la retirer.
    const avant = contenu
      .slice(debut, fin)
      .replaceAll(DEBUT_D_AJOUT, '')
      .replaceAll(FIN_D_AJOUT, '')
    const { siens, refus } = trier(nom, demandes, avant)
    refusees.push(...refus)
    if (siens.size > 0) retouches.push({ debut, fin, texte: remplirFeuille(avant, siens, espaces) })
  }
  if (retouches.length === 0) return { octets: paquet.source, refusees }
  chantier.ecrire(PARTIE_DU_CONTENU, appliquer(contenu, retouches))
  return { octets: ecrirePaquet(paquet, chantier.changements()), refusees }
}

/** Une matrice ne se change que d'un seul tenant ; ses résultats, eux, se gardent. */
function trier(
  feuille: string,
  demandes: Gestes,
  texte: string,
): { readonly siens: Gestes; readonly refus: readonly EcritureRefusee[] } {
  const matrices = matricesDe(texte)
  if (matrices.length === 0) return { siens: demandes, refus: [] }
  const siens = new Map<number, Map<number, Geste>>()
  const refus: EcritureRefusee[] = []
  for (const [ligne, cellules] of demandes) {
    for (const [colonne, geste] of cellules) {
      const change = 'valeur' in geste || 'formule' in geste
      if (change && matrices.some((plage) => contient(plage, ligne, colonne))) {
        refus.push({ feuille, place: { ligne, colonne }, raison: 'matrice' })
      } else {
        const gardees = siens.get(ligne) ?? new Map<number, Geste>()
        siens.set(ligne, gardees.set(colonne, geste))
      }
    }
  }
  return { siens, refus }
}

function remplirFeuille(feuille: string, gestes: Gestes, espaces: Espaces): string {
  const remplir: MarquerCellule<Geste> = (cellule, geste) => remplirCellule(cellule, geste, espaces)
  const tel = (ajout: string) => ajout
  const attendues = [...gestes.keys()].sort((a, b) => a - b)
  const xml = lireXml(feuille, PARTIE_DU_CONTENU)
  const retouches: Retouche[] = []
  let rang = 0
  let suivante = 0
  let finDesLignes = -1
  while (xml.suivant()) {
    if (xml.genre === FERMANTE && xml.profondeur === 1 && GROUPES.test(xml.nom)) {
      finDesLignes = xml.fin
    }
    if (!xml.ouvre('table-row')) continue
    const { debut } = xml
    const premiere = suivante
    suivante += repetitions(xml.attribut(LIGNES.attribut))
    const rangs: number[] = []
    for (let l = attendues[rang]; l !== undefined && l < suivante; l = attendues[++rang]) {
      rangs.push(l - premiere)
    }
    const directe = xml.profondeur === 2
    xml.survoler()
    if (directe) finDesLignes = xml.fin
    if (rangs.length === 0) continue
    const avant = feuille.slice(debut, xml.fin)
    const apres = isoler(avant, LIGNES, rangs, (exemplaire, i) =>
      marquerLigne(exemplaire, gestes.get(premiere + i) ?? new Map(), remplir, espaces, tel),
    )
    retouches.push({ debut, fin: xml.fin, texte: sansNosCoutures(avant, apres) })
  }
  const ajout = lignesManquantes(gestes, suivante, remplir, espaces, tel)
  if (ajout !== '') retouches.push({ debut: finDesLignes, fin: finDesLignes, texte: ajout })
  return appliquer(feuille, retouches)
}

/** Ce qu'on coupe ici reste coupé : « effacer » n'a rien à y recoudre. Les coutures d'une marque, elles, restent. */
function sansNosCoutures(avant: string, apres: string): string {
  const sansLignes = apres.replaceAll(COUTURE_DE_LIGNES, '')
  return avant.includes(COUTURE_DE_CELLULES)
    ? sansLignes
    : sansLignes.replaceAll(COUTURE_DE_CELLULES, '')
}

/** Ce qui, directement dans une feuille, porte ses lignes ou ses colonnes. */
const GROUPES = /^table-(rows?|header-rows|row-group|columns?|header-columns|column-group)$/
