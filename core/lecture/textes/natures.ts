import type { NatureLue } from '../../modele/index.ts'

const NON_RECONDUITE = /\bnon reconduit\w*|\bnon renouvele\w*/
const NOUVELLE = /\bnouv\w*|\bnv?l?les?\b|\bcreation\b|\bcreee?\b|^n$|^new$|\binnovant\w*/
const RENFORCEE = /\brenf\w*|\bextension\b|\betendue?\b|\bamplifi\w*|^r$|^rf$|\bdevelopp\w*/
const RECONDUITE =
  /\breconduct\w*|\breconduit\w*|\bpoursui\w*|\bmaint(ien|enue?)\b|\bcalpae\b|\bcontinu\w*|\bprolong\w*|\brepris\w*|\bexistante?\b|\brenouvele\w*|^(rec|reco|recon|recond|rc|rd)$/

/** Nature lue dans un libellé normalisé. Deux natures à la fois, ou aucune : « inconnue ». */
export function natureDe(libelle: string): NatureLue {
  const texte = libelle.replace(NON_RECONDUITE, ' ').trim()
  const lues: NatureLue[] = []
  if (NOUVELLE.test(texte)) lues.push('nouvelle')
  if (RENFORCEE.test(texte)) lues.push('renforcee')
  if (RECONDUITE.test(texte)) lues.push('reconduite')
  const [seule] = lues
  if (lues.length === 1 && seule) return seule
  // « Renforcement CALPAE », « renforcement d'une action existante » : c'est le renfort qui est contracté.
  if (lues.length === 2 && lues.includes('renforcee') && lues.includes('reconduite')) {
    return /\breconduct\w*|\breconduit\w*/.test(texte) ? 'inconnue' : 'renforcee'
  }
  return 'inconnue'
}

export type Section = 'fonctionnement' | 'investissement'

/** Section budgétaire lue dans un libellé normalisé. */
export function sectionDe(libelle: string): Section | null {
  if (/^fonct\w*|^f$|\bfonctionnement\b/.test(libelle)) return 'fonctionnement'
  if (/^inv\w*|^i$|\binvestissement\b|\bequipement\b/.test(libelle)) return 'investissement'
  return null
}

/** Légende « R : action reconduite » : dit ce que « R » veut dire dans ce classeur. */
export function legendeDeR(textes: readonly string[]): NatureLue | null {
  for (const texte of textes) {
    const m = /\br\b (?:pour |action |actions )*(renforc|reconduc|reconduit)/.exec(texte)
    if (m?.[1]) return m[1].startsWith('renf') ? 'renforcee' : 'reconduite'
  }
  return null
}
