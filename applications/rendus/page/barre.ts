import { type Html, html } from '../../../core/balisage/index.ts'
import {
  type LigneDeSynthese,
  nomDAnnee,
  nomDAxe,
  situerLAxe,
} from '../../../core/constats/index.ts'

const LARGEUR = 144
const HAUTEUR = 18

/** Programmé (plein), manque (tirets), plafond (cadre) et plancher (trait) ; les nombres sont dans le tableau. */
export function barreDe(ligne: LigneDeSynthese): Html {
  const { plafond, plancher, programme, manque } = ligne
  if (plafond === null || plafond <= 0) return html``
  const echelle = (LARGEUR - 2) / Math.max(plafond, programme)
  const longueur = (montant: number) => Math.max(0, Math.round(montant * echelle))
  const depasse = (ligne.reste ?? 0) < 0
  const trait =
    plancher === null
      ? html``
      : html`<line class="plancher" x1="${longueur(plancher) + 1}"
    x2="${longueur(plancher) + 1}" y1="0" y2="${HAUTEUR}"/>`
  const defaut =
    manque === null || manque <= 0
      ? html``
      : html`<rect class="manque" x="${longueur(programme) + 1}" y="5" width="${longueur(manque)}" height="8"/>`
  return html`<svg class="barre" role="img"
    viewBox="0 0 ${LARGEUR} ${HAUTEUR}"
    aria-label="${nomDAxe(ligne.axe)} ${nomDAnnee(ligne.annee)}\u00a0: ${situerLAxe(ligne)}">
<rect class="plafond" x="1" y="3" width="${longueur(plafond)}" height="12"/>
<rect class="${depasse ? 'programme depasse' : 'programme'}" x="1" y="5" width="${longueur(programme)}" height="8"/>
${defaut}${trait}</svg>`
}
