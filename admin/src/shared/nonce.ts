/** The server writes a fresh nonce into index.html with every answer; only styles that carry it are let through. */
const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

export const nonce = content && content !== '__CSP_NONCE__' ? content : undefined;
