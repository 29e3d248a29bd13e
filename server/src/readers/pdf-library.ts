/** PDF.js, as unpdf packs it for servers and workers alike. It is a file of its own where the host can load one. */
export { getResolvedPDFJS } from 'unpdf';
