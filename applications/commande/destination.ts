import { existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, parse, sep } from 'node:path'
import { ErreurDEntree } from './erreur.ts'

/**
 * Où écrire la copie de chaque classeur : un fichier, ou un dossier s'il y a plusieurs classeurs, s'il existe déjà ou
 * si le nom n'a pas d'extension. Dans un dossier, chaque copie garde le nom de son classeur ; un nom déjà pris par
 * un autre classeur de la demande reçoit un numéro. Ne crée rien.
 */
export function prevoirLesCopies(classeurs: readonly string[], sortie: string): string[] {
  if (!estUnDossier(sortie, classeurs.length)) return [sortie]
  if (existsSync(sortie) && !statSync(sortie).isDirectory()) {
    throw new ErreurDEntree(
      `--sortie\u00a0: «\u00a0${sortie}\u00a0» est un fichier\u00a0; avec plusieurs classeurs, donnez un dossier.`,
    )
  }
  const pris = new Set<string>()
  return classeurs.map((classeur) => {
    const nom = nomLibre(basename(classeur), pris)
    pris.add(nom.toLowerCase())
    return join(sortie, nom)
  })
}

function estUnDossier(sortie: string, nombre: number): boolean {
  if (existsSync(sortie) && statSync(sortie).isDirectory()) return true
  return nombre > 1 || sortie.endsWith('/') || sortie.endsWith(sep) || extname(sortie) === ''
}

function nomLibre(nom: string, pris: ReadonlySet<string>): string {
  const { name, ext } = parse(nom)
  let libre = nom
  for (let rang = 2; pris.has(libre.toLowerCase()); rang++) libre = `${name} (${rang})${ext}`
  return libre
}

/** Refuse une autre extension que celle de l'original ; crée le dossier s'il manque. */
export function preparerLaCopie(copie: string, original: string): void {
  const [voulue, donnee] = [extname(original).toLowerCase(), extname(copie).toLowerCase()]
  if (voulue !== donnee) {
    throw new ErreurDEntree(
      `La copie garde le format du classeur\u00a0: donnez-lui l’extension ${voulue} au lieu de ` +
        `«\u00a0${donnee}\u00a0».`,
    )
  }
  preparerLeDossier(copie)
}

/** Crée le dossier d'un fichier à écrire, s'il manque. */
export function preparerLeDossier(copie: string): void {
  try {
    creerLeDossier(dirname(copie))
  } catch {
    throw new ErreurDEntree(
      `La copie n’a pas été écrite\u00a0: le dossier «\u00a0${dirname(copie)}\u00a0» ne peut pas être créé.`,
    )
  }
}

// Parent par parent : « recursive » ne rend jamais la main là où le système refuse tout dossier (/proc).
function creerLeDossier(dossier: string): void {
  if (statSync(dossier, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(dossier) !== dossier) creerLeDossier(dirname(dossier))
  mkdirSync(dossier)
}
