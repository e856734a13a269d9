import { readdirSync } from 'node:fs'
import { basename, extname, join, parse } from 'node:path'
import { lireContratJson, type ReglagesDuContrat } from '../../../core/reglages/index.ts'
import { lireFichier } from '../../disque/index.ts'
import { direLErreur, ErreurDEntree } from '../erreur.ts'
import { lireReglages } from '../reglages.ts'

/** Ce qu'un fichier contrat.json dit d'un classeur ; le texte distingue deux classeurs identiques réglés autrement. */
export interface ContratDonne {
  readonly contrat: ReglagesDuContrat
  readonly texte: string
}

export interface Contrats {
  /** Celui du classeur de ce nom : « budget.json » pour « budget.xlsx ». */
  readonly de: (nom: string) => ContratDonne | undefined
  /** Les fichiers que personne n'a demandés. */
  readonly inutiles: () => readonly string[]
}

/** Lit tous les contrats du dossier d'abord : un seul mal écrit arrête tout, avant qu'on ne vérifie rien. */
export function lireLesContrats(dossier: string | undefined, noms: readonly string[]): Contrats {
  if (dossier === undefined) return { de: () => undefined, inutiles: () => [] }
  const parNom = new Map<string, ContratDonne>()
  for (const fichier of lister(dossier)) {
    const chemin = join(dossier, fichier)
    const contrat = lireReglages(chemin, lireContratJson)
    if (contrat === undefined) continue
    parNom.set(sansExtension(fichier), {
      contrat,
      texte: new TextDecoder().decode(lireFichier(chemin)),
    })
  }
  const homonymes = new Map<string, number>()
  for (const nom of noms) homonymes.set(cleDe(nom), (homonymes.get(cleDe(nom)) ?? 0) + 1)
  for (const [cle, nombre] of homonymes) {
    if (nombre < 2 || !parNom.has(cle)) continue
    throw new ErreurDEntree(
      `--contrats\u00a0: ${nombre} classeurs s’appellent «\u00a0${cle}\u00a0», «\u00a0${cle}.json\u00a0» ne dit pas ` +
        'duquel il parle. Renommez-en un, ou vérifiez-les à part.',
    )
  }
  const employes = new Set<string>()
  return {
    de: (nom) => {
      const donne = parNom.get(cleDe(nom))
      if (donne) employes.add(cleDe(nom))
      return donne
    },
    inutiles: () =>
      [...parNom.keys()]
        .filter((cle) => !employes.has(cle))
        .sort()
        .map((cle) => `${cle}.json`),
  }
}

function cleDe(nom: string): string {
  return sansExtension(basename(nom))
}

function sansExtension(nom: string): string {
  return parse(nom).name.normalize('NFC')
}

function lister(dossier: string): readonly string[] {
  try {
    return readdirSync(dossier).filter((nom) => extname(nom).toLowerCase() === '.json')
  } catch (cause) {
    throw new ErreurDEntree(
      `--contrats\u00a0: «\u00a0${dossier}\u00a0» n’est pas un dossier qui se lit. ${direLErreur(cause)}`,
    )
  }
}
