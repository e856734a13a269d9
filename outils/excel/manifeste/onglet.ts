import {
  type Bouton,
  GROUPES,
  type GroupeDeBoutons,
  type NomDIcone,
  ONGLET,
  OUVRIR_LE_VOLET,
  TAILLES_DU_RUBAN,
} from '../../../manifests/index.ts'
import { type Element, el, elAvec } from './element.ts'
import { RESSOURCE } from './ressources.ts'

/** L'onglet du ruban, avec ses groupes et ses boutons. */
export function onglet(): Element {
  return elAvec('CustomTab', { id: ONGLET.id }, [
    ...GROUPES.map(groupe),
    texte('Label', RESSOURCE.onglet),
  ])
}

function groupe({ id, boutons }: GroupeDeBoutons): Element {
  return elAvec('Group', { id }, [
    texte('Label', RESSOURCE.libelle(id)),
    icone(boutons[0]?.icone ?? 'pacte'),
    ...boutons.map(bouton),
  ])
}

function bouton({ id, fait, icone: dessin }: Bouton): Element {
  return elAvec('Control', { 'xsi:type': 'Button', id }, [
    texte('Label', RESSOURCE.libelle(id)),
    el('Supertip', [
      texte('Title', RESSOURCE.libelle(id)),
      texte('Description', RESSOURCE.infobulle(id)),
    ]),
    icone(dessin),
    action(fait),
  ])
}

function action(fait: Bouton['fait']): Element {
  if (fait !== OUVRIR_LE_VOLET) {
    return elAvec('Action', { 'xsi:type': 'ExecuteFunction' }, [el('FunctionName', fait)])
  }
  // Sans TaskpaneId : un environnement partagé n'a qu'un volet, et Microsoft demande alors de ne pas le nommer.
  return elAvec('Action', { 'xsi:type': 'ShowTaskpane' }, [texte('SourceLocation', RESSOURCE.page)])
}

function icone(dessin: NomDIcone): Element {
  return el(
    'Icon',
    TAILLES_DU_RUBAN.map((taille) =>
      elAvec('bt:Image', { size: String(taille), resid: RESSOURCE.image(dessin, taille) }),
    ),
  )
}

function texte(nom: string, resid: string): Element {
  return elAvec(nom, { resid })
}
