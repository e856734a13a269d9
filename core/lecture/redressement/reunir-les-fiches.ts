import { normaliser } from '../../libelle/index.ts'
import type { Champ, Lieu, Unite } from '../../modele/index.ts'
import { anneeSeule, type Legende, largeurEntre, uniteAnnoncee } from '../textes/index.ts'
import type { AnneeDeFiche } from './annees-des-fiches.ts'
import { axeDe, estUnAxeDit } from './axe-des-fiches.ts'
import { enTeteDePoste } from './entete-de-poste.ts'
import type { Fiche, MontantDeFiche } from './fiches.ts'
import {
  type CasePosee,
  type FeuilleRedressee,
  poserTexte,
  type RangPose,
  tisser,
} from './trame.ts'

/** Toutes les fiches du classeur, une par ligne, dans la feuille de la première. */
export function reunirLesFiches(
  fiches: readonly [Fiche, ...Fiche[]],
  annees: ReadonlyMap<Fiche, AnneeDeFiche>,
  legende: Legende,
): FeuilleRedressee {
  const [premiere] = fiches
  const unite = uniteDe(fiches)
  const champs: Champ[] = []
  for (const { attributs } of fiches)
    for (const { champ } of attributs) if (!champs.includes(champ)) champs.push(champ)
  const axes = fiches.map((fiche, i) => axeDe(fiche, legende, fiches[i - 1]))
  if (!champs.includes('axe') && axes.some(estUnAxeDit)) champs.unshift('axe')
  const montantsUtiles = sansTotaux(fiches)
  const postes = new Map<string, CasePosee>()
  for (const fiche of fiches)
    for (const m of montantsUtiles(fiche)) {
      const texte = nommer(fiche, m, unite)
      if (!postes.has(normaliser(texte))) postes.set(normaliser(texte), poserTexte(texte, [m.lieu]))
    }
  const dites = [...annees.values()]
  const dateur = new Set(dites.map((a) => a.annee)).size > 1 || dites.some((a) => a.dedans)
  const statut = fiches.find((f) => f.statut !== null)?.statut
  const entete: RangPose = [
    ...champs.map((champ) => enteteDe(fiches, champ)),
    ...(dateur ? [poserTexte('Année', [])] : []),
    ...(statut ? [poserTexte(statut.etiquette, [statut.lieu])] : []),
    ...postes.values(),
  ]
  const rangs = fiches.map((fiche, i): RangPose => {
    const montants = new Map(
      montantsUtiles(fiche).map((m) => [normaliser(nommer(fiche, m, unite)), m.valeur]),
    )
    const annee = annees.get(fiche)
    return [
      ...champs.map(
        (champ) =>
          fiche.attributs.find((a) => a.champ === champ)?.valeur ??
          (champ === 'axe' ? axes[i] : undefined),
      ),
      ...(dateur ? [annee && poserTexte(String(annee.annee), annee.lieux)] : []),
      ...(statut ? [fiche.statut?.valeur] : []),
      ...[...postes.keys()].map((cle) => montants.get(cle)),
    ]
  })
  const { feuille } = premiere.page
  const siennes = fiches.filter((f) => f.page === premiere.page)
  const haut = Math.min(...siennes.map((f) => f.haut))
  const bas = Math.max(...siennes.map((f) => f.bas))
  const droite = Math.max(0, largeurEntre(premiere.page, 0, premiere.page.nombreDeLignes - 1) - 1)
  const prise = (ligne: number) => siennes.some((f) => ligne >= f.haut && ligne <= f.bas)
  // Une valeur fusionnée sur sa fiche ne l'est plus dans sa colonne.
  const nue = { ...feuille, fusions: feuille.fusions.filter((f) => !prise(f.haut)) }
  // Ce qui suit la première fiche, une remarque, n'est pas une action de plus.
  const tissee = tisser(nue, { haut, bas, gauche: 0, droite }, [entete, ...rangs, []], prise)
  return { ...tissee, expliques: horsCompteDe(fiches, montantsUtiles) }
}

function enteteDe(fiches: readonly Fiche[], champ: Champ): CasePosee | undefined {
  for (const { attributs } of fiches) {
    const attribut = attributs.find((a) => a.champ === champ)
    if (attribut) return poserTexte(attribut.etiquette, [attribut.lieu])
  }
  return champ === 'axe' ? poserTexte('Axe', []) : undefined
}

/** À côté de plusieurs années, fût-ce sur une autre fiche, une colonne qui n'en porte pas est un total. */
function sansTotaux(fiches: readonly Fiche[]): (fiche: Fiche) => readonly MontantDeFiche[] {
  const dates = ({ montants }: Fiche) => montants.filter((m) => anneeSeule(m.entete) !== null)
  const plusieurs = fiches.some((f) => new Set(dates(f).map((m) => m.entete)).size > 1)
  return (fiche) => (plusieurs && dates(fiche).length > 0 ? dates(fiche) : fiche.montants)
}

/** Ce que chaque fiche écrit et que l'on ne reprend pas : ses totaux, son numéro. */
function horsCompteDe(
  fiches: readonly Fiche[],
  montantsUtiles: (fiche: Fiche) => readonly MontantDeFiche[],
): readonly Lieu[] {
  return fiches.flatMap((fiche) => {
    const utiles = new Set(montantsUtiles(fiche))
    const totaux = fiche.montants.filter((m) => !utiles.has(m))
    return [...fiche.horsCompte, ...totaux.flatMap((m) => m.valeur.lieux)]
  })
}

function nommer(fiche: Fiche, montant: MontantDeFiche, unite: string): string {
  const nommes = fiche.montants.map((m) => ({ entete: m.entete, unite }))
  return enTeteDePoste(montant.etiquette, { entete: montant.entete, unite }, nommes)
}

/** « Plan de financement (en k€) », sur une fiche ou sur chacune : celles qui n'en disent rien sont dans la même unité. */
function uniteDe(fiches: readonly Fiche[]): string {
  const dites = new Map<Unite, string>()
  for (const { page, haut, bas } of fiches)
    for (let l = haut; l <= bas; l++)
      for (let c = 0; c < page.largeur(l); c++) {
        const unite = uniteAnnoncee(page.texte(l, c))
        if (unite !== null) dites.set(unite, page.texte(l, c))
      }
  const [dite, ...autres] = dites.values()
  return dite !== undefined && autres.length === 0 ? dite : ''
}
