import { cle } from '../oracle/oracle.ts'
import { FAMILLES, type Facultative, type LigneDeSuivi, type TirageDeSuivi } from './tirage.ts'

/** Le référentiel récrit naïvement, pour ce qui se suit et pour les colonnes qui manquent : l'année est 2026. */
export function jugerLeSuivi(tirage: TirageDeSuivi): string[] {
  return [
    ...colonnesAbsentes(tirage).map((nom) =>
      cle('colonne-absente', 'signalement', null, null, nom),
    ),
    ...avenantsAbsents(tirage),
    ...indicateurs(tirage),
    ...miParcours(tirage),
  ].sort()
}

const COURANTE = 2026
const aPart = ({ axe }: LigneDeSuivi, { type }: TirageDeSuivi) =>
  axe === 'emploi' && type === 'departement'

const AVANCEMENTS = [
  'avancementQuantitatif',
  'avancementFinancier',
  'avancementQualitatif',
] as const

/** Quand chaque colonne compte, et le nom que la phrase lui donne. */
const ATTENDUES: Readonly<
  Partial<Record<Facultative, readonly [string, (tirage: TirageDeSuivi) => boolean]>>
> = {
  indicateurLocal: ['l’indicateur local', (t) => t.lignes.some((l) => !aPart(l, t))],
  sousThematique: ['la sous-thématique', (t) => t.colonnes.has('indicateurNational')],
  indicateurNational: [
    'l’indicateur national',
    (t) =>
      t.colonnes.has('sousThematique') && t.lignes.some((l) => l.sousThematique === 'parentalite'),
  ],
  justificationRenfort: [
    'la file active, les publics ou les zones en plus',
    (t) => t.lignes.some((l) => l.nature === 'renforcee'),
  ],
  partCollectiviteAnterieure: [
    'la part antérieure de la collectivité',
    (t) => t.lignes.some((l) => l.nature !== 'nouvelle'),
  ],
  programme: ['le programme budgétaire', (t) => t.lignes.some((l) => aPart(l, t))],
  repas: ['le nombre de repas', cantine],
  tarifRepas: ['le tarif du repas', cantine],
  quotientFamilial: ['le quotient familial', cantine],
  consomme: ['les crédits consommés', (t) => t.lignes.some((l) => ecoulee(l, t))],
  valeurIndicateur: [
    'la valeur annuelle de l’indicateur',
    (t) => t.lignes.some((l) => ecoulee(l, t)),
  ],
  accordReport: [
    'l’accord sur le report',
    (t) => t.colonnes.has('report') && t.lignes.some((l) => (l.report ?? 0) > 0),
  ],
  avancementQuantitatif: ['l’avancement quantitatif', unAvancement],
  avancementFinancier: ['l’avancement financier', unAvancement],
  avancementQualitatif: ['l’avancement qualitatif', unAvancement],
}

function cantine({ lignes }: TirageDeSuivi): boolean {
  return lignes.some((l) => l.compensation)
}

function unAvancement({ colonnes }: TirageDeSuivi): boolean {
  return AVANCEMENTS.some((champ) => colonnes.has(champ))
}

/** Des crédits du pacte, une année passée qui en a une suivante. */
function ecoulee(ligne: LigneDeSuivi, tirage: TirageDeSuivi): boolean {
  return !aPart(ligne, tirage) && ligne.etat > 0 && ligne.annee < COURANTE
}

function colonnesAbsentes(tirage: TirageDeSuivi): string[] {
  return Object.entries(ATTENDUES).flatMap(([champ, [nom, compte]]) =>
    tirage.colonnes.has(champ as Facultative) || !compte(tirage) ? [] : [nom],
  )
}

function avenantsAbsents(tirage: TirageDeSuivi): string[] {
  const { lignes, colonnes, avenantAuTitre } = tirage
  const creditees = lignes.filter((l) => l.annee > 2024 && l.etat > 0 && !aPart(l, tirage))
  const parle = (l: LigneDeSuivi) => (colonnes.has('avenant') ? l.avenant !== '' : avenantAuTitre)
  const annees = [...new Set(creditees.map((l) => l.annee))].filter(
    (annee) => !creditees.some((l) => l.annee === annee && parle(l)),
  )
  const [seule, ...autres] = annees
  if (seule === undefined) return []
  return [cle('avenant-absent', 'signalement', null, autres.length === 0 ? seule : null, null)]
}

function indicateurs(tirage: TirageDeSuivi): string[] {
  const { lignes, colonnes } = tirage
  const attendus: string[] = []
  if (colonnes.has('valeurIndicateur')) {
    for (const l of lignes) {
      if (ecoulee(l, tirage) && l.valeurIndicateur === '')
        attendus.push(cle('indicateur-non-suivi', 'a-justifier', l.axe, l.annee, l.action))
    }
  }
  const concernees = lignes.filter((l) => l.sousThematique === 'parentalite')
  const suivi = concernees.some((l) => l.indicateurNational === FAMILLES)
  const lisibles = colonnes.has('sousThematique') && colonnes.has('indicateurNational')
  if (lisibles && concernees.length > 0 && !suivi)
    attendus.push(cle('indicateur-national-absent', 'a-justifier', 'enfance', null, null))
  return attendus
}

function miParcours(tirage: TirageDeSuivi): string[] {
  const presents = AVANCEMENTS.filter((champ) => tirage.colonnes.has(champ))
  if (presents.length === 0) return []
  const vides = tirage.lignes.filter(
    (l) => !aPart(l, tirage) && presents.some((champ) => l[champ] === ''),
  )
  return [
    cle('mi-parcours-incomplet', 'signalement', null, null, null),
    ...vides.map((l) => cle('mi-parcours-incomplet', 'a-justifier', l.axe, l.annee, l.action)),
  ]
}
