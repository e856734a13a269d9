import { type Html, html, RIEN } from '../../../core/balisage/index.ts'
import { PERIMETRE } from '../../../core/catalogue/index.ts'
import { GRAVITES, type Gravite, NOMS_DES_GRAVITES } from '../../../core/constats/index.ts'
import { NOMS_DES_CHAMPS } from '../../../core/modele/index.ts'
import {
  direInterpretation,
  INTERPRETATIONS,
  INTERPRETATIONS_PAR_DEFAUT,
} from '../../../core/reglages/index.ts'
import { type IdDeRegle, REGLES, type Regle } from '../../../core/regles/index.ts'
import { adresseDeRegle, adresseDInterpretation } from '../adresses.ts'
import { liste, partie, passages, tableau, valeursCitees } from '../blocs.ts'
import { filtrable } from '../filtrable.ts'
import type { Page, Vers } from '../page.ts'
import { exempleDeRegle } from './exemple-de-regle.ts'

/** Ce que veut dire chaque gravité, pour qui lit un constat. */
const SENS: Readonly<Record<Gravite, string>> = {
  bloquant:
    'le contrat contredit le texte, ou une saisie est illisible ' +
    'ou incohérente. À corriger avant de signer ou de transmettre.',
  'a-justifier':
    'le texte laisse place à un accord, à une dérogation ou à une appréciation, ou le classeur ' +
    'laisse un point à préciser. Gardez la raison, ou corrigez.',
  signalement: 'rien n’est en faute\u00a0: un point à connaître, ou que Pacte n’a pas pu vérifier.',
}

const PAGES: readonly Page[] = REGLES.map(pageDe)

export function pagesDesRegles(): readonly Page[] {
  return PAGES
}

export const INDEX_DES_REGLES: Page = {
  adresse: 'regles/index.html',
  titre: 'Règles',
  resume: `Les ${REGLES.length} règles que Pacte vérifie, avec un exemple et le passage du texte qui les fonde.`,
  genre: 'Autres pages',
  corps: (
    vers,
  ) => html`<p>Pacte vérifie ${REGLES.length} règles. Chacune a une gravité, parfois deux selon le cas\u00a0:</p>
${gravites(GRAVITES)}
<p>Un constat n’est pas une décision\u00a0: le texte laisse souvent une appréciation au commissaire ou au préfet.</p>
${filtrable(
  'Filtrer les règles',
  GRAVITES.map((gravite) => ({
    titre: NOMS_DES_GRAVITES[gravite],
    pages: PAGES.filter((_, i) => REGLES[i]?.gravites[0] === gravite),
  })),
  vers,
)}`,
}

function gravites(montrees: readonly Gravite[]): Html {
  return liste(
    montrees.map(
      (g) => html`<strong class="gravite ${g}">${NOMS_DES_GRAVITES[g]}</strong>\u00a0: ${SENS[g]}`,
    ),
  )
}

function pageDe(regle: Regle<IdDeRegle>): Page {
  const { id, titre, enonce, gravites: possibles, sources } = regle
  // Il s'exécute : une construction, qui fait le site pour chaque hôte, ne l'exécute qu'une fois.
  let exemple: Html | undefined
  return {
    adresse: adresseDeRegle(id),
    titre,
    resume: enonce,
    genre: 'Règles',
    mots: [id],
    corps: (vers) => {
      exemple ??= exempleDeRegle(regle)
      return html`<p class="chapeau">${enonce}</p>
<p>Règle <code>${id}</code>. ${PORTEES[regle.portee]}</p>
${partie('Gravité', gravites(possibles))}
${exemple}
${partie('Colonnes nécessaires', colonnesDe(regle))}
${id === 'perimetre' ? partie('Les cas rappelés', casDePerimetre()) : RIEN}
${partie('Interprétations qui comptent', interpretationsDe(regle, vers))}
${partie('Source', passages(sources, vers))}
${partie('Valeurs chiffrées', valeursCitees(sources, vers))}`
    },
  }
}

const PORTEES: Readonly<Record<Regle['portee'], string>> = {
  ligne: 'Elle regarde chaque ligne du tableau.',
  action:
    'Elle regarde chaque action, année par année, toutes les lignes de l’action additionnées.',
  axe: 'Elle regarde chaque axe, année par année.',
  contrat: 'Elle regarde le classeur entier.',
}

function colonnesDe({ colonnes = [] }: Regle): Html {
  if (colonnes.length === 0) {
    return html`<p>Aucune colonne particulière\u00a0: la règle se sert de ce que le classeur contient.</p>`
  }
  return html`<p>Sans elles, la règle n’est pas vérifiée, et Pacte le dit\u00a0:</p>
${liste(colonnes.map((champ) => NOMS_DES_CHAMPS[champ]))}`
}

function casDePerimetre(): Html {
  return tableau(
    'Ce que le libellé évoque, et ce que le texte en dit',
    ['Le libellé évoque', 'Ce que dit le texte'],
    PERIMETRE.map(({ sujet, pour, ...cas }) => [
      pour === undefined
        ? sujet
        : html`${sujet} (${pour === 'departement' ? 'départements' : 'métropoles'})`,
      'admis' in cas ? `Le texte l’admet. ${cas.admis}` : cas.aVerifier,
    ]),
  )
}

function interpretationsDe({ interpretations = [] }: Regle, vers: Vers): Html {
  if (interpretations.length === 0) return RIEN
  const retenues = INTERPRETATIONS.filter(({ cle }) => interpretations.includes(cle))
  return html`<p>Là où le texte se tait, Pacte a fait un choix, que vous pouvez changer quand une
    autre lecture est proposée\u00a0:</p>
${liste(
  retenues.map(
    ({ cle, titre }) =>
      html`<a href="${vers(adresseDInterpretation(cle))}">${titre}</a>\u00a0:
        ${direInterpretation(cle, INTERPRETATIONS_PAR_DEFAUT)}.`,
  ),
)}`
}
