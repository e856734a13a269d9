import { peserLesAxes, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { AxeLu } from '../../modele/index.ts'
import { type Legende, meilleurAxe, sansSonPlafond, sensDuSigle } from '../textes/index.ts'
import { annoncePlafond, ditTotal, estUnAxeSeul } from './mots.ts'
import type { Rang } from './rang.ts'

const SERIE = 2
const NOM_LE_PLUS_COURT = 6

/**
 * Les lignes qui, si elles intitulent, intitulent un thème et non un axe : le titre du tableau dit déjà le sien ; ou le nom de
 * sa feuille, si aucune n'en annonce un autre ; ou les axes font une série, numérotée ou de sigles expliqués, dont elles ne
 * sont pas ; ou le total d'un axe les contient.
 */
export function themesParmi(
  rangs: readonly Rang[],
  titree: boolean,
  deLaFeuille: AxeLu | null,
  legende: Legende,
): ReadonlySet<Rang> {
  const estUnSigle = (rang: Rang) => sensDuSigle(titreDe(rang), legende) !== undefined
  const sigles = rangs.filter(estUnSigle).length >= SERIE
  const series = new Map<string, number>()
  for (const rang of rangs)
    if (annonceUnAxe(rang) && rang.gabarit.includes('#'))
      series.set(rang.gabarit, (series.get(rang.gabarit) ?? 0) + 1)
  const numerotes = new Set([...series].flatMap(([g, n]) => (n >= SERIE ? [g] : [])))
  const emboites = new Set([
    ...intitulesEmboites(rangs),
    ...sousUnTotalEnTete(rangs),
    ...totauxSousLesAxes(rangs),
  ])
  const derniere = rangs.map((r) => numerotes.has(r.gabarit) && annonceUnAxe(r)).lastIndexOf(true)
  const sien = (rang: Rang) => !annonceUnAxe(rang) || axeAnnonce(rang) === deLaFeuille
  const unSeul = titree || (deLaFeuille !== null && rangs.every(sien))
  const pris = new Set(rangs.filter(annonceUnAxe).map(axeAnnonce))
  return new Set(
    rangs.filter((rang, place) => {
      if (rang.titre === null || annonceUnAxe(rang) || estUnSigle(rang)) return false
      // « Pour une écologie solidaire », sans numéro, après le dernier axe numéroté : celui que la série n'a pas dit.
      const redit =
        place < derniere ||
        pris.has('inconnu') ||
        pris.has(meilleurAxe(peserLesAxes(titreDe(rang))).axe)
      const horsSerie = numerotes.size > 0 && !numerotes.has(rang.gabarit) && redit
      return unSeul || sigles || horsSerie || emboites.has(rang)
    }),
  )
}

const ANNONCE = /^(?:axe|volet|enjeu|orientation|pilier)\b/i

function annonceUnAxe(rang: Rang): boolean {
  const texte = titreDe(rang)
  if (texte === '') return false
  return reconnaitreTitreDAxe(texte) !== null || estUnAxeSeul(texte) || ANNONCE.test(texte)
}

const axeAnnonce = (rang: Rang) => reconnaitreTitreDAxe(titreDe(rang))?.axe ?? 'inconnu'

/** « 2. Emploi — Plafond : 645 000 € par an » : le titre, sans son plafond. */
const titreDe = ({ titre }: Rang) => sansSonPlafond(titre?.texte ?? '')

/**
 * « Prévention | … | Sous-total Prévention » entre « Enfance » et « Total Enfance » ; ou « Prévention », sans sous-total, entre un
 * axe et le sien.
 */
function intitulesEmboites(rangs: readonly Rang[]): ReadonlySet<Rang> {
  const portees = rangs.flatMap((rang, fin): readonly Portee[] => {
    if (!ditTotal(rang.libelle)) return []
    for (let debut = fin - 1; debut >= 0; debut--) {
      const intitule = rangs[debut]
      const nom = intitule === undefined ? '' : normaliser(titreDe(intitule))
      if (nom.length >= NOM_LE_PLUS_COURT && !ditTotal(nom) && rang.libelle.endsWith(nom))
        return [{ debut, fin, dunAxe: meilleurAxe(peserLesAxes(nom)).axe !== 'inconnu' }]
    }
    return []
  })
  const fins = new Map(portees.map((p) => [p.debut, p.fin]))
  // « Enfance | Prévention | … | Sous-total Prévention », quand « Enfance » n'a pas le sien : ceux qui l'ont sont dessous.
  const axeNu = (place: number) => {
    const rang = rangs[place]
    return rang !== undefined && !fins.has(place) && !rang.compte && annonceUnAxe(rang)
  }
  const sousUnAxeNu = portees.some((p) => axeNu(p.debut - 1))
  // Les totaux de tous les axes, en bas du tableau, n'emboîtent rien.
  const croisee = (p: Portee) =>
    portees.some((q) => p.debut < q.debut && q.debut < p.fin && p.fin < q.fin)
  const axes = portees.filter((p) => p.dunAxe && !croisee(p))
  const dedans = (place: number) => (p: Portee) => p.debut < place && place < p.fin
  return new Set(
    rangs.filter((_, place) => {
      const fin = fins.get(place)
      const sousUnAutre = fin !== undefined && portees.some((p) => dedans(place)(p) && fin < p.fin)
      return sousUnAutre || (sousUnAxeNu && fin !== undefined) || axes.some(dedans(place))
    }),
  )
}

/**
 * « Emploi | Sous-total Emploi : 380 000 | Mobilité | … » : un total écrit sous le titre de son axe, ou sur lui, compte encore
 * les lignes de l'intitulé qui suit.
 */
function sousUnTotalEnTete(rangs: readonly Rang[]): readonly Rang[] {
  const themes: Rang[] = []
  let total: Rang | undefined
  let restent: readonly number[] = []
  rangs.forEach((rang, place) => {
    const intitule = rangs[place - 1]
    const titre = intitule === undefined ? '' : normaliser(titreDe(intitule))
    const deLAxe = titre.length >= NOM_LE_PLUS_COURT && rang.libelle.endsWith(titre)
    const redit = ditTotal(rang.libelle)
    const chiffre =
      rang.compte &&
      !annoncePlafond(normaliser(titreDe(rang))) &&
      (annonceUnAxe(rang) || !rang.gabarit.startsWith('a'))
    const nomme = redit ? (deLAxe ? titre : '') : chiffre ? titreDe(rang) : ''
    if (meilleurAxe(peserLesAxes(nomme)).axe !== 'inconnu') {
      total = rang
      restent = rang.valeurs.map((v) => v ?? 0)
    }
    if (redit || total === rang) return
    const compte = restent.some((v) => v > 0) && restent.every((v) => v >= 0)
    if (total && !rang.compte && compte) themes.push(rang)
    restent = restent.map((v, c) => v - (rang.valeurs[c] ?? 0))
  })
  return themes
}

/** « Enfance | Prévention : 62 000 | … » : sous des axes sans montant, ce qui totalise les lignes qui suivent. */
function totauxSousLesAxes(rangs: readonly Rang[]): readonly Rang[] {
  const nus = rangs.filter((r) => !r.compte && annonceUnAxe(r)).map(axeAnnonce)
  return new Set(nus).size < SERIE ? [] : rangs.filter((r) => r.formule === 'dessous')
}

/** D'un intitulé à son total : leurs places, et s'il nomme un axe. */
interface Portee {
  readonly debut: number
  readonly fin: number
  readonly dunAxe: boolean
}
