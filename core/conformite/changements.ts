import { a1 } from '../grille/index.ts'
import { centimes, type UniteDAction } from '../modele/index.ts'
import { REGLES } from '../regles/index.ts'
import type { CelluleDuPlan } from './cellules.ts'
import type { Chantier } from './chantier.ts'
import type { CelluleProposee, Effet } from './proposition.ts'
import { valeurDans } from './valeur.ts'
import { type Avis, avisSur, type Ecritures, montantDe, totaux, uniteVirtuelle } from './virtuel.ts'

/** Ce qui change dans une action. */
export interface Changement {
  readonly unite: UniteDAction
  readonly cellules: readonly CelluleDuPlan[]
  readonly ecritures: Ecritures
  /** Les liens qui l'ont fait bouger. */
  readonly raisons: readonly string[]
  /** Ce que les règles en disaient. */
  readonly avis: Avis
  /** Règles dont un constat naîtra, faute d'une autre voie. */
  readonly annonces: readonly string[]
}

/** Ce qui change dans une action ; rien si ces cellules gardent leur valeur. */
export function changer(
  unite: UniteDAction,
  posees: Ecritures,
  raisons: readonly string[],
  { contexte, plans }: Pick<Chantier, 'contexte' | 'plans'>,
): Changement[] {
  const ecritures = new Map([...posees].filter(([cellule, apres]) => apres !== cellule.avant))
  if (ecritures.size === 0) return []
  const cellules = plans.get(unite) ?? []
  const avis = avisSur(unite, contexte)
  const virtuelle = uniteVirtuelle(unite, cellules, ecritures)
  const annonces = [...avisSur(virtuelle, contexte).autres].filter((r) => !avis.autres.has(r))
  return [{ unite, cellules, ecritures, raisons, avis, annonces }]
}

/** Dans l'ordre du classeur : feuille, ligne, colonne. */
export function montrerLesCellules(changements: readonly Changement[]): CelluleProposee[] {
  const feuilles = [
    ...new Set(
      changements.flatMap(({ ecritures }) => [...ecritures.keys()].map((c) => c.lieu.feuille)),
    ),
  ]
  const rang = (nom: string) => feuilles.indexOf(nom)
  return changements
    .flatMap((changement) =>
      [...changement.ecritures].map(([cellule, apres]) => ({ changement, cellule, apres })),
    )
    .sort(
      ({ cellule: { lieu: a } }, { cellule: { lieu: b } }) =>
        rang(a.feuille) - rang(b.feuille) || a.ligne - b.ligne || a.colonne - b.colonne,
    )
    .map(({ changement, cellule, apres }) => montrer(changement, cellule, apres))
}

function montrer(changement: Changement, cellule: CelluleDuPlan, apres: number): CelluleProposee {
  const { unite } = changement
  const { lieu, champ, vide, avant, protegee, enTexte } = cellule
  return {
    feuille: lieu.feuille,
    cellule: a1(lieu.ligne, lieu.colonne),
    axe: unite.axe,
    annee: unite.annee ?? 0,
    action: unite.action,
    champ,
    avant: vide ? null : centimes(avant),
    apres: centimes(apres),
    valeur: valeurDans(cellule, apres),
    ...expliquer(changement, cellule, apres),
    protegee,
    enTexte,
  }
}

function expliquer(
  { raisons, avis: { bloquants } }: Changement,
  { champ, avant }: CelluleDuPlan,
  apres: number,
): Pick<CelluleProposee, 'pourquoi' | 'aConfirmer'> {
  if (avant < 0) return { pourquoi: raisonDuNegatif(avant, apres), aConfirmer: true }
  if (champ === 'fse') {
    return bloquants.has('fse-action-non-nouvelle')
      ? {
          pourquoi:
            'le FSE+ est réservé aux actions nouvelles\u00a0; si l’action l’est, corrigez sa nature',
          aConfirmer: true,
        }
      : { pourquoi: 'le FSE+ ne prend que sur la part de la collectivité', aConfirmer: false }
  }
  return { pourquoi: raisonDe(champ, raisons, bloquants), aConfirmer: false }
}

function raisonDuNegatif(avant: number, apres: number): string {
  if (apres === -avant) return 'montant négatif, dont le signe est corrigé'
  const geste = apres === 0 ? 'retiré' : 'remplacé pour l’équilibre du plan de financement'
  return `montant négatif, ${geste}\u00a0; si seul le signe est faux, corrigez-le`
}

function raisonDe(
  champ: CelluleDuPlan['champ'],
  raisons: readonly string[],
  bloquants: ReadonlySet<string>,
): string {
  if (champ === 'cout') return 'le coût suit les parts'
  if (champ === 'cee') return 'les CEE précarité ne financent pas un FSATME'
  if (champ === 'partCollectivite') return 'équilibre du plan de financement'
  if (raisons.length > 0) return raisons.join('\u00a0; ')
  return REGLES.filter(({ id }) => bloquants.has(id))
    .map(({ titre }) => titre.replace(/^.(?=[a-zéè])/, (lettre) => lettre.toLowerCase()))
    .join('\u00a0; ')
}

export function mesurer(changements: readonly Changement[]): Effet {
  let [etat, collectivite, fse, cout, cee, deplaces] = [0, 0, 0, 0, 0, 0]
  for (const { unite, cellules, ecritures } of changements) {
    const apres = totaux(unite, cellules, ecritures)
    etat += apres.partEtat - montantDe(unite, 'partEtat')
    collectivite += apres.partCollectivite - montantDe(unite, 'partCollectivite')
    fse += apres.fse - montantDe(unite, 'fse')
    cout += apres.cout - montantDe(unite, 'cout')
    cee += apres.cee - montantDe(unite, 'cee')
    for (const [cellule, montant] of ecritures) deplaces += Math.abs(montant - cellule.avant)
  }
  return {
    etat: centimes(etat),
    collectivite: centimes(collectivite),
    fse: centimes(fse),
    cout: centimes(cout),
    cee: centimes(cee),
    deplaces: centimes(deplaces),
  }
}
