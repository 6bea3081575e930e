// Everything in one classic script, for pages on a disk and for hosts where only one file can be put.
import './define/index.js';
