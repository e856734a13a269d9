import { a1 } from '../../../core/grille/index.ts'
import type { Ecriture } from './ecriture.ts'
import { type Encre, ecrire, type Planche } from './planche.ts'
import type { Case, Tableau } from './tableau.ts'

/** Où et comment poser un tableau : `couche` le tourne, les actions en colonnes. */
export interface Pose {
  readonly haut: number
  readonly gauche: number
  readonly couche: boolean
  readonly groupes: 'fusionnes' | 'premiere' | 'repetes'
  /** Une ligne sous l'en-tête, « k€ » sous chaque colonne d'argent ou « (1) » sous toutes. */
  readonly sousEntete: readonly string[] | null
}

/** Écrit le tableau et rend l'adresse A1 de chacune de ses cellules. */
export type AdresseDans = (rang: number, colonne: number) => string

export function poser(p: Planche, tableau: Tableau, ecriture: Ecriture, pose: Pose): AdresseDans {
  const etages = Math.max(1, ...tableau.colonnes.map((c) => c.etages.length))
  const premier = etages + (pose.sousEntete === null ? 0 : 1)
  const lieu = (rang: number, colonne: number) =>
    pose.couche
      ? { ligne: pose.haut + colonne, colonne: pose.gauche + rang }
      : { ligne: pose.haut + rang, colonne: pose.gauche + colonne }
  const adresse: AdresseDans = (rang, colonne) => {
    const ou = lieu(premier + rang, colonne)
    return a1(ou.ligne, ou.colonne)
  }
  const poserEn = (rang: number, colonne: number, encre: Encre) => {
    const ou = lieu(rang, colonne)
    ecrire(p, ou.ligne, ou.colonne, encre)
  }
  const fusionner = (de: readonly [number, number], a: readonly [number, number]) => {
    const debut = lieu(...de)
    const fin = lieu(...a)
    p.fusions.push({
      haut: debut.ligne,
      gauche: debut.colonne,
      bas: fin.ligne,
      droite: fin.colonne,
    })
  }

  poserEntete(tableau, etages, pose, poserEn, fusionner)
  for (const [j, mot] of (pose.sousEntete ?? []).entries()) {
    if (mot !== '') poserEn(etages, j, { valeur: mot })
  }
  for (const [i, rang] of tableau.rangs.entries()) {
    for (const [j, c] of rang.cases.entries()) {
      const encre = encreDe(c, i, j, ecriture, adresse)
      if (encre) poserEn(premier + i, j, encre)
      if (c.genre !== 'argent' || c.fait === undefined) continue
      p.faits.push({ ...c.fait, feuille: p.nom, ...lieu(premier + i, j), euros: c.euros })
    }
    if (rang.masque === true && !pose.couche) p.lignesMasquees.push(lieu(premier + i, 0).ligne)
  }
  for (const { colonne, de, a } of tableau.fusions) {
    fusionner([premier + de, colonne], [premier + a, colonne])
  }
  return adresse
}

function encreDe(
  c: Case,
  rang: number,
  colonne: number,
  ecriture: Ecriture,
  adresse: AdresseDans,
): Encre | null {
  switch (c.genre) {
    case 'vide':
      return null
    case 'texte':
    case 'illisible':
      return { valeur: c.texte }
    case 'nombre':
      return c.format === undefined ? { valeur: c.valeur } : { valeur: c.valeur, format: c.format }
    case 'date':
      return { valeur: c.serie, format: 'dd/mm/yyyy' }
    case 'argent':
      return ecriture.montant(c.euros)
    case 'somme':
      return avecFormule(
        c.euros,
        ecriture,
        sommeDe(c.rangs, (i) => adresse(i, colonne)),
      )
    case 'calcul':
      return avecFormule(
        c.euros,
        ecriture,
        [c.plus, c.moins]
          .filter((colonnes) => colonnes.length > 0)
          .map((colonnes) => `SUM(${colonnes.map((j) => adresse(rang, j)).join(',')})`)
          .join('-'),
      )
    case 'renvoi':
      return avecFormule(c.euros, ecriture, c.vers)
  }
}

/** Une formule a toujours un nombre, même nul : le vide et le tiret sont des saisies. */
function avecFormule(euros: number, ecriture: Ecriture, formule: string): Encre | null {
  if (!ecriture.formules) return ecriture.montant(euros)
  const valeur = ecriture.unite === 'euros' ? euros : euros / 1000
  return { valeur, formule }
}

function sommeDe(rangs: readonly number[], adresse: (rang: number) => string): string {
  const [premier = 0] = rangs
  const dernier = rangs.at(-1) ?? premier
  return dernier - premier + 1 === rangs.length && rangs.length > 1
    ? `SUM(${adresse(premier)}:${adresse(dernier)})`
    : `SUM(${rangs.map(adresse).join(',')})`
}

function poserEntete(
  { colonnes }: Tableau,
  etages: number,
  { groupes }: Pose,
  poserEn: (rang: number, colonne: number, encre: Encre) => void,
  fusionner: (de: readonly [number, number], a: readonly [number, number]) => void,
): void {
  for (let etage = 0; etage < etages; etage++) {
    let debut = 0
    for (let j = 0; j < colonnes.length; j++) {
      const mot = motDe(colonnes[j]?.etages, etage, etages)
      const memes = j > 0 && memeGroupe(colonnes, debut, j, etage, etages)
      if (!memes) debut = j
      const seul = !memes || groupes === 'repetes' || etage === etages - 1
      if (mot !== '' && seul) poserEn(etage, j, { valeur: mot })
      const dernierDuGroupe = !memeGroupe(colonnes, debut, j + 1, etage, etages)
      if (
        groupes === 'fusionnes' &&
        etage < etages - 1 &&
        mot !== '' &&
        dernierDuGroupe &&
        j > debut
      ) {
        fusionner([etage, debut], [etage, j])
      }
    }
  }
}

/** Une colonne qui a moins d'étages les a en bas. */
function motDe(siens: readonly string[] | undefined, etage: number, etages: number): string {
  return siens?.[etage - (etages - siens.length)] ?? ''
}

function memeGroupe(
  colonnes: Tableau['colonnes'],
  a: number,
  b: number,
  etage: number,
  etages: number,
): boolean {
  if (b >= colonnes.length) return false
  for (let e = 0; e <= etage; e++) {
    if (motDe(colonnes[a]?.etages, e, etages) !== motDe(colonnes[b]?.etages, e, etages))
      return false
  }
  return true
}
