import { a1, colonneDe, lettreDe, lirePlage, type Plage } from '../../../../core/grille/index.ts'
import { argumentInvalide } from '../protocole/index.ts'

export const DERNIERE_LIGNE = 1_048_575
export const DERNIERE_COLONNE = 16_383

export const TOUT: Plage = {
  haut: 0,
  gauche: 0,
  bas: DERNIERE_LIGNE,
  droite: DERNIERE_COLONNE,
}

/** « B2 », « B2:C5 », « A:C », « 2:4 », précédés ou non du nom de leur feuille. */
export function lireAdresse(adresse: string, feuille: string): Plage {
  const nue = sansFeuille(adresse.trim(), feuille).replaceAll('$', '')
  const plage = lirePlage(nue) ?? lireColonnes(nue) ?? lireLignes(nue)
  if (!plage || plage.bas > DERNIERE_LIGNE) throw argumentInvalide(`adresse « ${adresse} »`)
  return plage
}

function sansFeuille(adresse: string, feuille: string): string {
  const coupe = adresse.lastIndexOf('!')
  if (coupe < 0) return adresse
  const nom = adresse.slice(0, coupe)
  const nu = /^'.*'$/.test(nom) ? nom.slice(1, -1).replaceAll("''", "'") : nom
  if (nu.toLowerCase() !== feuille.toLowerCase()) {
    throw argumentInvalide(`adresse « ${adresse} », d’une autre feuille`)
  }
  return adresse.slice(coupe + 1)
}

function lireColonnes(adresse: string): Plage | null {
  const lu = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(adresse)
  const gauche = colonneDe(lu?.[1] ?? '')
  const droite = colonneDe(lu?.[2] ?? '')
  if (gauche === null || droite === null) return null
  return { haut: 0, bas: DERNIERE_LIGNE, ...ordonner(gauche, droite) }
}

function ordonner(a: number, b: number): { gauche: number; droite: number } {
  return { gauche: Math.min(a, b), droite: Math.max(a, b) }
}

function lireLignes(adresse: string): Plage | null {
  const lu = /^(\d{1,7}):(\d{1,7})$/.exec(adresse)
  if (!lu) return null
  const haut = Math.min(Number(lu[1]), Number(lu[2])) - 1
  const bas = Math.max(Number(lu[1]), Number(lu[2])) - 1
  return haut < 0 ? null : { haut, bas, gauche: 0, droite: DERNIERE_COLONNE }
}

/** L’adresse qu’Excel rend : « Budget!A1:B2 », « 'Budget 2025'!A:A », « Budget!2:3 ». */
export function adresseComplete(feuille: string, plage: Plage): string {
  return `${nomDansUneAdresse(feuille)}!${adresseSeule(plage)}`
}

function nomDansUneAdresse(nom: string): string {
  return /^[\p{L}_][\p{L}\d_.]*$/u.test(nom) ? nom : `'${nom.replaceAll("'", "''")}'`
}

export function adresseSeule({ haut, gauche, bas, droite }: Plage): string {
  const toutesLesLignes = haut === 0 && bas === DERNIERE_LIGNE
  const toutesLesColonnes = gauche === 0 && droite === DERNIERE_COLONNE
  if (toutesLesColonnes) return `${haut + 1}:${bas + 1}`
  if (toutesLesLignes) return `${lettreDe(gauche)}:${lettreDe(droite)}`
  const debut = a1(haut, gauche)
  return haut === bas && gauche === droite ? debut : `${debut}:${a1(bas, droite)}`
}

export function nombreDeLignes({ haut, bas }: Plage): number {
  return bas - haut + 1
}

export function nombreDeColonnes({ gauche, droite }: Plage): number {
  return droite - gauche + 1
}

export function intersection(a: Plage, b: Plage): Plage | null {
  const commune = {
    haut: Math.max(a.haut, b.haut),
    gauche: Math.max(a.gauche, b.gauche),
    bas: Math.min(a.bas, b.bas),
    droite: Math.min(a.droite, b.droite),
  }
  return commune.haut > commune.bas || commune.gauche > commune.droite ? null : commune
}
