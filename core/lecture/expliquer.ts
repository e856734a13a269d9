import { lettreDe } from '../grille/index.ts'
import { CHAMPS, type Champ, type Contrat } from '../modele/index.ts'
import type { Cadres } from './entete/index.ts'
import type { Tableau } from './tableau/index.ts'
import { designer } from './tableau/index.ts'
import type { Page } from './textes/index.ts'

/** Nom d'un champ pour une personne. */
const NOMS_DES_CHAMPS: Readonly<Record<Champ, string>> = {
  axe: 'axe',
  sousThematique: 'sous-thématique',
  action: 'action',
  porteur: 'porteur',
  nature: 'nature',
  annee: 'année',
  cout: 'coût',
  partEtat: 'part État',
  partCollectivite: 'part collectivité',
  tiers: 'tiers',
  fse: 'FSE+',
  cee: 'CEE',
  section: 'section',
  repas: 'nombre de repas',
  indicateurLocal: 'indicateur local',
  indicateurNational: 'indicateur national',
  valeurIndicateur: 'valeur de l’indicateur',
  plafond: 'plafond',
  consomme: 'crédits consommés',
  justification: 'justification de l’écart',
  justificationRenfort: 'justification du renfort',
  coutAnterieur: 'coût antérieur',
  partCollectiviteAnterieure: 'part collectivité antérieure',
  report: 'report',
  accordReport: 'accord sur le report',
  programme: 'programme',
  horsReferentiel: 'hors référentiel',
  tarifRepas: 'tarif du repas',
  quotientFamilial: 'quotient familial',
  avancementQuantitatif: 'avancement quantitatif',
  avancementFinancier: 'avancement financier',
  avancementQualitatif: 'avancement qualitatif',
  avenant: 'avenant',
}

/** Une phrase par tableau reconnu : où il est, ce que chaque colonne porte et pourquoi, ce qui n'a pas été placé. */
export function expliquer(tableaux: readonly Tableau[], contrat: Contrat): string[] {
  return tableaux.map((tableau) => {
    const { attributions, bloc, page, actions } = tableau
    const prises = new Set(attributions.map((a) => a.colonne))
    const lues = attributions.map(
      (a) =>
        `${lettreDe(a.colonne)} « ${NOMS_DES_CHAMPS[a.champ]}${a.annee ? ` ${a.annee}` : ''} »${a.score <= 3 ? ` (${a.motif})` : ''}`,
    )
    const libres = bloc.colonnes.filter(
      (c) => !prises.has(c.colonne) && c.colonne >= tableau.gauche && c.colonne <= tableau.droite,
    )
    const reste =
      libres.length > 0
        ? ` Colonnes non utilisées : ${libres.map((c) => `${lettreDe(c.colonne)} « ${c.texte} »`).join(', ')}.`
        : ''
    const masquees = actions.filter((a) => page.feuille.lignesMasquees.has(a.ligne)).length
    const colonnesMasquees = [...prises]
      .filter((c) => page.feuille.colonnesMasquees.has(c))
      .map(lettreDe)
    const cachees = [
      masquees > 0
        ? ` ${masquees} ligne${masquees > 1 ? 's' : ''} masquée${masquees > 1 ? 's' : ''} ou filtrée${masquees > 1 ? 's' : ''}, lue${masquees > 1 ? 's' : ''} comme les autres.`
        : '',
      colonnesMasquees.length > 0
        ? ` Colonnes masquées, lues aussi : ${colonnesMasquees.join(', ')}.`
        : '',
      page.feuille.masquee ? ' Cette feuille est masquée.' : '',
    ].join('')
    const unite = contrat.vues.find((v) => v.feuille === page.feuille.nom)?.unite
    const enUnite =
      unite && unite !== 'EUR' ? `, montants en ${unite === 'kEUR' ? 'k€' : 'M€'}` : ''
    return `${designer(tableau)} : ${actions.length} action${actions.length > 1 ? 's' : ''}${enUnite} ; colonnes ${lues.join(', ')}.${reste}${cachees}`
  })
}

/** Ce que chaque feuille a donné, pour celui dont aucun tableau n'est reconnu. */
export function verdicts(
  pages: readonly Page[],
  retenus: readonly Tableau[],
  cadres: ReadonlyMap<Page, Cadres>,
  notes: readonly string[],
) {
  return pages.map((page) => {
    const nom = page.feuille.nom
    if (retenus.some((t) => t.page === page)) return { nom, verdict: 'tableau reconnu' }
    const note = notes.find((n) => n.includes(`« ${nom} »`))
    if (note) return { nom, verdict: note }
    const { ecartes = [] } = cadres.get(page) ?? {}
    const meilleur = [...ecartes].sort((a, b) => b.reconnus.length - a.reconnus.length)[0]
    if (page.nombreDeLignes === 0) return { nom, verdict: 'feuille vide' }
    if (!meilleur || meilleur.reconnus.length === 0)
      return { nom, verdict: 'aucune ligne d’en-tête reconnue' }
    const champs = CHAMPS.filter((c) => meilleur.reconnus.includes(c)).map(
      (c) => NOMS_DES_CHAMPS[c],
    )
    return {
      nom,
      verdict: `ligne ${meilleur.cadre.bloc.bas + 1}, reconnu seulement : ${champs.join(', ')}`,
    }
  })
}
