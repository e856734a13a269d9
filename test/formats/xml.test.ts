import { describe, expect, it } from 'vitest'
import { echapper, echapperAttribut, lireXml, TEXTE } from '../../formats/xml/index.ts'

/** Suite lisible des événements : « +nom », « -nom », « "texte" ». */
function derouler(texte: string): string[] {
  const xml = lireXml(texte, 'essai.xml')
  const suite: string[] = []
  while (xml.suivant()) {
    if (xml.genre === TEXTE) suite.push(JSON.stringify(xml.contenu()))
    else suite.push((xml.ouvre(xml.nom) ? '+' : '-') + xml.nom)
  }
  return suite
}

describe('le lecteur XML', () => {
  it('rend ouvrantes, textes et fermantes dans l’ordre, éléments vides compris', () => {
    expect(derouler('<?xml version="1.0"?><a><b/>x<c >y</c ></a>')).toEqual([
      '+a',
      '+b',
      '-b',
      '"x"',
      '+c',
      '"y"',
      '-c',
      '-a',
    ])
  })

  it('ignore préfixes, commentaires, instructions et marque d’ordre des octets', () => {
    expect(derouler('\ufeff<!-- <z> --><x:a xmlns:x="u"><?pi <z> ?><x:b/></x:a>\n')).toEqual([
      '+a',
      '+b',
      '-b',
      '-a',
    ])
  })

  it('décode les entités et rend les CDATA tels quels', () => {
    expect(derouler('<a>é &amp;&lt;&#233;&#xE9;&#x1F600;<![CDATA[<&amp;>]]></a>')).toEqual([
      '+a',
      '"é &<éé😀"',
      '"<&amp;>"',
      '-a',
    ])
  })

  it('réduit les fins de ligne, avec ou sans déclaration', () => {
    expect(derouler('<a>\r\nx\ry</a>')).toEqual(['+a', '"\\nx\\ny"', '-a'])
    expect(derouler('<?xml version="1.0"?>\r\n<a>\rx</a>')).toEqual(['+a', '"\\nx"', '-a'])
  })

  it('lit les attributs par nom local, ou par nom entier quand le préfixe compte', () => {
    const xml = lireXml(`<c  calcext:type="error" office:type='float' n = "a &gt; > b" ty="">`, 'e')
    xml.suivant()
    expect(xml.attribut('office:type')).toBe('float')
    expect(xml.attribut('calcext:type')).toBe('error')
    expect(xml.attribut('type')).toBe('error')
    expect(xml.attribut('n')).toBe('a > > b')
    expect(xml.attribut('ty')).toBe('')
    expect(xml.attribut('pe')).toBeUndefined()
    expect(xml.attribut('fice:type')).toBeUndefined()
  })

  it('situe chaque élément et chaque valeur dans le texte', () => {
    const texte = '<a><x:b r="A1">t</x:b><c/></a>'
    const xml = lireXml(texte, 'e')
    xml.suivant()
    xml.suivant()
    const { debut } = xml
    expect(xml.prefixe).toBe('x:')
    expect(texte.slice(...(xml.etendueDe('r') ?? []))).toBe('A1')
    xml.sauter()
    expect(texte.slice(debut, xml.fin)).toBe('<x:b r="A1">t</x:b>')
    xml.suivant()
    const debutDuVide = xml.debut
    expect(xml.vide).toBe(true)
    xml.suivant()
    expect(texte.slice(debutDuVide, xml.fin)).toBe('<c/>')
  })

  it('rend le texte entier d’un élément et compte la profondeur', () => {
    const xml = lireXml('<a><b>x<i>y</i>z</b><d/></a>', 'e')
    xml.suivant()
    xml.suivant()
    expect(xml.profondeur).toBe(2)
    expect(xml.texteEntier()).toBe('xyz')
    expect(xml.ferme('b')).toBe(true)
    expect(xml.profondeur).toBe(1)
  })

  it.each([
    ['<a><b></a>', 'refermé'],
    ['<a>', '«\u00a0a\u00a0» n’y est pas refermé'],
    ['<a b></a>', 'attribut'],
    ['<a b=c></a>', 'attribut'],
    ['<a b="c></a>', 'attribut'],
    ['</a>', 'sans avoir été ouvert'],
    ['<a></ab>', 'mal refermé'],
    ['<a><!-- ', 's’arrête en chemin'],
    ['<a>&inconnue;</a>', '&inconnue;'],
    ['<a>&#0;</a>', '&#0;'],
    ['<a>& b</a>', '& b'],
    ['<a', 'inachevé'],
    ['<>', 'sans nom'],
    ['<a>'.repeat(2000), 'emboîtés'],
  ])('refuse %j', (texte, phrase) => {
    expect(() => derouler(texte)).toThrow(phrase)
    expect(() => derouler(texte)).toThrow('Le fichier est abîmé (essai.xml')
  })

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    '<a><!ENTITY x "y"></a>',
  ])('refuse la déclaration %j', (texte) => {
    expect(() => derouler(texte)).toThrow('DOCTYPE')
  })
})

describe('l’échappement', () => {
  it('protège les caractères réservés et retire ceux que XML interdit', () => {
    expect(echapper('<a & "b">\0\x0b\ufffe\ud800é😀\n')).toBe('&lt;a &amp; &quot;b&quot;&gt;é😀\n')
    expect(echapperAttribut('a\r\n\tb')).toBe('a&#13;&#10;&#9;b')
  })

  it('se relit à l’identique', () => {
    const texte = 'l’été & <l’hiver> "1 000 €"\n\tfin'
    expect(derouler(`<a>${echapper(texte)}</a>`)).toEqual(['+a', JSON.stringify(texte), '-a'])
    const xml = lireXml(`<a b="${echapperAttribut(texte)}"/>`, 'e')
    xml.suivant()
    expect(xml.attribut('b')).toBe(texte)
  })
})
