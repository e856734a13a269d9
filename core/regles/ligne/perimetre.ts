import { type CasDePerimetre, PERIMETRE, PRIORITES_D_OUTRE_MER } from '../../catalogue/index.ts'
import type { Contrat, UniteDAction } from '../../modele/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

const CAS: ReadonlyMap<string, CasDePerimetre> = new Map(PERIMETRE.map((cas) => [cas.id, cas]))

export const perimetre = regleDAction({
  id: 'perimetre',
  titre: 'Action dont le texte parle',
  gravites: ['signalement'],
  enonce:
    'Le texte admet, encadre ou exclut certaines actions ; d’après le libellé, le constat rappelle ce qu’il en dit.',
  sources: [...new Set([...PERIMETRE, PRIORITES_D_OUTRE_MER].flatMap((cas) => cas.sources))],
  examine: (unite, { contrat }, signaler) => {
    if (contrat.collectivite.outreMer && unite === contrat.unites[0]) {
      const { dit, sources } = PRIORITES_D_OUTRE_MER
      signaler({
        admis: true,
        axe: null,
        annee: null,
        action: null,
        lieux: [],
        message: dit,
        sources,
      })
    }
    if (unite.traits.perimetre.length === 0) return
    const annees = anneesEnDefaut(unite, () => true)
    if (!annees) return
    for (const id of unite.traits.perimetre) {
      const cas = CAS.get(id)
      if (!cas || !concerne(cas, unite, contrat)) continue
      signaler({
        admis: 'admis' in cas,
        annee: anneeCommune(annees),
        lieux: cellulesDAction(annees, 'action'),
        message: `${designerAnnees(annees)} : ${direLeCas(cas)}`,
        sources: cas.sources,
      })
    }
  },
})

/** Ce que le texte renvoie vers France Travail y est déjà quand l'action est dans l'axe emploi. */
const RENVOIS_VERS_L_EMPLOI: readonly string[] = [
  'avip',
  'spie',
  'freins-emploi',
  'mobilite-insertion',
  'mobilite-tous-publics',
]

function direLeCas(cas: CasDePerimetre): string {
  return 'admis' in cas
    ? `le texte l’admet. ${cas.admis}`
    : `le libellé évoque ${cas.sujet}. ${cas.aVerifier}`
}

function concerne(cas: CasDePerimetre, { axe }: UniteDAction, { collectivite }: Contrat): boolean {
  if (cas.pour !== undefined && cas.pour !== collectivite.type) return false
  if (cas.axe !== undefined && cas.axe !== axe) return false
  return axe !== 'emploi' || !RENVOIS_VERS_L_EMPLOI.includes(cas.id)
}
