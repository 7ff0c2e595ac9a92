/** What is wrong with the name of an image, if anything: it says which version it means, and names no registry. */
export function imageFault(image: string): string | undefined {
  const [, name = '', tag, digest] = /^([^:@]+)(?::([\w.-]+))?(@sha256:[\da-f]{64})?$/.exec(image) ?? [];
  if (name === '') return `the image ${image} has no name that can be read`;
  if (tag === undefined && digest === undefined) return `the image ${image} says no version`;
  if (tag === 'latest') return `the image ${image} may be another one tomorrow`;
  const [first = '', ...rest] = name.split('/');
  if (rest.length > 0 && first.includes('.')) return `the image ${image} names a registry`;
  return undefined;
}

const WITH_PASSWORD = /\b[a-z+]+:\/\/[^\s/:@<]+:(?!<)[^\s/@]+@/;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** What looks like a secret in a text, if anything: only its kind is told. */
export function secretIn(text: string): string | undefined {
  if (WITH_PASSWORD.test(text)) return 'a URL with a password';
  if (PRIVATE_KEY.test(text)) return 'a private key';
  return undefined;
}
