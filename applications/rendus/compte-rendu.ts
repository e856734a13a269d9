import { type Html, html, RIEN } from '../../core/balisage/index.ts'
import type { Bloc, ColonneDeTableau, CompteRendu, Texte } from '../../core/compte-rendu/index.ts'
import { pageEntiere } from './page/entiere.ts'
import { STYLE_DU_COMPTE_RENDU } from './style-du-compte-rendu.ts'

/** Le compte rendu en une page, sans script ni ressource extérieure, faite pour une feuille A4. */
export function compteRenduEnHtml({ titre, sousTitre, blocs }: CompteRendu): string {
  return pageEntiere({
    titre: `${titre} — ${sousTitre}`,
    style: STYLE_DU_COMPTE_RENDU,
    corps: html`<header><h1>${titre}</h1><p class="pale">${sousTitre}</p></header>
<main>
${blocs.map(rendreLeBloc)}
</main>`,
  })
}

function rendreLeBloc(bloc: Bloc): Html {
  switch (bloc.genre) {
    case 'titre':
      return rendreLIntitule(bloc.niveau, bloc.texte)
    case 'paragraphe':
      return html`<p>${rendreLeTexte(bloc.texte)}</p>\n`
    case 'liste':
      return html`<ul>${bloc.textes.map((texte) => html`<li>${rendreLeTexte(texte)}</li>`)}</ul>\n`
    case 'tableau':
      return rendreLeTableau(bloc.colonnes, bloc.lignes)
  }
}

function rendreLIntitule(niveau: 1 | 2 | 3, texte: string): Html {
  if (niveau === 1) return html`<h2>${texte}</h2>\n`
  return niveau === 2 ? html`<h3>${texte}</h3>\n` : html`<h4>${texte}</h4>\n`
}

function rendreLeTableau(
  colonnes: readonly ColonneDeTableau[],
  lignes: readonly (readonly Texte[])[],
): Html {
  const titree = colonnes.some(({ titre }) => titre !== '')
  const entete = titree
    ? html`<thead><tr>${colonnes.map(({ titre, montant }) =>
        montant
          ? html`<th scope="col" class="montant">${titre}</th>`
          : html`<th scope="col">${titre}</th>`,
      )}</tr></thead>`
    : RIEN
  const corps = lignes.map(
    (ligne) =>
      html`<tr>${colonnes.map((colonne, i) => rendreLaCase(colonne, ligne[i] ?? { texte: '' }, i === 0))}</tr>\n`,
  )
  const genre = titree ? 'chiffres' : 'fiche'
  return html`<div class="cadre"><table class="${genre}">${entete}<tbody>
${corps}</tbody></table></div>
`
}

function rendreLaCase({ montant }: ColonneDeTableau, texte: Texte, premiere: boolean): Html {
  const contenu = rendreLeTexte(texte)
  if (premiere) return html`<th scope="row">${contenu}</th>`
  return montant ? html`<td class="montant">${contenu}</td>` : html`<td>${contenu}</td>`
}

function rendreLeTexte({ texte, aCompleter }: Texte): Html {
  const lignes = texte.split(/\r\n|[\n\r\u2028\u2029]/)
  const coupe = lignes.map((ligne, i) => (i === 0 ? html`${ligne}` : html`<br>${ligne}`))
  return aCompleter ? html`<span class="a-completer">${coupe}</span>` : html`${coupe}`
}
