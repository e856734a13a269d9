import { a1, lettreDe } from '../grille/index.ts'
import { CHAMPS, type Contrat, DU_PLAN, type Lieu, NOMS_DES_CHAMPS } from '../modele/index.ts'
import type { Attribution, Cadre, Cadres } from './entete/index.ts'
import { designer, SANS_INTITULE, type Tableau } from './tableau/index.ts'
import { montantDe, type Page } from './textes/index.ts'

/** Une phrase par tableau reconnu : où il est, ce que chaque colonne porte et pourquoi, ce qui n'a pas été placé. */
export function expliquer(
  tableaux: readonly Tableau[],
  contrat: Contrat,
  situer: (lieu: Lieu) => readonly Lieu[],
): string[] {
  return tableaux.map((tableau) => {
    const { actions, attributions } = tableau
    const compte = `${actions.length} action${actions.length > 1 ? 's' : ''}${direLUnite(tableau, contrat)}`
    if (estRedresse(tableau, situer)) return direSansAdresse(tableau, compte, situer)
    const colonnes = attributions.map(direLaColonne).join(', ')
    const suites = [colonnesLibres, lignesMasquees, colonnesMasquees, sansIntitule]
      .map((dire) => dire(tableau))
      .filter((phrase) => phrase !== '')
    return [`${designer(tableau)} : ${compte} ; colonnes ${colonnes}.`, ...suites].join(' ')
  })
}

/** Lu autrement qu'il n'est écrit, un tableau n'a pas dans la feuille les colonnes que la lecture lui voit. */
function estRedresse(
  { page, bloc, attributions }: Tableau,
  situer: (lieu: Lieu) => readonly Lieu[],
): boolean {
  return attributions.some(({ colonne }) => {
    const lu = { feuille: page.feuille.nom, ligne: bloc.bas, colonne }
    return situer(lu).some((l) => l.ligne !== lu.ligne || l.colonne !== colonne)
  })
}

function direSansAdresse(
  tableau: Tableau,
  compte: string,
  situer: (lieu: Lieu) => readonly Lieu[],
): string {
  const { bloc, attributions } = tableau
  const lus = new Set(attributions.map((a) => `« ${NOMS_DES_CHAMPS[a.champ]} »`))
  const prises = new Set(attributions.map((a) => a.colonne))
  const libres = bloc.colonnes.filter((c) => !prises.has(c.colonne) && c.texte !== '')
  const reste = libres.map((c) => `« ${c.texte} »`).join(', ')
  return [
    `${direLesFeuilles(tableau, situer)} : ${compte} ; lu : ${[...lus].join(', ')}.`,
    reste === '' ? '' : `Non utilisé : ${reste}.`,
    lignesMasquees(tableau),
  ]
    .filter((phrase) => phrase !== '')
    .join(' ')
}

/** Celle du tableau, et celles d'où lui viennent des colonnes. */
function direLesFeuilles(
  { page, bloc, attributions }: Tableau,
  situer: (lieu: Lieu) => readonly Lieu[],
): string {
  const { nom } = page.feuille
  const venues = attributions.flatMap(({ colonne }) =>
    situer({ feuille: nom, ligne: bloc.bas, colonne }).map(({ feuille }) => feuille),
  )
  const noms = [...new Set([nom, ...venues])]
  const cites = noms.map((n) => `« ${n} »`).join(', ')
  return noms.length === 1 ? `Feuille ${cites}` : `Feuilles ${cites}, lues ensemble`
}

function direLUnite({ page }: Tableau, contrat: Contrat): string {
  const unite = contrat.vues.find((v) => v.feuille === page.feuille.nom)?.unite
  return unite && unite !== 'EUR' ? `, montants en ${unite === 'kEUR' ? 'k€' : 'M€'}` : ''
}

/** Devinée par le contenu ou par un mot incertain : à relire d'abord. */
export function estDouteuse(score: number): boolean {
  return score <= 3
}

/** Une colonne devinée sans que son en-tête le dise donne son motif. */
function direLaColonne({ colonne, champ, annee, score, motif }: Attribution): string {
  const nom = `${NOMS_DES_CHAMPS[champ]}${annee === null ? '' : ` ${annee}`}`
  return `${lettreDe(colonne)} « ${nom} »${estDouteuse(score) ? ` (${motif})` : ''}`
}

function colonnesLibres({ attributions, bloc, gauche, droite }: Tableau): string {
  const prises = new Set(attributions.map((a) => a.colonne))
  const libres = bloc.colonnes.filter(
    ({ colonne }) => !prises.has(colonne) && colonne >= gauche && colonne <= droite,
  )
  if (libres.length === 0) return ''
  const noms = libres.map((c) => `${lettreDe(c.colonne)} « ${c.texte} »`)
  return `Colonnes non utilisées : ${noms.join(', ')}.`
}

function lignesMasquees({ actions, page }: Tableau): string {
  const { feuille } = page
  const n = actions.filter((a) => feuille.lignesMasquees.has(a.ligne)).length
  const lignes =
    n > 1 ? `${n} lignes masquées ou filtrées, lues` : '1 ligne masquée ou filtrée, lue'
  const phrases = [
    n > 0 ? `${lignes} comme les autres.` : '',
    feuille.masquee ? 'Cette feuille est masquée.' : '',
  ]
  return phrases.filter((p) => p !== '').join(' ')
}

function colonnesMasquees({ attributions, page }: Tableau): string {
  const masquees = attributions
    .map((a) => a.colonne)
    .filter((c) => page.feuille.colonnesMasquees.has(c))
  return masquees.length > 0
    ? `Colonnes masquées, lues aussi : ${masquees.map(lettreDe).join(', ')}.`
    : ''
}

function sansIntitule({ actions }: Tableau): string {
  const lignes = actions.filter((a) => a.action === SANS_INTITULE).map((a) => a.ligne + 1)
  return lignes.length > 0
    ? `Montants sans intitulé d’action, comptés comme une action : ligne ${lignes.join(', ')}.`
    : ''
}

/** Ce qu'une feuille a donné. */
export interface Verdict {
  readonly nom: string
  readonly verdict: string
  /** Un tableau de budget y attend des actions, ou que leurs montants se lisent ; null : aucun. */
  readonly attend: 'actions' | 'montants' | null
}

/** Ce que chaque feuille a donné, pour celui dont aucun tableau n'est reconnu. */
export function verdicts(
  pages: readonly Page[],
  retenus: readonly Tableau[],
  cadres: ReadonlyMap<Page, Cadres>,
  notes: readonly string[],
): Verdict[] {
  return pages.map((page) => {
    const nom = page.feuille.nom
    const dire = (verdict: string, attend: Verdict['attend'] = null): Verdict => ({
      nom,
      verdict,
      attend,
    })
    if (retenus.some((t) => t.page === page)) return dire('tableau reconnu')
    const note = notes.find((n) => n.includes(`« ${nom} »`))
    if (note) return dire(note)
    const { cadres: prets = [], ecartes = [] } = cadres.get(page) ?? {}
    const [pret] = prets
    if (pret) {
      const entete = `en-tête ligne ${pret.bloc.bas + 1}`
      const illisible = premierIllisible(pret)
      return illisible === null
        ? dire(`${entete}, aucune action remplie`, 'actions')
        : dire(`${entete}, aucun montant lisible (${illisible})`, 'montants')
    }
    const meilleur = [...ecartes].sort((a, b) => b.reconnus.length - a.reconnus.length)[0]
    if (page.nombreDeLignes === 0) return dire('feuille vide')
    if (!meilleur || meilleur.reconnus.length === 0) return dire('aucune ligne d’en-tête reconnue')
    const champs = CHAMPS.filter((c) => meilleur.reconnus.includes(c)).map(
      (c) => NOMS_DES_CHAMPS[c],
    )
    return dire(`ligne ${meilleur.cadre.bloc.bas + 1}, reconnu seulement : ${champs.join(', ')}`)
  })
}

const TEXTE_CITE = 40

/** Ce qui tient la place d'un montant, sous l'en-tête d'un tableau où aucun ne se lit. */
function premierIllisible({ page, bloc, limite, attributions }: Cadre): string | null {
  const argent = attributions.filter((a) => DU_PLAN.includes(a.champ))
  for (let l = bloc.bas + 1; l <= limite; l++) {
    for (const { colonne } of argent) {
      const lu = montantDe(page.feuille.lignes[l]?.[colonne], 'EUR')
      if (lu.genre === 'illisible')
        return `«\u00a0${lu.texte.slice(0, TEXTE_CITE)}\u00a0» en ${a1(l, colonne)}`
    }
  }
  return null
}
