import { type CasDePerimetre, PERIMETRE } from '../../catalogue/index.ts'
import type { Contrat, UniteDAction } from '../../modele/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

const CAS: ReadonlyMap<string, CasDePerimetre> = new Map(PERIMETRE.map((cas) => [cas.id, cas]))

export const perimetre = regleDAction({
  id: 'perimetre',
  titre: 'Action à la limite du périmètre',
  gravites: ['signalement'],
  enonce:
    'Certaines actions sont admises, exclues ou encadrées par le texte : le libellé suffit à rappeler quoi vérifier.',
  sources: [...new Set(PERIMETRE.flatMap((cas) => cas.sources))],
  examine: (unite, { contrat }, signaler) => {
    if (unite.traits.perimetre.length === 0 || horsDesAnnees(unite.annee)) return
    const annees = anneesEnDefaut(unite, () => true)
    if (!annees) return
    for (const id of unite.traits.perimetre) {
      const cas = CAS.get(id)
      if (!cas || !concerne(cas, unite, contrat)) continue
      signaler({
        annee: anneeCommune(annees),
        lieux: cellulesDAction(annees, 'action'),
        message: `${designerAnnees(annees)} : le libellé évoque ${cas.sujet}. ${cas.aVerifier}`,
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

function concerne(cas: CasDePerimetre, { axe }: UniteDAction, { collectivite }: Contrat): boolean {
  if (cas.pour !== undefined && cas.pour !== collectivite.type) return false
  return axe !== 'emploi' || !RENVOIS_VERS_L_EMPLOI.includes(cas.id)
}
