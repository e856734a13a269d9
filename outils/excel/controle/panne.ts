/** Ce qui a empêché toute réponse, et quoi faire ; d'après le code que Node donne à l'erreur. */
export function phraseDePanne(cause: unknown, hote: string): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'CERT_HAS_EXPIRED')
    return `Le certificat de ${hote} est périmé\u00a0: renouvelez-le.`
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `Le certificat de ${hote} est fait pour un autre nom\u00a0: demandez-en un pour «\u00a0${hote}\u00a0».`
  }
  if (AUTORITE_INCONNUE.includes(code)) {
    return (
      `Le certificat de ${hote} n’est pas reconnu\u00a0: l’autorité est inconnue de Node.js, ou le ` +
      `serveur n’envoie pas ` +
      'les certificats intermédiaires. Si c’est l’autorité interne de votre réseau, relancez avec ' +
      'NODE_EXTRA_CA_CERTS=/chemin/autorite.pem\u00a0; chaque poste devra la connaître aussi.'
    )
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `Aucun serveur ne porte le nom ${hote}, vu d’ici\u00a0: vérifiez l’adresse et le DNS.`
  }
  if (code === 'ECONNREFUSED')
    return `${hote} refuse la connexion\u00a0: le serveur web écoute-t-il\u00a0?`
  if (code === 'ETIMEDOUT')
    return `${hote} n’a pas répondu en dix secondes\u00a0: pare-feu ou mandataire\u00a0?`
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return `${hote} ne parle pas https à cette adresse (${code})\u00a0: vérifiez le port.`
  }
  return `${hote} n’a pas donné de réponse lisible (${code || 'cause inconnue'}).`
}

const AUTORITE_INCONNUE = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]
