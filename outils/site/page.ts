import { type Html, html, RIEN } from '../../core/balisage/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../core/version/index.ts'
import { relatif } from './adresses.ts'
import { enLettres } from './dates.ts'
import { coller } from './typographie.ts'

/** Le lien relatif vers une page du site. */
export type Vers = (adresse: string) => string

export const GENRES = ['Guides', 'Fonctions', 'Règles', 'Autres pages'] as const
export type Genre = (typeof GENRES)[number]

export interface Page {
  /** Chemin dans le site. */
  readonly adresse: string
  readonly titre: string
  /** Une phrase : elle sert aussi à la recherche. */
  readonly resume: string
  /** Sous quel titre la recherche la range. */
  readonly genre: Genre
  /** Termes de plus à retrouver. */
  readonly mots?: readonly string[]
  /** Le contenu, sans le titre de premier niveau. */
  readonly corps: (vers: Vers) => Html
}

const MENU = [
  { adresse: 'guides/index.html', nom: 'Guides' },
  { adresse: 'fonctions/index.html', nom: 'Fonctions' },
  { adresse: 'regles/index.html', nom: 'Règles' },
  { adresse: 'interpretations.html', nom: 'Interprétations' },
  { adresse: 'sources.html', nom: 'Sources' },
] as const

export const ACCUEIL = 'index.html'
export const RECHERCHE = 'recherche.html'

export function rendrePage(page: Page): string {
  const vers: Vers = (adresse) => relatif(page.adresse, adresse)
  const titre = page.adresse === ACCUEIL ? page.titre : `${page.titre} – Pacte`
  const { source } = html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${page.resume}">
<title>${titre}</title>
<link rel="stylesheet" href="${vers('site.css')}">
<script src="${vers('filtre.js')}" defer></script>
</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
<header class="bandeau">
<a class="marque" href="${vers(ACCUEIL)}">Pacte <span>documentation</span></a>
<nav aria-label="Rubriques"><ul>${MENU.map((entree) => lienDeMenu(entree, page, vers))}</ul></nav>
${page.adresse === RECHERCHE ? RIEN : champDeRecherche(vers)}
</header>
<main id="contenu" tabindex="-1">
<h1>${page.titre}</h1>
${page.corps(vers)}
</main>
<footer class="pied">
<p>Pacte ${VERSION}. Règles relues dans le texte le
${enLettres(VERSION_DES_REGLES)}. Cette documentation se lit sans connexion.</p>
</footer>
</body>
</html>
`
  return coller(source)
}

function lienDeMenu({ adresse, nom }: (typeof MENU)[number], page: Page, vers: Vers): Html {
  if (page.adresse === adresse) {
    return html`<li><a href="${vers(adresse) || '#contenu'}" aria-current="page">${nom}</a></li>`
  }
  const dossier = adresse.replace('index.html', '')
  const dedans = dossier !== adresse && page.adresse.startsWith(dossier)
  return dedans
    ? html`<li><a href="${vers(adresse)}" aria-current="true">${nom}</a></li>`
    : html`<li><a href="${vers(adresse)}">${nom}</a></li>`
}

function champDeRecherche(vers: Vers): Html {
  return html`<form class="recherche" role="search" action="${vers(RECHERCHE)}" method="get">
<label class="cache" for="recherche">Mots à rechercher</label>
<input id="recherche" name="q" type="search" autocomplete="off" spellcheck="false">
<button>Rechercher</button>
</form>`
}
