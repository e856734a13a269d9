/** code, nom, et ce qui le relie à « Département » (« du », « de l' »…). */
export interface Departement {
  readonly code: string
  readonly nom: string
  readonly lien: string
  readonly outreMer: boolean
}

// Un nom par ligne ; le lien s'abrège : u = du, e = de, l = de la, p = de l', s = des, d = d', r = de La.
const TABLE = `
01 p Ain
02 p Aisne
03 p Allier
04 s Alpes-de-Haute-Provence
05 s Hautes-Alpes
06 s Alpes-Maritimes
07 p Ardèche
08 s Ardennes
09 p Ariège
10 p Aube
11 p Aude
12 p Aveyron
13 s Bouches-du-Rhône
14 u Calvados
15 u Cantal
16 l Charente
17 l Charente-Maritime
18 u Cher
19 l Corrèze
2A l Corse-du-Sud
2B l Haute-Corse
21 l Côte-d’Or
22 s Côtes-d’Armor
23 l Creuse
24 l Dordogne
25 u Doubs
26 l Drôme
27 p Eure
28 d Eure-et-Loir
29 u Finistère
30 u Gard
31 l Haute-Garonne
32 u Gers
33 l Gironde
34 p Hérault
35 d Ille-et-Vilaine
36 p Indre
37 d Indre-et-Loire
38 p Isère
39 u Jura
40 s Landes
41 u Loir-et-Cher
42 l Loire
43 l Haute-Loire
44 l Loire-Atlantique
45 u Loiret
46 u Lot
47 u Lot-et-Garonne
48 l Lozère
49 u Maine-et-Loire
50 l Manche
51 l Marne
52 l Haute-Marne
53 l Mayenne
54 e Meurthe-et-Moselle
55 l Meuse
56 u Morbihan
57 l Moselle
58 l Nièvre
59 u Nord
60 p Oise
61 p Orne
62 u Pas-de-Calais
63 u Puy-de-Dôme
64 s Pyrénées-Atlantiques
65 s Hautes-Pyrénées
66 s Pyrénées-Orientales
67 u Bas-Rhin
68 u Haut-Rhin
69 u Rhône
70 l Haute-Saône
71 e Saône-et-Loire
72 l Sarthe
73 l Savoie
74 l Haute-Savoie
75 e Paris
76 l Seine-Maritime
77 e Seine-et-Marne
78 s Yvelines
79 s Deux-Sèvres
80 l Somme
81 u Tarn
82 e Tarn-et-Garonne
83 u Var
84 e Vaucluse
85 l Vendée
86 l Vienne
87 l Haute-Vienne
88 s Vosges
89 p Yonne
90 u Territoire de Belfort
91 p Essonne
92 s Hauts-de-Seine
93 e Seine-Saint-Denis
94 u Val-de-Marne
95 u Val-d’Oise
971 l Guadeloupe
972 l Martinique
973 l Guyane
974 r Réunion
976 e Mayotte`

const LIENS: Readonly<Record<string, string>> = {
  u: 'du ',
  e: 'de ',
  l: 'de la ',
  p: 'de l’',
  s: 'des ',
  d: 'd’',
  r: 'de La ',
}

export const DEPARTEMENTS: readonly Departement[] = TABLE.trim()
  .split('\n')
  .map((ligne) => {
    const [code = '', lien = '', ...nom] = ligne.split(' ')
    return {
      code,
      nom: nom.join(' '),
      lien: LIENS[lien] ?? 'de ',
      outreMer: code.length === 3,
    }
  })

/** Noms qui sont aussi des mots courants, des fleuves d'autres noms ou des villes : seuls, ils ne désignent rien. */
export const NOMS_AMBIGUS: ReadonlySet<string> = new Set(
  'ain allier aube cher creuse landes loire lot manche marne nord oise orne paris reunion rhone somme vienne var'.split(
    ' ',
  ),
)

/** « Département du Finistère ». */
export function nomOfficiel({ lien, nom }: Departement): string {
  return `Département ${lien}${nom}`
}
