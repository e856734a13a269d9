import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** Où les outils gardent ce qu'ils savent refaire. */
const DOSSIER = 'node_modules/.cache/pacte'
/** Plusieurs constructions entières, quelques mégaoctets. */
const GARDES = 60

/** Ce qui se calcule, ici même, en ce moment. */
const enCours = new Map<string, Promise<string>>()

/** Le texte que ces entrées, et elles seules, déterminent : celui du disque, sinon calculé et gardé. */
export function deMemoire(
  entrees: readonly string[],
  calculer: () => Promise<string>,
  dossier = DOSSIER,
): Promise<string> {
  const fichier = join(dossier, empreinte(entrees))
  const resultat = enCours.get(fichier) ?? lireOuCalculer(fichier, calculer, dossier)
  enCours.set(fichier, resultat)
  return resultat
}

async function lireOuCalculer(
  fichier: string,
  calculer: () => Promise<string>,
  dossier: string,
): Promise<string> {
  const garde = lire(fichier)
  if (garde !== null) return garde
  const texte = await calculer()
  garder(fichier, texte, dossier)
  return texte
}

/** Chaque entrée est précédée de sa longueur : deux listes différentes ne se confondent pas. */
function empreinte(entrees: readonly string[]): string {
  const hache = createHash('sha256')
  for (const entree of entrees) hache.update(`${entree.length}:${entree}`)
  return hache.digest('hex')
}

function lire(fichier: string): string | null {
  try {
    const texte = readFileSync(fichier, 'utf8')
    // Ce qui sert encore reste : l'âge se compte depuis le dernier usage.
    utimesSync(fichier, new Date(), new Date())
    return texte
  } catch {
    return null
  }
}

/** Écrit à côté puis nomme : une construction interrompue ne laisse rien d'entamé. Un disque plein n'arrête rien. */
function garder(fichier: string, texte: string, dossier: string): void {
  try {
    mkdirSync(dossier, { recursive: true })
    const chantier = `${fichier}-${process.pid}`
    writeFileSync(chantier, texte)
    renameSync(chantier, fichier)
    const ages = readdirSync(dossier).map((nom) => {
      const chemin = join(dossier, nom)
      return { chemin, age: statSync(chemin).mtimeMs }
    })
    for (const { chemin } of ages.sort((a, b) => b.age - a.age).slice(GARDES)) rmSync(chemin)
  } catch {
    // Rien n'est gardé : la prochaine construction recalculera.
  }
}
