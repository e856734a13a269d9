import type { Constat } from '../constats/index.ts'
import { a1, lireA1 } from '../grille/index.ts'
import { empreinteDe, type Lecture, reunir } from '../lecture/index.ts'
import { type Lieu, NOMS_DES_CHAMPS, type Question, type Vue } from '../modele/index.ts'
import { REGLES, type Regle } from '../regles/index.ts'

/** Une question que pose le résultat : une règle accuse trop de lignes pour que la lecture soit sûre. */
export interface Accusation {
  readonly question: Question
  readonly constats: readonly Constat[]
  /** La même pour tous les tableaux au même en-tête que cette règle accuse : ils n'ont qu'une question. */
  readonly groupe: string
  readonly regle: Regle
  readonly accusees: number
  readonly lignes: number
}

export const BIEN_LU = 'bien-lu'
export const MAL_LU = 'mal-lu'

/** Une règle de chiffres qui accuse la moitié d'un tableau dit d'abord qu'on l'a peut-être mal lu. */
const PART_ACCUSEE = 0.5
/** En dessous, un petit tableau est simplement fautif. */
const LIGNES_ACCUSEES_AU_MOINS = 5

/** Une réponse à un tel doute : son identifiant finit par celui de la règle qui accuse. */
export function repondAUneAccusation(id: string): boolean {
  const fin = id.slice(id.lastIndexOf(':') + 1)
  return REGLES.some((regle) => regle.id === fin)
}

/** Les doutes que font naître les constats eux-mêmes, un par règle et par tableau. */
export function accusationsDe(constats: readonly Constat[], lecture: Lecture): Accusation[] {
  const suspects = constats.filter(compareDesChiffres)
  if (suspects.length < LIGNES_ACCUSEES_AU_MOINS) return []
  const placeDe = placesDe(lecture)
  const groupes = new Map<string, { tableau: Tableau; constats: Constat[]; rangs: Set<number> }>()
  for (const constat of suspects) {
    const place = placeDe(constat)
    if (!place) continue
    const { tableau, rang } = place
    const cle = `${constat.regle}\n${tableau.cle}`
    const groupe = groupes.get(cle) ?? { tableau, constats: [], rangs: new Set() }
    groupe.constats.push(constat)
    groupe.rangs.add(rang)
    groupes.set(cle, groupe)
  }
  return [...groupes.values()].flatMap(({ tableau, constats: siens, rangs }) => {
    const [accusees, lignes] = [rangs.size, tableau.rangs.size]
    const regle = REGLES.find(({ id }) => id === siens[0]?.regle)
    const trop = accusees >= LIGNES_ACCUSEES_AU_MOINS && accusees >= PART_ACCUSEE * lignes
    if (!regle || !trop) return []
    const question = questionDe(regle, tableau, lecture, [direLaPart(regle, accusees, lignes)])
    const groupe = `${regle.id}\n${tableau.empreinte}`
    return question ? [{ question, constats: siens, groupe, regle, accusees, lignes }] : []
  })
}

/** Celles d'un même groupe, en une seule : une réponse à l'une vaut pour toutes. */
export function reunirLesAccusations(accusations: readonly Accusation[]): readonly Accusation[] {
  const parGroupe = new Map<string, readonly Accusation[]>()
  for (const accusation of accusations) {
    const siennes = parGroupe.get(accusation.groupe) ?? []
    parGroupe.set(accusation.groupe, [...siennes, accusation])
  }
  return [...parGroupe.values()].flatMap((siennes) => {
    const [premiere] = siennes
    const [question] = reunir(siennes.map((a) => a.question))
    if (!premiere || !question || siennes.length === 1) return siennes
    const accusees = siennes.reduce((somme, a) => somme + a.accusees, 0)
    const lignes = siennes.reduce((somme, a) => somme + a.lignes, 0)
    const preuves = [direLaPart(premiere.regle, accusees, lignes), ...question.preuves.slice(1)]
    const constats = siennes.flatMap((a) => a.constats)
    return [{ ...premiere, question: { ...question, preuves }, constats, accusees, lignes }]
  })
}

function direLaPart({ titre }: Regle, accusees: number, lignes: number): string {
  return (
    `«\u00a0${titre}\u00a0» accuserait ${accusees} lignes sur ${lignes}\u00a0: la ` +
    'lecture est peut-être fausse.'
  )
}

/**
 * Un texte illisible est un fait ; deux colonnes qui ne s'accordent pas peuvent avoir été prises l'une pour
 * l'autre.
 */
function compareDesChiffres({ gravite, action, montants }: Constat): boolean {
  return gravite === 'bloquant' && action !== null && montants !== null
}

interface Tableau {
  readonly cle: string
  readonly empreinte: string
  readonly vue: Vue
  readonly rangs: Set<number>
}

interface Place {
  readonly tableau: Tableau
  readonly rang: number
}

/**
 * Le tableau et la ligne que porte la cellule d'un constat. Les vues d'un même tableau ont le même en-tête ; leurs
 * lignes sont les siennes. Une feuille lue telle qu'elle est n'a pas besoin qu'on note chacune de ses cellules.
 */
function placesDe(lecture: Lecture): (constat: Constat) => Place | undefined {
  const { contrat, situer } = lecture
  const tableaux = new Map<string, Tableau>()
  const parVue = new Map<Vue, { readonly tableau: Tableau; readonly siennes: readonly number[] }>()
  const redressees = new Map<string, Place>()
  const noter = (vue: Vue) => {
    const cle = `${vue.feuille}!${a1(vue.entete.haut, vue.entete.gauche)}`
    const tableau = tableaux.get(cle) ?? tableauDe(vue, cle, lecture)
    tableaux.set(cle, tableau)
    const notee = { tableau, siennes: Object.values(vue.colonnes).flat() }
    parVue.set(vue, notee)
    return notee
  }
  for (const { vue, rang } of contrat.lignes) {
    const { feuille } = vue
    const { tableau, siennes } = parVue.get(vue) ?? noter(vue)
    tableau.rangs.add(rang)
    for (const colonne of siennes) {
      const lue = { feuille, ligne: rang, colonne }
      const vrais = situer(lue)
      if (vrais.length === 1 && vrais[0]?.ligne === rang && vrais[0].colonne === colonne) continue
      for (const vrai of vrais) redressees.set(nommer(vrai), { tableau, rang })
    }
  }
  const liste = [...tableaux.values()]
  return ({ feuille, cellules: [cellule = ''] }) => {
    const redressee = redressees.get(`${feuille}!${cellule}`)
    if (redressee) return redressee
    const rang = lireA1(cellule)?.ligne ?? -1
    const tableau = liste.find((t) => t.vue.feuille === feuille && t.rangs.has(rang))
    return tableau && { tableau, rang }
  }
}

function tableauDe(vue: Vue, cle: string, { retenus }: Lecture): Tableau {
  const { feuille, entete } = vue
  const lu = retenus.find(
    ({ page, bloc, gauche }) =>
      page.feuille.nom === feuille && bloc.haut === entete.haut && gauche === entete.gauche,
  )
  const empreinte = empreinteDe(lu?.bloc.colonnes ?? []) || cle
  return { cle, empreinte, vue, rangs: new Set() }
}

function nommer({ feuille, ligne, colonne }: Lieu): string {
  return `${feuille}!${a1(ligne, colonne)}`
}

function questionDe(
  regle: Regle,
  { vue: { entetes } }: Tableau,
  { situer }: Lecture,
  preuves: readonly string[],
): Question | null {
  const lus = (regle.colonnes ?? []).flatMap((champ) => {
    const lieu = entetes[champ]
    const [vrai] = lieu ? situer(lieu) : []
    return vrai ? [{ champ, lieu: vrai }] : []
  })
  const [premier, ...suivants] = lus.map(({ lieu }) => lieu)
  if (!premier) return null
  const colonnes = lus.map(
    ({ champ, lieu: { ligne, colonne } }) => `${NOMS_DES_CHAMPS[champ]} en ${a1(ligne, colonne)}`,
  )
  return {
    id: `${nommer(premier)}:${regle.id}`,
    objet: 'colonne',
    lieux: [premier, ...suivants],
    question: `Feuille «\u00a0${premier.feuille}\u00a0»\u00a0: ${colonnes.join(', ')}. Est\u2011ce juste\u00a0?`,
    retenu: BIEN_LU,
    choix: [
      { valeur: BIEN_LU, dit: 'Oui, ces colonnes sont bien lues' },
      { valeur: MAL_LU, dit: 'Non, l’une d’elles est mal lue' },
    ],
    preuves,
    champs: lus.map(({ champ }) => champ),
  }
}
