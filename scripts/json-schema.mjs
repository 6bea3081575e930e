// Writes the shape of an instrument as JSON Schema, in the draft that editors know best, beside the built files.
import { writeFileSync } from 'node:fs';
import { toJSONSchema } from 'zod/mini';
import { instrumentSchema } from '../dist/modules/schema/index.js';

const schema = toJSONSchema(instrumentSchema, { target: 'draft-7' });
writeFileSync('dist/instrument.schema.json', JSON.stringify(schema, null, 2) + '\n');
