import type { Constat } from '../constats/index.ts'
import type { Examen } from '../examen/index.ts'
import { CHAMPS_DU_PLAN, type UniteDAction } from '../modele/index.ts'
import { horsDesAnnees } from '../regles/index.ts'
import type { Tenus } from './cellules.ts'

/** Pourquoi une action entière ne bouge pas, un groupe de mots ; les autres n'y sont pas. */
export type Gels = ReadonlyMap<UniteDAction, string>

/** Ce qui n'est pas compris, ce qui est justifié ou en question ne se change pas. */
export function geler({ lecture, justifies, retenus }: Examen, axes: Tenus['axes']): Gels {
  const gels = new Map<UniteDAction, string>()
  for (const unite of lecture.contrat.unites) {
    const raison =
      incomprise(unite) ??
      (axes.has(unite.axe) ? 'vous tenez son axe' : null) ??
      tenuePar(
        unite,
        justifies.map(({ constat }) => constat),
        'un constat de cette action est justifié',
      ) ??
      tenuePar(unite, retenus, 'la lecture de cette action attend votre réponse')
    if (raison !== null) gels.set(unite, raison)
  }
  return gels
}

function incomprise({ axe, annee, montants }: UniteDAction): string | null {
  if (CHAMPS_DU_PLAN.some((champ) => montants[champ] === 'illisible'))
    return 'un de ses montants ne se lit pas'
  if (axe === 'inconnu') return 'son axe n’est pas reconnu'
  if (axe === 'transversal') return 'elle est transversale\u00a0: à répartir entre les axes d’abord'
  if (annee === null) return 'son année est inconnue'
  if (horsDesAnnees(annee)) return 'son année est hors du contrat'
  if (typeof montants.partEtat !== 'number') return 'sa part de l’État n’est pas écrite'
  return null
}

/** Un montant changé change l'empreinte du constat : sa justification tomberait. */
function tenuePar(
  { axe, annee, action }: UniteDAction,
  constats: readonly Constat[],
  raison: string,
): string | null {
  const tient = (c: Constat) =>
    c.gravite !== 'signalement' &&
    (c.annee === null || c.annee === annee) &&
    (c.action === null ? c.axe === null || c.axe === axe : c.action === action && c.axe === axe)
  return constats.some((c) => c.montants !== null && tient(c)) ? raison : null
}
