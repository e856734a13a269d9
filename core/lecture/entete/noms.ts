import { exclutLeChamp, type Note, noterEntete } from './lexique/index.ts'
import { sansStatut, statutDe } from './statut.ts'

/** En deçà, un libellé ne nomme pas vraiment. */
export const POIDS_PARLANT = 5

/** Ni l'année du contrat, ni un taux rappelé (« 50 % »), ni l'unité ne changent le sens d'un en-tête. */
const ACCESSOIRE =
  /\b(annee|exercice|millesime) 20\d\d\b|\b20(2[4-9]|3\d)\b|\b\d+ ?%|\b(en )?[km]? ?€|\b(en )?(k ?|m ?|milliers d |millions d )?eur(os?)?\b|\b(ttc|ht)\b/g

/** Abréviations d'en-tête courantes, une fois normalisées. */
const ABREVIATIONS: Readonly<Record<string, string>> = {
  ax: 'axe',
  cofin: 'cofinancement',
  coll: 'collectivite',
  dt: 'dont',
  ex: 'exercice',
  financt: 'financement',
  indic: 'indicateur',
  ind: 'indicateur',
  indics: 'indicateurs',
  mt: 'montant',
  mtt: 'montant',
  nat: 'nature',
  nb: 'nombre',
  nbre: 'nombre',
  particip: 'participation',
  prev: 'previsionnel',
  prog: 'programme',
  subv: 'subvention',
  tot: 'total',
}

export function epurer(libelle: string): string {
  const utile = libelle.replace(ACCESSOIRE, ' ').trim()
  return utile
    .split(/ +/)
    .map((mot) => ABREVIATIONS[mot] ?? mot)
    .join(' ')
}

/** Une section du budget, et rien d'autre. */
const SECTION = /^(?:section )?(?:d )?(?:f|i|fonct\w*|inv\w*)$/

/** Le dernier étage décide du champ ; les étages du haut peuvent le qualifier ou l'exclure. */
export function noter(dernier: string, complet: string): readonly Note[] {
  const [court, long] = [epurer(dernier), epurer(complet)]
  const propres = noterEntete(court)
  if (court === long) return propres
  // « Notifié », « programmé », « section F » sous « Financement État » : c'est l'étage du haut qui nomme.
  if (SECTION.test(court) || (neDitQuUnStatut(court) && statutDe(court, dernier) !== 'realise')) {
    const dessus = noterEntete(epurer(complet.slice(0, -dernier.length)))
    if ((dessus[0]?.poids ?? 0) >= POIDS_PARLANT) return dessus
  }
  const ensemble = noterEntete(long)
  // « Prévu », « Montant » sous un vrai nom : c'est l'étage du haut qui nomme.
  if ((propres[0]?.poids ?? 0) < POIDS_PARLANT) return ensemble.length > 0 ? ensemble : propres
  const retenues = propres.filter((n) => !exclutLeChamp(long, n.champ))
  const qualifiees = ensemble.filter(
    (n) => n.qualifie && !retenues.some((r) => r.champ === n.champ),
  )
  const notes = [...qualifiees, ...retenues]
  return notes.length > 0 ? notes.sort((a, b) => b.poids - a.poids) : ensemble
}

/** « Accordé », « montant notifié » : où en est un crédit, sans dire lequel. */
export function neDitQuUnStatut(libelle: string): boolean {
  const nu = sansStatut(libelle)
  return nu !== libelle && /^(?:montants?|credits?|deja|(?:par|apres|avant|au) .*)?$/.test(nu)
}

/** Sans accents ni ponctuation, mais avec « + » et « % ». */
export function simplifier(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+%]+/g, ' ')
}
