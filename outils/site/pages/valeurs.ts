import { html } from '../../../core/balisage/index.ts'
import { adresseDeSource } from '../adresses.ts'
import { tableau } from '../blocs.ts'
import { enLettres } from '../dates.ts'
import type { Page } from '../page.ts'
import { VALEURS } from '../valeurs.ts'

export const PAGE_DES_VALEURS: Page = {
  adresse: 'valeurs.html',
  titre: 'Valeurs datées',
  resume: 'Taux, seuils et échéances que Pacte applique, depuis quand, et d’où ils viennent.',
  genre: 'Autres pages',
  mots: VALEURS.map((v) => v.titre),
  corps: (
    vers,
  ) => html`<p>Un taux ou une échéance peut changer d’une année à l’autre\u00a0: chacun porte
l’année depuis laquelle il vaut, le passage qui le pose, et le jour où il a été relu.</p>
${tableau(
  'Valeurs appliquées',
  ['Valeur', 'Montant ou date', 'Depuis', 'Source', 'Relue le'],
  VALEURS.flatMap(({ titre, valeurs }) =>
    valeurs.map(({ ecrite, depuis, source, valableLe }) => [
      titre,
      ecrite,
      depuis,
      html`<a href="${vers(adresseDeSource(source))}">${source}</a>`,
      enLettres(valableLe),
    ]),
  ),
)}`,
}
