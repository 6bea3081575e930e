export { download } from '../../storage/download.js';
