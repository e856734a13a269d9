import { DE_1900_A_1904, serieDe } from '../../../../core/grille/index.ts'
import { type GenreDObjet, introuvable, type Objet, objet, texte } from '../protocole/index.ts'
import { feuilles } from './feuilles.ts'
import { noms } from './noms.ts'
import { parties } from './parties.ts'
import { plage, zones } from './plage.ts'
import { protectionDuClasseur } from './protections.ts'
import { reglages } from './reglages.ts'
import type { Seance } from './seance.ts'

const langue: GenreDObjet<Seance> = {
  nom: 'CultureInfo',
  attributs: { Name: { lire: () => 'fr-FR' } },
}

const application: GenreDObjet<Seance> = {
  nom: 'Application',
  attributs: {
    CalculationMode: { lire: () => 'Automatic' },
    DecimalSeparator: { lire: () => ',' },
    ThousandsSeparator: { lire: () => '\u202f' },
  },
  objets: { CultureInfo: (s) => objet(langue, s) },
  methodes: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
}

/** Ce qu'Excel calcule à la demande ; seule la date sert. */
const fonctions: GenreDObjet<Seance> = {
  nom: 'Functions',
  attributs: {},
  methodes: {
    Date: (s, [annee, mois, jour]) => {
      const ecrit = new Date(Date.UTC(Number(annee), Number(mois) - 1, Number(jour)))
      const serie = serieDe(ecrit.toISOString().slice(0, 10)) ?? 0
      return objet(resultat, serie - (s.classeur.depuis1904 ? DE_1900_A_1904 : 0))
    },
  },
}

const resultat: GenreDObjet<number> = {
  nom: 'FunctionResult',
  attributs: { Value: { lire: (valeur) => valeur }, Error: { lire: () => null } },
}

function selection(s: Seance): { seance: Seance; feuille: Seance['classeur']['active'] } {
  return { seance: s, feuille: s.classeur.active }
}

/** `context.workbook`. */
export function racine(references: Map<string, Objet>): GenreDObjet<Seance> {
  return {
    nom: 'Workbook',
    attributs: {
      Name: { lire: (s) => s.classeur.nom },
      ReadOnly: { lire: (s) => s.classeur.lectureSeule === true },
    },
    objets: {
      Worksheets: (s) => objet(feuilles, s),
      Names: (s) => objet(noms, { seance: s, liste: s.classeur, feuille: null }),
      CustomXmlParts: (s) => objet(parties, { seance: s, espace: null }),
      Settings: (s) => objet(reglages, s),
      Functions: (s) => objet(fonctions, s),
      Application: (s) => objet(application, s),
      Protection: (s) => objet(protectionDuClasseur, s),
    },
    methodes: {
      GetSelectedRange: (s) => {
        const { selection: zones } = s.classeur
        if (zones.length !== 1) throw introuvable('une seule plage sélectionnée')
        return objet(plage, { ...selection(s), zones })
      },
      GetSelectedRanges: (s) => objet(zones, { ...selection(s), zones: s.classeur.selection }),
      GetActiveCell: (s) => {
        const { haut = 0, gauche = 0 } = s.classeur.selection[0] ?? {}
        return objet(plage, {
          ...selection(s),
          zones: [{ haut, gauche, bas: haut, droite: gauche }],
        })
      },
      _RemoveReference: (_, [nom]) => {
        references.delete(texte(nom, 'référence'))
      },
    },
  }
}
