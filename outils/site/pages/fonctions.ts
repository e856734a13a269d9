import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import {
  type Cellule,
  type ExempleDeFonction,
  estErreur,
  evaluer,
  FONCTIONS,
  type Fonction,
  type ParametreDeFonction,
  type ValeurDeFonction,
} from '../../../core/fonctions/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { adresseDeFonction, adresseDeRegle } from '../adresses.ts'
import { liste, partie, passages, tableau, valeursCitees } from '../blocs.ts'
import { erreursDe } from '../erreurs.ts'
import { filtrable } from '../filtrable.ts'
import { ecrireAppel, PREFIXES, syntaxe } from '../formule.ts'
import { ecrire, grille } from '../grille.ts'
import type { Page, Vers } from '../page.ts'

export const INDEX_DES_FONCTIONS: Page = {
  adresse: 'fonctions/index.html',
  titre: 'Fonctions',
  resume: 'Les fonctions à écrire dans vos cellules, avec leurs exemples et leurs sources.',
  genre: 'Autres pages',
  corps: (
    vers,
  ) => html`<p>Ces fonctions s’écrivent dans une cellule comme celles de votre tableur. Dans Excel,
leur nom commence par <code>${PREFIXES.excel}</code>\u00a0; dans Google Sheets, par
<code>${PREFIXES.sheets}</code>. Les arguments se séparent par des points-virgules, les montants sont en euros.</p>
${filtrable('Filtrer les fonctions', [{ pages: pagesDesFonctions() }], vers)}`,
}

export function pagesDesFonctions(): readonly Page[] {
  return FONCTIONS.map(pageDe)
}

function pageDe(fonction: Fonction): Page {
  const { nom, titre, description, sources } = fonction
  return {
    adresse: adresseDeFonction(nom),
    titre: `${nom}\u00a0: ${minuscule(titre)}`,
    resume: description,
    genre: 'Fonctions',
    mots: [`${PREFIXES.excel}${nom}`, `${PREFIXES.sheets}${nom}`],
    corps: (vers) => html`<p class="chapeau">${description}</p>
${partie('Syntaxe', ecritures(fonction), parametresDe(fonction))}
${partie('Résultat', html`<p>${direResultat(fonction)}</p>`)}
${partie(
  'Exemples',
  presentation(fonction),
  fonction.exemples.map((e) => exempleDe(fonction, e)),
)}
${partie('Erreurs possibles', erreurs(fonction))}
${sources.length === 0 ? RIEN : partie('Source', passages(sources, vers))}
${partie('Valeurs chiffrées', valeursCitees(sources, vers))}
${partie('Règles qui reposent sur les mêmes passages', reglesVoisines(fonction, vers))}`,
  }
}

// « FSE+ sur… » garde sa majuscule, « Part de l'État… » la perd.
function minuscule(titre: string): string {
  return /^\p{Lu}\p{Lu}/u.test(titre) ? titre : titre.charAt(0).toLowerCase() + titre.slice(1)
}

function ecritures(fonction: Fonction): Html {
  return html`<dl class="ecritures">
<dt>Excel</dt><dd><code>${syntaxe(fonction, 'excel')}</code></dd>
<dt>Google Sheets</dt><dd><code>${syntaxe(fonction, 'sheets')}</code></dd>
</dl>
`
}

const ATTENDUS: Readonly<Record<ParametreDeFonction['genre'], string>> = {
  montant: 'Montant en euros',
  entier: 'Nombre entier',
  annee: 'Année',
  type: 'Type de collectivité',
  texte: 'Texte',
  plage: 'Plage de cellules',
}

function parametresDe({ parametres, variadique }: Fonction): Html {
  if (parametres.length === 0) return html`<p>Aucun paramètre.</p>`
  const repete = (rang: number) => variadique && rang === parametres.length - 1
  return tableau(
    'Paramètres',
    ['Paramètre', 'Nom dans l’assistant', 'Attendu', 'Ce que c’est'],
    parametres.map((p, rang) => [
      p.terme,
      html`<code>${p.nom}</code>`,
      `${ATTENDUS[p.genre]}${p.facultatif ? ', facultatif' : ''}${repete(rang) ? ', autant qu’il en faut' : ''}`,
      p.description,
    ]),
  )
}

function direResultat(fonction: Fonction): string {
  if (fonction.portee === 'ensemble') {
    return fonction.etalee
      ? 'Un tableau, qui occupe les cellules voisines\u00a0: laissez-les vides.'
      : 'Une valeur, pour les plages entières.'
  }
  if (fonction.parametres.length === 0) return 'Une valeur.'
  return fonction.largeur > 1
    ? `${fonction.largeur} valeurs côte à côte\u00a0: laissez vides les cellules de droite. Avec ` +
        'une colonne de cellules en argument, une ligne de résultat pour chacune.'
    : 'Une valeur. Avec une plage en argument, un tableau de même forme\u00a0: une valeur pour chaque cellule.'
}

function presentation({ nom, exemples }: Fonction): Html {
  const [premier] = exemples
  if (etapesDe(nom, premier.arguments).length === 0) return RIEN
  return html`<p>Les étapes numérotées sont celles que donne <code>${PREFIXES.excel}EXPLIQUER</code>.</p>`
}

function exempleDe({ nom }: Fonction, { arguments: valeurs }: ExempleDeFonction): Html {
  const { formule, feuille } = ecrireAppel(nom, valeurs)
  const etapes = etapesDe(nom, valeurs)
  return html`<div class="exemple">
${feuille ? grille(`Feuille de l’exemple ${formule}`, feuille) : RIEN}
<p><code>${formule}</code></p>
${rendre(evaluer(nom, valeurs), formule)}
${etapes.length > 0 ? html`<ol class="etapes">${etapes.map((e) => html`<li>${e}</li>`)}</ol>` : RIEN}
</div>
`
}

function rendre(resultat: ValeurDeFonction, formule: string): Html {
  if (estTableau(resultat)) {
    const lignes = resultat.map((ligne) => ligne.map(direCellule))
    return grille(`Résultat de ${formule}`, lignes)
  }
  const lignes = String(direCellule(resultat)).split('\n')
  return html`<p class="resultat"><span class="pale">Résultat\u00a0:</span>
    ${lignes.map((l, i) => html`${i > 0 ? html`<br>` : ''}<samp>${l}</samp>`)}</p>`
}

function estTableau(valeur: ValeurDeFonction): valeur is readonly (readonly Cellule[])[] {
  return Array.isArray(valeur)
}

function direCellule(cellule: Cellule): string {
  return typeof cellule === 'object' ? cellule.erreur : ecrire(cellule)
}

/** Les étapes que donne EXPLIQUER ; vide : la fonction n'a pas d'étapes à montrer. */
function etapesDe(nom: string, valeurs: ExempleDeFonction['arguments']): readonly string[] {
  const etapes = evaluer('EXPLIQUER', [nom, ...valeurs])
  if (estErreur(etapes) || !estTableau(etapes)) return []
  return etapes.flat().map(direCellule)
}

function erreurs(fonction: Fonction): Html {
  const possibles = erreursDe(fonction)
  if (possibles.length === 0) return html`<p>Aucune.</p>`
  return html`<p>La cellule affiche une erreur, et son message dit quoi corriger. Par exemple\u00a0:</p>
<dl class="erreurs">${possibles.map(
    ({ formule, phrase }) => html`<dt><code>${formule}</code></dt><dd>${phrase}</dd>
`,
  )}</dl>`
}

function reglesVoisines({ sources }: Fonction, vers: Vers): Html {
  const voisines = REGLES.filter((r) => sources.some((cle) => r.sources.includes(cle)))
  if (voisines.length === 0) return RIEN
  return liste(voisines.map((r) => html`<a href="${vers(adresseDeRegle(r.id))}">${r.titre}</a>`))
}
