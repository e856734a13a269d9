import { html } from '../../../core/balisage/index.ts'
import { FONCTIONS } from '../../../core/fonctions/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { liste, partie } from '../blocs.ts'
import { filtrable } from '../filtrable.ts'
import { ACCUEIL, GENRES, type Page, RECHERCHE } from '../page.ts'

export function accueilDe(guides: readonly Page[]): Page {
  return {
    adresse: ACCUEIL,
    titre: 'Pacte, documentation',
    resume:
      'Pacte vérifie, dans votre classeur, que le budget d’un contrat local des solidarités suit le texte.',
    genre: 'Autres pages',
    corps: (
      vers,
    ) => html`<p class="chapeau">Pacte vérifie, dans votre classeur, que le budget d’un contrat
local des solidarités suit le texte. Il relève ce qui le contredit, le dit dans vos
cellules, et montre le calcul et la source.</p>
${partie(
  'Commencer',
  liste(
    guides.map(
      (g) => html`<a href="${vers(g.adresse)}">${g.titre}</a>\u00a0: ${sansMajuscule(g.resume)}`,
    ),
  ),
)}
${partie(
  'Chercher',
  liste([
    html`<a href="${vers('fonctions/index.html')}">Les ${FONCTIONS.length} fonctions</a> à écrire
      dans vos cellules\u00a0: syntaxe, exemples, erreurs.`,
    html`<a href="${vers('regles/index.html')}">Les ${REGLES.length} règles</a>\u00a0: ce qui les
      déclenche, comment corriger, d’où elles viennent.`,
    html`<a href="${vers('interpretations.html')}">Les interprétations</a>\u00a0: les choix faits
      là où le texte se tait.`,
    html`<a href="${vers('valeurs.html')}">Les valeurs datées</a>\u00a0: taux, seuils et échéances.`,
    html`<a href="${vers('catalogue.html')}">Axes, indicateurs et collectivités</a> connus de Pacte.`,
    html`<a href="${vers('sources.html')}">Les sources</a>\u00a0: les passages du texte, section par section.`,
    html`<a href="${vers(RECHERCHE)}">Tout rechercher</a> dans une seule liste.`,
  ]),
)}`,
  }
}

function sansMajuscule(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1)
}

export function rechercheDe(pages: readonly Page[]): Page {
  return {
    adresse: RECHERCHE,
    titre: 'Rechercher',
    resume:
      'Toutes les pages en une liste\u00a0: guides, fonctions, règles, interprétations, sources.',
    genre: 'Autres pages',
    corps: (vers) => html`<p>Toutes les pages de la documentation, par genre.</p>
${filtrable(
  'Mots à chercher',
  GENRES.map((genre) => ({ titre: genre, pages: pages.filter((p) => p.genre === genre) })),
  vers,
)}`,
  }
}
