import type { Adresse, ValeurBrute } from '../../core/grille/index.ts'
import {
  type CellulesEcrites,
  type EcritureRefusee,
  estVide,
  type Geste,
  type Gestes,
} from '../contenu/index.ts'
import { appliquer, type Retouche } from '../marquage/index.ts'
import { effacerCsv } from './annoter.ts'
import { champsDe, type LigneCsv, lignesDe } from './lignes.ts'
import { type VueCsv, voirCsv } from './vue.ts'

/** Comment une valeur s'écrit dans un .csv : celui d'un tableur français, à virgule décimale. */
export function texteDeCsv(valeur: ValeurBrute): string {
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX'
  return typeof valeur === 'number' ? String(valeur).replace('.', ',') : (valeur ?? '')
}

/** Le fichier a-t-il ce champ ? */
export function aLeChamp(source: Uint8Array, { ligne, colonne }: Adresse): boolean {
  const vue = voirCsv(source)
  const rangee = lignesDe(vue.texte, vue.debut, vue)[ligne]
  return rangee !== undefined && colonne < rangee.champs
}

/**
 * Une copie du fichier où ces champs ont changé ; aucun autre octet ne change. Une ligne trop courte s'allonge, un
 * fichier trop court aussi ; mais rien ne s'écrit à la place ni au-delà de notre colonne de signalements.
 */
export function ecrireCellulesCsv(
  source: Uint8Array,
  feuille: string,
  gestes: Gestes,
): CellulesEcrites {
  const vue = voirCsv(source)
  const lignes = lignesDe(vue.texte, vue.debut, vue)
  const bornees = effacerCsv(source) !== source
  const retouches: Retouche[] = []
  const refusees: EcritureRefusee[] = []
  const neuves = new Map<number, ReadonlyMap<number, string>>()
  for (const [ligne, siens] of gestes) {
    const rangee = lignes[ligne]
    const limite = !bornees ? Infinity : rangee === undefined ? 0 : rangee.champs - 1
    const champs = new Map<number, string>()
    for (const [colonne, geste] of siens) {
      if (colonne < limite) champs.set(colonne, champEcrit(vue, geste))
      else refusees.push({ feuille, place: { ligne, colonne }, raison: 'signalements' })
    }
    if (rangee === undefined) neuves.set(ligne, champs)
    else retouches.push(...changerLigne(vue, rangee, champs))
  }
  const ajout = lignesNeuves(vue, lignes.length, neuves)
  if (ajout !== '') {
    const fin = vue.texte.length
    retouches.push({ debut: fin, fin, texte: ajout })
  }
  return { octets: vue.octets(appliquer(vue.texte, retouches)), refusees }
}

function champEcrit({ separateur, ecrire }: VueCsv, geste: Geste): string {
  const valeur = 'valeur' in geste ? geste.valeur : geste.resultat
  const ecrit = estVide(valeur) ? '' : ecrire(texteDeCsv(valeur))
  const protege = ecrit.includes(separateur) || /["\r\n]/.test(ecrit)
  return protege ? `"${ecrit.replaceAll('"', '""')}"` : ecrit
}

function changerLigne(
  vue: VueCsv,
  rangee: LigneCsv,
  champs: ReadonlyMap<number, string>,
): readonly Retouche[] {
  const { texte, separateur } = vue
  const places = champsDe(texte, rangee, vue)
  const manquants = new Map<number, string>()
  const retouches: Retouche[] = []
  for (const [colonne, ecrit] of champs) {
    const place = places[colonne]
    if (place !== undefined) retouches.push({ ...place, texte: ecrit })
    else manquants.set(colonne, ecrit)
  }
  const suite = aligner(manquants, places.length, separateur)
  if (suite === '') return retouches
  return [...retouches, { debut: rangee.fin, fin: rangee.fin, texte: separateur + suite }]
}

/** Les champs à partir de cette colonne, ceux qui manquent laissés vides ; rien s'il n'y en a aucun de rempli. */
function aligner(champs: ReadonlyMap<number, string>, depart: number, separateur: string): string {
  const remplies = [...champs].filter(([, ecrit]) => ecrit !== '').map(([colonne]) => colonne)
  if (remplies.length === 0) return ''
  const nombre = Math.max(...remplies) + 1 - depart
  return Array.from({ length: nombre }, (_, i) => champs.get(depart + i) ?? '').join(separateur)
}

/** Les lignes au-delà de la dernière ; la fin du fichier garde son retour à la ligne, ou son absence. */
function lignesNeuves(
  { texte, debut, separateur, finDeLigne }: VueCsv,
  depart: number,
  neuves: ReadonlyMap<number, ReadonlyMap<number, string>>,
): string {
  const ecrites = new Map(
    [...neuves].map(([ligne, champs]) => [ligne, aligner(champs, 0, separateur)] as const),
  )
  const remplies = [...ecrites].filter(([, ecrite]) => ecrite !== '').map(([ligne]) => ligne)
  if (remplies.length === 0) return ''
  const nombre = Math.max(...remplies) + 1 - depart
  const lignes = Array.from({ length: nombre }, (_, i) => ecrites.get(depart + i) ?? '')
  const suite = lignes.join(finDeLigne)
  if (texte.length <= debut) return suite
  return /[\r\n]$/.test(texte) ? suite + finDeLigne : finDeLigne + suite
}
