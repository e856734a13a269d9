import type { ErreurDeFonction, Scalaire, ValeurDArgument } from '../../core/fonctions/index.ts'

export interface Appel {
  readonly genre: 'appel'
  readonly fonction: string
  readonly arguments: readonly Expression[]
}

/** Une formule : un appel, dont les arguments sont des valeurs ou d'autres appels. */
export type Expression = Appel | { readonly genre: 'valeur'; readonly valeur: ValeurDArgument }

/** Où en est la lecture. */
interface Curseur {
  readonly texte: string
  readonly separateur: ';' | ','
  rang: number
}

// Au-delà, ce n'est plus une formule tapée à la main.
const PROFONDEUR_MAXIMALE = 20
const MODELE = 'PACTE.PARTETAT(100;20)'

/** Une écriture incorrecte ; ne sort pas de ce fichier. */
class Incorrecte extends Error {}

/**
 * Lit « PACTE.PARTETAT(100;20) ». S'il y a un « ; » hors des textes, il sépare et la virgule est décimale ;
 * sinon la virgule sépare. Un argument vide est omis. Un tableau s'écrit {1;2} en lignes, {1\2} en colonnes.
 */
export function analyser(texte: string): Appel | ErreurDeFonction {
  try {
    return lireFormule(texte.trim().replace(/^=\s*/, ''))
  } catch (erreur) {
    if (erreur instanceof Incorrecte) return { erreur: erreur.message }
    throw erreur
  }
}

function lireFormule(texte: string): Appel {
  if (texte === '')
    throw new Incorrecte(`Aucune formule à calculer\u00a0; exemple\u00a0: ${MODELE}.`)
  const separateur = texte.replace(/"[^"]*"/g, '').includes(';') ? ';' : ','
  const curseur: Curseur = { texte, separateur, rang: 0 }
  const appel = lireAppel(curseur, 0)
  if (curseur.rang < texte.length) refuser(curseur, 'rien n’est attendu après la fonction')
  return appel
}

function lireAppel(curseur: Curseur, profondeur: number): Appel {
  const fonction = lireNom(curseur)
  if (fonction === null) refuser(curseur, 'un nom de fonction est attendu')
  if (profondeur > PROFONDEUR_MAXIMALE) refuser(curseur, 'trop de fonctions imbriquées')
  passerLesEspaces(curseur)
  const nomSeul = curseur.rang === curseur.texte.length && profondeur === 0
  if (nomSeul) return { genre: 'appel', fonction, arguments: [] }
  if (!avancer(curseur, '(')) {
    refuser(curseur, `une parenthèse est attendue après ${fonction} (un texte s’écrit entre ")`)
  }
  return { genre: 'appel', fonction, arguments: lireArguments(curseur, profondeur) }
}

function lireArguments(curseur: Curseur, profondeur: number): readonly Expression[] {
  const lus: Expression[] = []
  passerLesEspaces(curseur)
  const vide = curseur.texte[curseur.rang] === ')'
  if (!vide) {
    do lus.push(lireArgument(curseur, profondeur))
    while (avancer(curseur, curseur.separateur))
  }
  if (!avancer(curseur, ')')) refuser(curseur, 'une parenthèse fermante est attendue')
  passerLesEspaces(curseur)
  return lus
}

function lireArgument(curseur: Curseur, profondeur: number): Expression {
  passerLesEspaces(curseur)
  if (/[\p{L}_]/u.test(curseur.texte[curseur.rang] ?? '')) return lireAppel(curseur, profondeur + 1)
  const valeur = avancer(curseur, '{') ? lireTableau(curseur) : lireScalaire(curseur)
  passerLesEspaces(curseur)
  return { genre: 'valeur', valeur }
}

function lireTableau(curseur: Curseur): Scalaire[][] {
  const entreColonnes = curseur.separateur === ';' ? '\\' : ','
  const lignes: Scalaire[][] = []
  do {
    const ligne: Scalaire[] = []
    do ligne.push(lireScalaire(curseur))
    while (avancer(curseur, entreColonnes))
    lignes.push(ligne)
  } while (avancer(curseur, ';'))
  if (!avancer(curseur, '}')) refuser(curseur, 'une accolade fermante est attendue')
  if (lignes.some((l) => l.length !== lignes[0]?.length)) {
    throw new Incorrecte('Les lignes d’un tableau {…} ont toutes le même nombre de valeurs.')
  }
  return lignes
}

function lireScalaire(curseur: Curseur): Scalaire {
  passerLesEspaces(curseur)
  if (curseur.texte[curseur.rang] === '"') return lireChaine(curseur)
  const reste = curseur.texte.slice(curseur.rang)
  const fin = reste.search(curseur.separateur === ';' ? /[;\\(){}"]/ : /[,(){}"]/)
  const brut = (fin < 0 ? reste : reste.slice(0, fin)).trimEnd()
  if (brut === '') return undefined
  if (!/^(?:[-+−€] ?)*[\d.,]/.test(brut)) refuser(curseur, 'un texte s’écrit entre "')
  curseur.rang += brut.length
  passerLesEspaces(curseur)
  // « 1 160 700,50 € » sans guillemets reste un texte : la fonction sait le lire.
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(brut) ? Number(brut.replace(',', '.')) : brut
}

/** Un guillemet s'y écrit doublé. */
function lireChaine(curseur: Curseur): string {
  const trouve = /^"((?:[^"]|"")*)"/.exec(curseur.texte.slice(curseur.rang))
  if (trouve?.[1] === undefined) refuser(curseur, 'un guillemet fermant manque')
  curseur.rang += trouve[0].length
  passerLesEspaces(curseur)
  return trouve[1].replaceAll('""', '"')
}

function lireNom(curseur: Curseur): string | null {
  const trouve = /^[\p{L}_][\p{L}\p{N}_.]*/u.exec(curseur.texte.slice(curseur.rang))
  curseur.rang += trouve?.[0].length ?? 0
  return trouve?.[0] ?? null
}

function avancer(curseur: Curseur, signe: string): boolean {
  if (curseur.texte[curseur.rang] !== signe) return false
  curseur.rang++
  return true
}

function passerLesEspaces(curseur: Curseur): void {
  while (/\s/.test(curseur.texte[curseur.rang] ?? '')) curseur.rang++
}

function refuser({ texte, rang }: Curseur, raison: string): never {
  const ou = rang < texte.length ? `à «\u00a0${texte.slice(rang, rang + 20)}\u00a0»` : 'à la fin'
  throw new Incorrecte(
    `La formule «\u00a0${texte}\u00a0» ne se lit pas ${ou}\u00a0: ${raison}. Exemple\u00a0: ${MODELE}.`,
  )
}
