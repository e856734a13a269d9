import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
import {
  type CleInterpretation,
  choixDInterpretation,
  direInterpretation,
  INTERPRETATIONS,
  INTERPRETATIONS_PAR_DEFAUT,
  POURQUOI,
} from '../../../core/reglages/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { adresseDeRegle } from '../adresses.ts'
import { liste } from '../blocs.ts'
import type { Page, Vers } from '../page.ts'

export const PAGE_DES_INTERPRETATIONS: Page = {
  adresse: 'interpretations.html',
  titre: 'Interprétations',
  resume: 'Là où le texte se tait, les choix que Pacte a faits, et comment les changer.',
  genre: 'Autres pages',
  mots: INTERPRETATIONS.flatMap(({ cle, titre }) => [cle, titre]),
  corps: (
    vers,
  ) => html`<p>Le texte ne dit pas tout. Là où il se tait ou se contredit, Pacte a fait un choix, nommé ici. Un choix
qui a compté dans un constat est rappelé dans le volet et dans le rapport. Quand une autre lecture
est proposée, vous pouvez en changer, pour ce classeur, dans
l’onglet «\u00a0Contrat\u00a0» du volet, ou dans le fichier donné à la commande.</p>
${INTERPRETATIONS.map((i) => interpretationDe(i, vers))}`,
}

function interpretationDe(
  { cle, titre, defaut }: (typeof INTERPRETATIONS)[number],
  vers: Vers,
): Html {
  return html`<section aria-labelledby="${cle}">
<h2 id="${cle}">${titre}</h2>
<p>${POURQUOI[cle]}</p>
${choixDe(cle, defaut)}
${reglesDe(cle, vers)}
<p class="pale">Nom dans le fichier de réglages\u00a0: <code>${cle}</code></p>
</section>
`
}

function choixDe(cle: CleInterpretation, defaut: string | number): Html {
  const choix = choixDInterpretation(cle)
  if (choix === null) {
    const montant = ecrireEuros(INTERPRETATIONS_PAR_DEFAUT.tolerance)
    const parDefaut = direInterpretation(cle, INTERPRETATIONS_PAR_DEFAUT)
    return html`<p>Par défaut, ${parDefaut}. Le montant (${montant}) se change.</p>`
  }
  return liste(
    choix.map(({ valeur, phrase }) =>
      valeur === defaut
        ? html`<strong>Par défaut\u00a0:</strong> ${phrase} (<code>${valeur}</code>).`
        : html`Au choix\u00a0: ${phrase} (<code>${valeur}</code>).`,
    ),
  )
}

function reglesDe(cle: CleInterpretation, vers: Vers): Html {
  const regles = REGLES.filter((r) => r.interpretations?.includes(cle))
  if (regles.length === 0) return RIEN
  return html`<p>Compte dans\u00a0: ${regles.map(
    (r, i) => html`${i > 0 ? ', ' : ''}<a href="${vers(adresseDeRegle(r.id))}">${r.titre}</a>`,
  )}.</p>`
}
