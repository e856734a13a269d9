import { type Decoupage, fermetureDe } from '../lecture/index.ts'

/** Une ligne du fichier, ses champs entre guillemets pouvant en couvrir plusieurs à l'écran. */
export interface LigneCsv {
  readonly debut: number
  /** Fin de la ligne, sans son retour. */
  readonly fin: number
  readonly champs: number
  /** Où commence le dernier champ. */
  readonly dernier: number
}

const [GUILLEMET, RETOUR, SAUT] = [34, 13, 10]

/** Découpe comme la lecture : un guillemet n'en est un qu'au début d'un champ, et doublé il n'en ferme aucun. */
export function lignesDe(texte: string, depart: number, decoupage: Decoupage): readonly LigneCsv[] {
  const sep = decoupage.separateur.charCodeAt(0)
  const lignes: LigneCsv[] = []
  let p = depart
  while (p < texte.length) {
    const debut = p
    let champs = 1
    let dernier = p
    for (;;) {
      if (texte.charCodeAt(p) === GUILLEMET) p = apresLesGuillemets(texte, p, decoupage)
      let c = texte.charCodeAt(p)
      while (p < texte.length && c !== sep && c !== RETOUR && c !== SAUT) c = texte.charCodeAt(++p)
      if (p >= texte.length || c !== sep) break
      champs++
      dernier = ++p
    }
    lignes.push({ debut, fin: p, champs, dernier })
    p += texte.charCodeAt(p) === RETOUR && texte.charCodeAt(p + 1) === SAUT ? 2 : 1
  }
  return lignes
}

/** Où est chaque champ d'une ligne, guillemets compris. */
export function champsDe(
  texte: string,
  { debut, fin }: LigneCsv,
  decoupage: Decoupage,
): readonly { readonly debut: number; readonly fin: number }[] {
  const champs: { debut: number; fin: number }[] = []
  let p = debut
  for (;;) {
    const depart = p
    if (texte.charCodeAt(p) === GUILLEMET) p = apresLesGuillemets(texte, p, decoupage)
    const suivant = texte.indexOf(decoupage.separateur, p)
    p = suivant < 0 || suivant > fin ? fin : suivant
    champs.push({ debut: depart, fin: p })
    if (p >= fin) return champs
    p++
    if (p === fin) return [...champs, { debut: fin, fin }]
  }
}

function apresLesGuillemets(texte: string, ouverture: number, decoupage: Decoupage): number {
  const fin = fermetureDe(texte, ouverture, decoupage)
  if (fin === 'orphelin') return ouverture + 1
  return fin === null ? texte.length : fin + 1
}
